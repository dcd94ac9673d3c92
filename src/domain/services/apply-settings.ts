import { type Selectable, sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import type { ServiceTable } from '#db/tables/orders.ts'
import type { Feature } from '#inventory/profile.ts'
import { formatE164 } from '#lib/e164.ts'

import type { NewEvent } from '../events/append-event.ts'
import type { Noun } from '../resources/nouns.ts'
import { keepOwn } from '../resources/own-rows.ts'
import type { Session } from '../session.ts'
import { checkChange } from './check-settings.ts'
import { findProblemOf } from './find-routing-problem.ts'
import { lockOwnNumbers } from './lock-own-numbers.ts'
import { offeredFeatures } from './offered-features.ts'
import { type Routing, routingColumns } from './routing.ts'
import { notInService, type ServiceRefusal } from './service-refusal.ts'
import type { ServiceSettings } from './service-settings.ts'

type Columns = Partial<Omit<Selectable<ServiceTable>, 'deletion_locked'>>

/**
 * The columns that settings set, the same for every number that gets them. A connection type sets the whole way of calls
 * anew, so it also ends what one of the exchange's own routes did. Errors: `invalid_input` for digits.
 */
export function settingsColumns(settings: ServiceSettings, at = '', systemRoute: number | null = null): Columns {
  const { cnam, referenceId, features, customerId, contactId, paymentMethodId, locationId } = settings
  return {
    ...routingColumns(settings, at),
    ...(settings.connectionType === undefined ? {} : { system_route: systemRoute }),
    ...(cnam === undefined ? {} : { cnam }),
    ...(referenceId === undefined ? {} : { reference_id: referenceId }),
    ...(features === undefined
      ? {}
      : { features: features === null || features.length === 0 ? null : JSON.stringify(features.toSorted()) }),
    ...(customerId === undefined ? {} : { customer_id: customerId }),
    ...(contactId === undefined ? {} : { contact_id: contactId }),
    ...(paymentMethodId === undefined ? {} : { payment_method_id: paymentMethodId }),
    ...(locationId === undefined ? {} : { location_id: locationId }),
  }
}

/** What settings can name, in the order in which it is locked. */
const NAMED: readonly { readonly noun: Noun; readonly pointer: string; of(settings: ServiceSettings): unknown }[] = [
  { noun: 'customer', pointer: '/customerId', of: ({ customerId }) => customerId },
  { noun: 'contact', pointer: '/contactId', of: ({ contactId }) => contactId },
  { noun: 'paymentMethod', pointer: '/paymentMethodId', of: ({ paymentMethodId }) => paymentMethodId },
  { noun: 'location', pointer: '/locationId', of: ({ locationId }) => locationId },
  { noun: 'connection', pointer: '/connectionId', of: ({ connectionId }) => connectionId },
  { noun: 'connection', pointer: '/failover/connectionId', of: ({ failover }) => failover?.connectionId },
]

/**
 * Makes sure that everything which the settings name is there and stays until this transaction ends; after the numbers
 * were locked. Errors: `not_found` at the field, also for another account's.
 */
export async function keepNamed(tx: Transaction, session: Session, settings: ServiceSettings, at = ''): Promise<void> {
  for (const { noun, pointer, of } of NAMED) {
    const id = of(settings)
    if (typeof id === 'string') await keepOwn(tx, session, noun, { id, pointer: `${at}${pointer}` })
  }
}

type Present = Routing & Pick<ServiceTable, 'e164'>

async function presentOf(tx: Transaction, numbers: readonly number[]): Promise<Present[]> {
  const { rows } = await sql<Present>`
    select service.e164, connection_type, connection_id, outpulse_type, outpulse_digits, clid_type, clid_country,
      failover_connection_id, failover_digits
    from ${tx.text.numberList(numbers)} join service on service.e164 = n.e164 and service.ended_at is null`.execute(
    tx.query,
  )
  return rows
}

/** Why these settings cannot be those of a number in a block that offers these features; null when they can. */
export function refusalOf(
  e164: number,
  routing: Routing,
  wanted: readonly Feature[],
  offered: ReadonlySet<Feature>,
): ServiceRefusal | null {
  const problem = findProblemOf(e164, routing)
  if (problem !== null)
    return { code: 'invalid_input', message: `${formatE164(e164)}: ${problem.message}`, pointer: problem.pointer }
  const missing = wanted.find((feature) => !offered.has(feature))
  if (missing === undefined) return null
  const can = offered.size === 0 ? 'none' : [...offered].join(', ')
  return {
    code: 'invalid_input',
    message: `${formatE164(e164)} cannot carry ${missing}: its block offers ${can}`,
    pointer: '/features',
  }
}

/** What became of each number whose settings were to be changed. */
export type ChangedServices = {
  /** Ascending: those for which something is other than before. */
  readonly changed: readonly number[]
  /** Ascending: those that had all of these settings already. */
  readonly unchanged: readonly number[]
  readonly refused: ReadonlyMap<number, ServiceRefusal>
  /** For the caller to write into the log. */
  readonly events: readonly NewEvent[]
}

/**
 * Gives numbers in service, ascending, these settings, each by itself: what the settings leave out stays as it is with
 * each number, and the rules hold for what results. Numbers that cannot have them are told in `refused` and left as they
 * were; the caller decides whether that undoes the rest. `systemRoute`: with a connection type, the exchange's own route to
 * which calls go from now on; null: none. Errors: `invalid_input` for settings that no number can have, `not_found` for
 * what they name.
 */
export async function changeServices(
  tx: Transaction,
  session: Session,
  numbers: readonly number[],
  settings: ServiceSettings,
  at = '',
  systemRoute: number | null = null,
): Promise<ChangedServices> {
  checkChange(settings, at)
  const columns = settingsColumns(settings, at, systemRoute)
  const own = await lockOwnNumbers(tx, session, numbers, ['in_service', 'porting_out'])
  await keepNamed(tx, session, settings, at)
  const refused = new Map<number, ServiceRefusal>()
  for (const e164 of numbers) if (!own.has(e164)) refused.set(e164, notInService(e164))
  const wanted = settings.features ?? []
  const offered = wanted.length === 0 ? () => new Set<Feature>() : await offeredFeatures(tx, [...own])
  const way = routingColumns(settings, at)
  for (const { e164, ...present } of await presentOf(tx, [...own])) {
    const refusal = refusalOf(e164, { ...present, ...way }, wanted, offered(e164))
    if (refusal !== null) refused.set(e164, refusal)
  }
  const good = numbers.filter((e164) => !refused.has(e164))
  const changed = await writeColumns(tx, good, columns)
  const had = new Set(changed)
  return {
    changed,
    unchanged: good.filter((e164) => !had.has(e164)),
    refused,
    events: changed.length === 0 ? [] : [changedEvent(session, changed, settings, way)],
  }
}

async function writeColumns(tx: Transaction, numbers: readonly number[], columns: Columns): Promise<number[]> {
  const entries = Object.entries(columns)
  if (entries.length === 0 || numbers.length === 0) return []
  const set = sql.join(entries.map(([column, value]) => sql`${sql.ref(column)} = ${value}`))
  const differs = sql.join(
    entries.map(([column, value]) => sql`${sql.ref(column)} is distinct from ${value}`),
    sql` or `,
  )
  const { rows } = await sql<{ e164: number }>`
    update service set ${set}
    where ended_at is null and e164 ${tx.text.among(numbers)} and (${differs})
    returning e164`.execute(tx.query)
  return rows.map(({ e164 }) => e164).toSorted((a, b) => a - b)
}

/** Who sent whose calls where is what an audit asks; of the rest the log, which is kept for ever, names the fields only. */
function changedEvent(
  session: Session,
  numbers: readonly number[],
  settings: ServiceSettings,
  way: Partial<Routing>,
): NewEvent {
  const { accountId } = session.actor
  const fields = Object.keys(settings).toSorted()
  return {
    type: 'service.changed',
    subject: formatE164(numbers[0] ?? 0),
    accountId,
    data: { numbers, fields, routing: way },
  }
}
