import { Type } from 'typebox'

import { DomainError } from '../errors.ts'
import { Line } from '../resources/field.ts'

/** Why an operator says no. */
export const ReasonField = Type.Optional(
  Line('Why, for the account to read; needed with `rejected` and `suspended`, left out otherwise.'),
)

/**
 * The reason as it is kept. Errors: `invalid_input` at `/reason` when it is missing from a refusal, or stands beside an
 * agreement.
 */
export function settleReason(isRefusal: boolean, reason: string | undefined): string | null {
  if (isRefusal && reason === undefined)
    throw new DomainError('invalid_input', 'reason is missing: say why, for the account to read', {
      pointer: '/reason',
    })
  if (!isRefusal && reason !== undefined)
    throw new DomainError('invalid_input', 'reason goes with rejected and suspended: leave it out', {
      pointer: '/reason',
    })
  return reason ?? null
}
