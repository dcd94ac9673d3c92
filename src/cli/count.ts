import type { Command } from 'commander'

import { addApiOptions, type ApiFlags } from './client/api-options.ts'
import { askServer } from './client/ask-server.ts'
import { addCriteriaOptions, criteriaOf, type CriteriaFlags, queryOf } from './client/criteria-options.ts'
import { tellNextPage } from './client/next-page.ts'
import { showCoverage } from './client/show-answers.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { list, wholeNumber } from './option-values.ts'

/** The most rows that v1 gives at once. */
const MAX_ROWS = 10_000

type Options = ApiFlags &
  CriteriaFlags & { readonly by: readonly string[]; readonly limit?: number; readonly cursor?: string }

/** `count`: how many numbers are free, by place, code or tier. */
export function countCommand(parent: Command, context: Context): void {
  const command = addCriteriaOptions(parent.command('count'))
    .summary('count free numbers by place, code or tier')
    .description('Counts the numbers that are free now, exactly, by one or several fields.')
    .requiredOption(
      '--by <fields>',
      'separated by commas: country, kind, state, lata, rateCenter, npa, npaNxx, block, tier',
      list,
    )
    .option('--limit <rows>', 'how many rows at the most', wholeNumber(1, MAX_ROWS))
    .option('--cursor <cursor>', 'go on where the answer before ended')
    .action(async (options: Options) => {
      const { by, limit, cursor } = options
      const query = queryOf({ ...criteriaOf(options), by, limit, cursor })
      const answer = await askServer(context, options, { method: 'GET', path: '/v1/coverage', query }, (counts) =>
        showCoverage(by, counts),
      )
      tellNextPage(context, options, answer)
    })
  addExamples(
    addApiOptions(command),
    'strowger count --by state,rateCenter --npa 201',
    'strowger count --by country,kind',
  )
}
