import type { Command } from 'commander'

import { addWriteOptions, idempotencyKeyOf, type WriteFlags } from './client/api-options.ts'
import { askServer } from './client/ask-server.ts'
import { addCriteriaOptions, criteriaOf, type CriteriaFlags } from './client/criteria-options.ts'
import { showOrder } from './client/show-answers.ts'
import { addWantedOptions, refuseUnlessOne, refuseWithout, type WantedFlags } from './client/wanted-options.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'

type Options = WriteFlags &
  CriteriaFlags &
  WantedFlags & {
    readonly reservation?: string
    readonly externalId?: string
    readonly requestId?: string
    readonly dryRun?: boolean
    readonly backorder?: boolean
    readonly requestedDate?: string
  }

function bodyOf(numbers: readonly string[], options: Options): unknown {
  const { reservation, quantity, contiguous, any, externalId, requestId, dryRun, backorder, requestedDate } = options
  const criteria = criteriaOf(options)
  refuseUnlessOne({
    numbers: numbers.length > 0,
    '--reservation': reservation !== undefined,
    '--quantity': quantity !== undefined,
  })
  refuseWithout('--quantity', quantity, criteria, contiguous)
  return {
    ...(numbers.length > 0 ? { numbers } : {}),
    ...(reservation === undefined ? {} : { reservationId: reservation }),
    ...(quantity === undefined ? {} : { criteria, quantity, ...(contiguous === true ? { contiguous } : {}) }),
    ...(any === true ? { mode: 'any' } : {}),
    ...(externalId === undefined ? {} : { externalId }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(backorder === true ? { backorder } : {}),
    ...(requestedDate === undefined ? {} : { requestedDate }),
    ...(dryRun === true ? { dryRun } : {}),
  }
}

/** `order`: puts numbers into service. */
export function orderCommand(parent: Command, context: Context): void {
  const command = addWantedOptions(addCriteriaOptions(parent.command('order')))
    .summary('put numbers into service')
    .description(
      'Puts given numbers, those of a reservation, or any that match into service. Everything or nothing. The order is ' +
        'done when it is answered, unless it has to wait: for documents, for its date, or for stock.',
    )
    .argument('[numbers...]', 'the very numbers, free or held by you')
    .option('--reservation <id>', 'all numbers that this reservation holds, rsv_…')
    .option('--external-id <id>', 'your own id of the order: sent again, nothing is bought twice')
    .option('--request-id <id>', 'ties several orders together')
    .option('--backorder', 'with --quantity: take what there is and wait for the rest, until it comes into stock')
    .option('--requested-date <moment>', 'not before this moment, such as 2027-01-31T08:00:00Z')
    .option('--dry-run', 'tell what would happen, and do nothing')
    .action(async (numbers: readonly string[], options: Options) => {
      const body = bodyOf(numbers, options)
      const idempotencyKey = idempotencyKeyOf(options)
      await askServer(context, options, { method: 'POST', path: '/v1/orders', body, idempotencyKey }, showOrder)
    })
  addExamples(
    addWriteOptions(command),
    'strowger order --reservation rsv_0k2m… --external-id PO-1234',
    'strowger order +12015550123',
    'strowger order --quantity 5 --npa 201 --any --dry-run',
  )
}
