import type { Command } from 'commander'

import { addWriteOptions, idempotencyKeyOf, type WriteFlags } from './client/api-options.ts'
import { askServer } from './client/ask-server.ts'
import { addCriteriaOptions, criteriaOf, type CriteriaFlags } from './client/criteria-options.ts'
import { showReservation } from './client/show-answers.ts'
import { addWantedOptions, refuseUnlessOne, refuseWithout, type WantedFlags } from './client/wanted-options.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { wholeNumber } from './option-values.ts'

/** The longest hold that v1 takes at once. */
const MAX_HOLD_MINUTES = 240

type Options = WriteFlags & CriteriaFlags & WantedFlags & { readonly holdMinutes?: number }

function bodyOf(numbers: readonly string[], options: Options): unknown {
  const { quantity, contiguous, any, holdMinutes } = options
  const criteria = criteriaOf(options)
  refuseUnlessOne({ numbers: numbers.length > 0, '--quantity': quantity !== undefined })
  refuseWithout('--quantity', quantity, criteria, contiguous)
  return {
    ...(quantity === undefined
      ? { numbers }
      : { search: { criteria, quantity, ...(contiguous === true ? { contiguous } : {}) } }),
    ...(any === true ? { mode: 'any' } : {}),
    ...(holdMinutes === undefined ? {} : { holdMinutes }),
  }
}

/** `reserve`: holds given numbers, or any that match, for a while. */
export function reserveCommand(parent: Command, context: Context): void {
  const command = addWantedOptions(addCriteriaOptions(parent.command('reserve')))
    .summary('hold numbers for a while')
    .description('Holds given numbers, or any that match, so that nobody else can have them. Everything or nothing.')
    .argument('[numbers...]', 'the very numbers to hold, such as +12015550123')
    .option('--hold-minutes <minutes>', 'how long; 10 without it', wholeNumber(1, MAX_HOLD_MINUTES))
    .action(async (numbers: readonly string[], options: Options) => {
      const body = bodyOf(numbers, options)
      const idempotencyKey = idempotencyKeyOf(options)
      await askServer(
        context,
        options,
        { method: 'POST', path: '/v1/reservations', body, idempotencyKey },
        showReservation,
      )
    })
  addExamples(
    addWriteOptions(command),
    'strowger reserve +12015550123 +12015550124 --hold-minutes 30',
    'strowger reserve --quantity 20 --contiguous --state NJ --rate-center HACKENSACK',
  )
}
