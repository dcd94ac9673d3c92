import { type Command, InvalidArgumentError, Option } from 'commander'

import { addApiOptions, type ApiFlags } from './client/api-options.ts'
import { askServer } from './client/ask-server.ts'
import { queryOf } from './client/criteria-options.ts'
import { followLog } from './client/follow-log.ts'
import { textIn } from './client/json-fields.ts'
import { showEvents } from './client/show-events.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { list, wholeNumber } from './option-values.ts'
import { tell } from './output/tell.ts'

/** The most events on one page of v1. */
const MAX_PAGE = 1_000

type Options = ApiFlags & {
  readonly types?: readonly string[]
  readonly subject?: string
  readonly account?: string
  readonly start?: string
  readonly after?: string
  readonly limit?: number
  readonly follow?: boolean
}

/** `events`: what has happened, and what happens. */
export function eventsCommand(parent: Command, context: Context): void {
  const command = parent
    .command('events')
    .summary('show what has happened, and what happens')
    .description(
      'Shows events of the account, or of all accounts with a key of the operator, in the order in which they ' +
        'happened: a page of the log, or with --follow everything that happens from now on, until Ctrl-C.',
    )
    .option('--types <types>', 'only these types, separated by commas, such as order.moved', list)
    .option('--subject <id>', 'only about this, such as ord_…')
    .option('--account <id>', 'for the operator: only of this account, acc_…')
    .addOption(
      new Option('--start <where>', 'from the beginning of the log, or from its end').choices(['beginning', 'end']),
    )
    .option('--after <cursor>', 'what came after this cursor, as the page before told it')
    .option(
      '--limit <count>',
      `events on the page, 100 without it; with --follow end after so many`,
      wholeNumber(1, MAX_PAGE),
    )
    .option('--follow', 'go on printing what happens; with --start or --after from there')
    .action(async ({ types, subject, account, start, after, limit, follow, ...flags }: Options) => {
      if (start !== undefined && after !== undefined)
        throw new InvalidArgumentError('--start and --after both say where to begin: give one of them')
      const filter = { types, subject, accountId: account, after }
      if (follow === true) {
        const begin = after === undefined ? (start ?? 'end') : undefined
        await followLog(context, flags, { query: queryOf({ ...filter, start: begin, limit }), limit })
        return
      }
      const query = queryOf({ ...filter, start, limit })
      const answer = await askServer(context, flags, { method: 'GET', path: '/v1/events', query }, showEvents)
      const cursor = textIn(answer, 'cursor')
      if (cursor !== null && flags.json !== true) tell(context, `what comes after: --after ${cursor}`)
    })
  addExamples(
    addApiOptions(command),
    'strowger events --types order.placed,order.moved',
    'strowger events --subject ord_0k2m…',
    'strowger events --follow --json',
  )
}
