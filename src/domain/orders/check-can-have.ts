import type { Transaction } from '#db/database.ts'
import { formatE164 } from '#lib/e164.ts'

import { DomainError } from '../errors.ts'
import { offeredFeatures } from '../services/offered-features.ts'
import type { ServiceSettings } from '../services/service-settings.ts'

/**
 * Refuses an order that waits for what its numbers cannot be: otherwise that would be told when it is too late to choose
 * others. Errors: `invalid_input` at `/features`.
 */
export async function checkCanHave(
  tx: Transaction,
  numbers: readonly number[],
  { features }: ServiceSettings,
): Promise<void> {
  if (features === undefined || features === null || features.length === 0) return
  const offered = await offeredFeatures(tx, numbers)
  for (const e164 of numbers) {
    const missing = features.find((feature) => !offered(e164).has(feature))
    if (missing !== undefined)
      throw new DomainError('invalid_input', `${formatE164(e164)} cannot carry ${missing}: leave it out`, {
        pointer: '/features',
      })
  }
}
