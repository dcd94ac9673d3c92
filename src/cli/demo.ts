import type { Command } from 'commander'

import { readConfig } from '../config.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { settingsOf } from './settings-options.ts'

type Options = { readonly host?: string; readonly port?: string; readonly rateLimit?: string }

/** The demo's own default: whoever tries things out is not to be slowed down. */
const NO_LIMIT = '0'

/** `demo`: runs a throw-away exchange with stock and published keys. */
export function demoCommand(parent: Command, { environment, io }: Context): void {
  const command = parent
    .command('demo')
    .summary('run a throw-away exchange with stock and keys, to try things out')
    .description(
      'Serves an exchange of its own with some stock, accounts and published keys, on this machine only. It lives in a ' +
        'temporary folder and is forgotten when it stops (Ctrl-C).',
    )
    .option('--host <address>', 'address to listen on, loopback only (STROWGER_HOST)')
    .option('--port <port>', 'TCP port, 0 to let the system choose (STROWGER_PORT)')
    .option('--rate-limit <requests>', 'requests a minute for each key, 0 for no limit (STROWGER_RATE_LIMIT)')
    .action(async (flags: Options) => {
      const config = readConfig(settingsOf(flags), { STROWGER_RATE_LIMIT: NO_LIMIT, ...environment })
      const { demo } = await import('../demo/demo.ts')
      await demo(config, { write: (line) => void io.stdout.write(`${line}\n`) })
    })
  addExamples(command, 'strowger demo', 'strowger demo --port 9000')
}
