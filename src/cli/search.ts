import type { Command } from 'commander'

import { addApiOptions, type ApiFlags } from './client/api-options.ts'
import { askServer } from './client/ask-server.ts'
import { addCriteriaOptions, criteriaOf, type CriteriaFlags, queryOf } from './client/criteria-options.ts'
import { tellNextPage } from './client/next-page.ts'
import { showAvailable } from './client/show-answers.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { wholeNumber } from './option-values.ts'

/** The largest numbers that v1 takes. */
const MAX_PAGE = 10_000
const MAX_RUN = 10_000

type Options = ApiFlags &
  CriteriaFlags & {
    readonly contiguous?: number
    readonly sort?: string
    readonly limit?: number
    readonly cursor?: string
    readonly total?: boolean
  }

/** `search`: numbers that are free. */
export function searchCommand(parent: Command, context: Context): void {
  const command = addCriteriaOptions(parent.command('search'))
    .summary('find numbers that are free')
    .description('Finds numbers that are free now. They stay free for anybody: reserve or order them to have them.')
    .option('--contiguous <count>', 'find runs of so many numbers without a gap', wholeNumber(2, MAX_RUN))
    .option('--sort <order>', 'number, random or memorability')
    .option('--limit <count>', 'how many at the most; 20 without it', wholeNumber(1, MAX_PAGE))
    .option('--cursor <cursor>', 'go on where the answer before ended')
    .option('--total', 'count all that match, too')
    .action(async (options: Options) => {
      const { contiguous, sort, limit, cursor, total } = options
      const query = queryOf({ ...criteriaOf(options), contiguous, sort, limit, cursor, total })
      const answer = await askServer(
        context,
        options,
        { method: 'GET', path: '/v1/numbers/available', query },
        showAvailable,
      )
      tellNextPage(context, options, answer)
    })
  addExamples(
    addApiOptions(command),
    'strowger search --state NJ --rate-center HACKENSACK --limit 5',
    'strowger search --npa 201 --pattern "repeat:4" --sort memorability --total',
    'strowger search --country US --contiguous 100 --json',
  )
}
