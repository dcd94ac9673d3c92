import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

import type { Command } from 'commander'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { plainLine } from './output/plain-line.ts'
import { countText } from './output/table.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

/** `document save`: writes the content of a document into a file. */
export function documentSave(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('save'))
    .summary('write the content of a document into a file')
    .description(
      'Writes a document as it was sent in into a new file that nobody else may read. Whoever sent it in chose what is ' +
        'in it: open it with care.',
    )
    .argument('<id>', 'the document')
    .argument('<file>', 'file to write; it must not exist')
    .action(async (documentId: string, file: string, flags: StoreFlags) => {
      const { openDocument } = await import('#domain/documents/open-document.ts')
      const document = await withOperator(context, flags, async ({ session }) => {
        const opened = await openDocument(session, { documentId })
        await pipeline(opened.content, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
        return opened.document
      })
      context.io.stdout.write(`${plainLine(file)}: ${document.mediaType}, ${countText(document.bytes)} bytes\n`)
    })
  addExamples(command, 'strowger document save doc_1m80d7vbdjawehk9eseb584x /tmp/review.pdf')
}
