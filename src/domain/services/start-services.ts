import type { Transaction } from '#db/database.ts'
import type { Feature } from '#inventory/profile.ts'
import { newId } from '#lib/ids.ts'

import { DomainError } from '../errors.ts'
import { exchangeOf, type Session } from '../session.ts'
import { keepNamed, refusalOf, settingsColumns } from './apply-settings.ts'
import { checkSettings } from './check-settings.ts'
import { offeredFeatures } from './offered-features.ts'
import { routingColumns, UNROUTED } from './routing.ts'
import type { ServiceSettings } from './service-settings.ts'

/** Rows of one INSERT. */
const ROWS_EACH = 500

/** Errors: `invalid_input` at a setting that one of these numbers cannot have, `not_found` for what they name. */
async function checkFor(
  tx: Transaction,
  session: Session,
  numbers: readonly number[],
  settings: ServiceSettings,
  at: string,
): Promise<void> {
  checkSettings(settings, at)
  await keepNamed(tx, session, settings, at)
  const wanted = settings.features ?? []
  const offered = wanted.length === 0 ? () => new Set<Feature>() : await offeredFeatures(tx, numbers)
  const routing = { ...UNROUTED, ...routingColumns(settings, at) }
  for (const e164 of numbers) {
    const refusal = refusalOf(e164, routing, wanted, offered(e164))
    if (refusal !== null)
      throw new DomainError('invalid_input', refusal.message, { pointer: `${at}${refusal.pointer ?? ''}` })
  }
}

/**
 * Puts numbers that this transaction has for an order into service: one service each, in the order given, with these
 * settings; without any a number is routed nowhere. `at` is the JSON pointer of the settings in the request. Errors:
 * `invalid_input` at a setting that one of the numbers cannot have, `not_found` for what the settings name.
 */
export async function startServices(
  tx: Transaction,
  session: Session,
  orderId: string,
  numbers: readonly number[],
  settings: ServiceSettings = {},
  at = '',
): Promise<Map<number, string>> {
  const { clock } = exchangeOf(session)
  const now = clock.now()
  if (Object.keys(settings).length > 0) await checkFor(tx, session, numbers, settings, at)
  const columns = settingsColumns(settings, at)
  const services = numbers.map((e164) => ({
    ...columns,
    id: newId('service', clock),
    account_id: session.actor.accountId,
    e164,
    order_id: orderId,
    started_at: now,
    ended_at: null,
  }))
  for (let start = 0; start < services.length; start += ROWS_EACH)
    await tx.query
      .insertInto('service')
      .values(services.slice(start, start + ROWS_EACH))
      .execute()
  return new Map(services.map(({ e164, id }) => [e164, id]))
}
