import type { Command } from 'commander'

import { readConfig } from '../config.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { plainLine } from './output/plain-line.ts'
import { countOf, countText } from './output/table.ts'
import { tell } from './output/tell.ts'
import { addStoreOptions, settingsOf, type StoreFlags } from './settings-options.ts'

/** `backup`: copies the SQLite store into a file. */
export function backupCommand(parent: Command, context: Context): void {
  const { environment, io } = context
  const command = addStoreOptions(parent.command('backup'))
    .summary('copy the store into a file, while servers run')
    .description(
      'Copies the SQLite store, as it is at one moment, into a new file, and the files of its documents, if there are ' +
        'any, into a new folder beside it, <file>.documents; servers may go on meanwhile. To go back, stop the servers ' +
        'and put the file into an empty data folder as strowger.db, and the folder as documents. Documents in a bucket ' +
        'stay there. An exchange on PostgreSQL is backed up with pg_dump.',
    )
    .argument('<file>', 'file to write; it must not exist')
    .action(async (file: string, flags: StoreFlags) => {
      const { backUpExchange } = await import('#domain/back-up-exchange.ts')
      const { bytes, documents } = await backUpExchange(readConfig(settingsOf(flags), environment), file)
      io.stdout.write(`${plainLine(file)}: ${countText(bytes)} bytes\n`)
      if (documents === null) return
      const { folder, files, missing } = documents
      io.stdout.write(`${plainLine(folder)}: ${countOf(files, 'document')}\n`)
      if (missing.length > 0)
        tell(context, `warning: ${countOf(missing.length, 'document')} without a file: ${missing.join(' ')}`)
    })
  addExamples(command, 'strowger backup /var/backups/strowger-2026-11-22.db')
}
