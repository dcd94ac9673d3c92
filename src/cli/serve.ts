import type { Command } from 'commander'

import { readConfig } from '../config.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { addServerOptions, type ServerFlags, settingsOf } from './settings-options.ts'

/** `serve`: runs the exchange until it is told to stop. */
export function serveCommand(parent: Command, { environment, io }: Context): void {
  const command = addServerOptions(parent.command('serve'))
    .summary('run the exchange')
    .description(
      'Serves the console and the APIs until SIGINT (Ctrl-C) or SIGTERM; then it ends what is under way. Any number of ' +
        'servers may run on one PostgreSQL. A sandbox has a clock that can be moved, and a store of its own.',
    )
    .option('--sandbox', 'be a sandbox, with starter inventory (STROWGER_SANDBOX=1)')
    .action(async (flags: ServerFlags) => {
      const config = readConfig(settingsOf(flags), environment)
      const { serve } = await import('../server/serve.ts')
      const { fillStarter } = await import('../demo/starter.ts')
      await serve(config, { write: (line) => void io.stdout.write(`${line}\n`) }, { refill: fillStarter })
    })
  addExamples(command, 'strowger serve', 'strowger serve --host 0.0.0.0 --port 8080 --data /var/lib/strowger')
}
