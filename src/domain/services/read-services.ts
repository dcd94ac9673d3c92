import type { Reader } from '#db/database.ts'
import type { Feature } from '#inventory/profile.ts'
import { formatE164 } from '#lib/e164.ts'

import { categoryOf, isOver } from '../numbers/category.ts'
import { CLID_TYPES } from './service-settings.ts'
import { SERVICE_STATES, type Service } from './service.ts'

/** The account's numbers that are in service, leaving or ageing, as a query to narrow further. */
export function selectServices(reader: Reader, accountId: string) {
  return (
    reader.query
      .selectFrom('number')
      .innerJoin('service', (join) =>
        join.onRef('service.e164', '=', 'number.e164').onRef('service.account_id', '=', 'number.account_id'),
      )
      .selectAll('service')
      .select(['number.state', 'number.expires_at', 'number.available_at', 'number.changed_at', 'number.foreign_block'])
      .where('number.account_id', '=', accountId)
      .where('number.state', 'in', SERVICE_STATES)
      // The last service of the number on this account: the one in force, or the one whose end began the ageing.
      .where('service.id', '=', (latest) =>
        latest
          .selectFrom('service as other')
          .select((select) => select.fn.max('other.id').as('id'))
          .whereRef('other.e164', '=', 'number.e164')
          .whereRef('other.account_id', '=', 'number.account_id'),
      )
  )
}

type ServiceRow = Awaited<ReturnType<ReturnType<typeof selectServices>['execute']>>[number]

const momentOf = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

function failoverOf(row: ServiceRow): Service['failover'] {
  if (row.failover_connection_id !== null) return { connectionId: row.failover_connection_id }
  return row.failover_digits === null ? null : { digits: row.failover_digits }
}

/** The service as it is shown at a moment, milliseconds since the epoch. */
export function showService(row: ServiceRow, now: number): Service {
  return {
    id: row.id,
    e164: formatE164(row.e164),
    state: SERVICE_STATES.find((state) => state === row.state) ?? 'in_service',
    category: categoryOf({ state: row.state, isForeign: row.foreign_block === 1, isOver: isOver(row, now) }),
    orderId: row.order_id,
    connectionType: row.connection_type,
    connectionId: row.connection_id,
    outpulseType: row.outpulse_type,
    outpulseDigits: row.outpulse_digits,
    clidType: CLID_TYPES.find((type) => type === row.clid_type) ?? null,
    clidCountry: row.clid_country,
    failover: failoverOf(row),
    cnam: row.cnam,
    referenceId: row.reference_id,
    features: row.features === null ? [] : (JSON.parse(row.features) as Feature[]),
    customerId: row.customer_id,
    contactId: row.contact_id,
    paymentMethodId: row.payment_method_id,
    locationId: row.location_id,
    campaignId: row.campaign_id,
    deletionLocked: row.deletion_locked === 1,
    startedAt: new Date(row.started_at).toISOString(),
    endedAt: momentOf(row.ended_at),
    endReason: row.end_reason,
    availableAt: momentOf(row.available_at),
  }
}
