import type { Command } from 'commander'

import { readConfig } from '../config.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { plainLine } from './output/plain-line.ts'
import { countText } from './output/table.ts'
import { addStoreOptions, settingsOf, type StoreFlags } from './settings-options.ts'

/** `backup`: copies the SQLite store into a file. */
export function backupCommand(parent: Command, { environment, io }: Context): void {
  const command = addStoreOptions(parent.command('backup'))
    .summary('copy the store into a file, while servers run')
    .description(
      'Copies the SQLite store, as it is at one moment, into a new file; servers may go on meanwhile. To go back, stop ' +
        'the servers and put the file into an empty data folder as strowger.db. An exchange on PostgreSQL is backed up ' +
        'with pg_dump.',
    )
    .argument('<file>', 'file to write; it must not exist')
    .action(async (file: string, flags: StoreFlags) => {
      const { backUpExchange } = await import('#domain/back-up-exchange.ts')
      const bytes = await backUpExchange(readConfig(settingsOf(flags), environment), file)
      io.stdout.write(`${plainLine(file)}: ${countText(bytes)} bytes\n`)
    })
  addExamples(command, 'strowger backup /var/backups/strowger-2026-11-22.db')
}
