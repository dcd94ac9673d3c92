import type { Command } from 'commander'

import { addApiOptions, type ApiFlags } from './client/api-options.ts'
import { askServer } from './client/ask-server.ts'
import { showService } from './client/show-service.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'

/** `number show`: one number of the account. */
export function numberShow(parent: Command, context: Context): void {
  const command = parent
    .command('show')
    .summary('show a number of yours')
    .description('Shows a number that is in service, leaving or resting after you, and everything that it was told.')
    .argument('<number>', 'the number')
    .action(async (number: string, flags: ApiFlags) => {
      const path = `/v1/numbers/${encodeURIComponent(number)}`
      await askServer(context, flags, { method: 'GET', path }, showService)
    })
  addExamples(addApiOptions(command), 'strowger number show +12015550123')
}
