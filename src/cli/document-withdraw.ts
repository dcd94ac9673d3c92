import type { Command } from 'commander'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { showDocuments } from './output/show-documents.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

/** `document withdraw`: a document counts no more, and its file is removed. */
export function documentWithdraw(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('withdraw'))
    .summary('remove the file of a document for good')
    .description(
      'Takes a document back, whatever became of it: it counts no more, and its file is removed by a server within a ' +
        'minute. This cannot be undone.',
    )
    .argument('<id>', 'the document')
    .action(async (documentId: string, flags: StoreFlags) => {
      const { withdrawDocument } = await import('#domain/documents/withdraw-document.ts')
      const { answer } = await withOperator(context, flags, ({ session }) => withdrawDocument(session, { documentId }))
      context.io.stdout.write(showDocuments([answer]))
    })
  addExamples(command, 'strowger document withdraw doc_1m80d7vbdjawehk9eseb584x')
}
