import type { Command } from 'commander'

import { addWriteOptions, idempotencyKeyOf, type WriteFlags } from './client/api-options.ts'
import { askServer } from './client/ask-server.ts'
import { showRestored } from './client/show-service.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'

type Options = WriteFlags & { readonly any?: boolean }

/** `number restore`: takes back numbers that were given back. */
export function numberRestore(parent: Command, context: Context): void {
  const command = parent
    .command('restore')
    .summary('take back numbers that you gave back')
    .description('Puts numbers that rest after you into service again, as they were. All or none of the given numbers.')
    .argument('<numbers...>', 'numbers that you gave back and that still rest')
    .option('--any', 'take back what can be had, and tell the rest')
    .action(async (numbers: readonly string[], options: Options) => {
      const body = { numbers, ...(options.any === true ? { mode: 'any' } : {}) }
      const request = { method: 'POST', path: '/v1/numbers/restore', body } as const
      await askServer(context, options, { ...request, idempotencyKey: idempotencyKeyOf(options) }, showRestored)
    })
  addExamples(addWriteOptions(command), 'strowger number restore +12015550123 +12015550124')
}
