import { type Command, InvalidArgumentError } from 'commander'

import { addWriteOptions, idempotencyKeyOf, type WriteFlags } from './client/api-options.ts'
import { askServer } from './client/ask-server.ts'
import { showReleased } from './client/show-answers.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'

/** What every id of a reservation begins with, and no number. */
const RESERVATION_PREFIX = 'rsv_'

type What = { readonly path: string; readonly body: { readonly numbers?: readonly string[] } }

function whatToRelease(given: readonly string[]): What {
  const [first = '', ...rest] = given
  if (!first.startsWith(RESERVATION_PREFIX)) return { path: '/v1/numbers/release', body: { numbers: given } }
  if (rest.some((text) => text.startsWith(RESERVATION_PREFIX)))
    throw new InvalidArgumentError('one reservation is released at a time')
  return {
    path: `/v1/reservations/${encodeURIComponent(first)}/release`,
    body: rest.length === 0 ? {} : { numbers: rest },
  }
}

/** `release`: gives back numbers in service, or what a reservation holds. */
export function releaseCommand(parent: Command, context: Context): void {
  const command = parent
    .command('release')
    .summary('give numbers back')
    .description(
      'Takes numbers out of service, or gives back what a reservation holds: all of it, or the numbers that follow its ' +
        'id. All or none of the given numbers.',
    )
    .argument('<numbers or reservation...>', 'numbers in service; or the id of a reservation, rsv_…, and numbers of it')
    .action(async (given: readonly string[], options: WriteFlags) => {
      const idempotencyKey = idempotencyKeyOf(options)
      await askServer(context, options, { method: 'POST', ...whatToRelease(given), idempotencyKey }, showReleased)
    })
  addExamples(
    addWriteOptions(command),
    'strowger release +12015550123 +12015550124',
    'strowger release rsv_0k2m…',
    'strowger release rsv_0k2m… +12015550123',
  )
}
