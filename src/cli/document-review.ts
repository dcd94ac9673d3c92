import type { Command } from 'commander'

import { CliError } from './cli-error.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { EXIT } from './exit-codes.ts'
import { showDocuments } from './output/show-documents.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

type Options = StoreFlags & { readonly accept?: boolean; readonly reject?: string }

/** `document review`: accepts or rejects a document. */
export function documentReview(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('review'))
    .summary('accept or reject a document')
    .description('Accepts or rejects a document that waits for it. Orders that wait for the document then go on.')
    .argument('<id>', 'the document')
    .option('--accept', 'it is what it has to be')
    .option('--reject <reason>', 'it is not: what is wrong, for whoever sent it in')
    .action(async (documentId: string, { accept = false, reject, ...flags }: Options) => {
      if (accept === (reject !== undefined)) throw new CliError('give one of --accept and --reject', EXIT.usage)
      const { reviewDocument, ReviewDocumentInput } = await import('#domain/orders/review-document.ts')
      const { checkInput } = await import('#domain/input.ts')
      const decision = accept ? { decision: 'accept' } : { decision: 'reject', reason: reject }
      const input = checkInput(ReviewDocumentInput, { documentId, ...decision })
      const { answer } = await withOperator(context, flags, ({ session }) => reviewDocument(session, input))
      context.io.stdout.write(showDocuments([answer]))
    })
  addExamples(
    command,
    'strowger document review doc_1m80d7vbdjawehk9eseb584x --accept',
    'strowger document review doc_1m80d7vbdjawehk9eseb584x --reject "The photograph cannot be seen"',
  )
}
