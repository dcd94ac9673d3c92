import type { Reader } from '#db/database.ts'
import { formatE164 } from '#lib/e164.ts'

import type { Service } from './service.ts'

/** The account's numbers that are in service or ageing, as a query to narrow further. */
export function selectServices(reader: Reader, accountId: string) {
  return (
    reader.query
      .selectFrom('number')
      .innerJoin('service', (join) =>
        join.onRef('service.e164', '=', 'number.e164').onRef('service.account_id', '=', 'number.account_id'),
      )
      .select([
        'service.id',
        'number.e164',
        'number.state',
        'service.order_id',
        'service.connection_id',
        'service.started_at',
        'number.available_at',
      ])
      .where('number.account_id', '=', accountId)
      .where('number.state', 'in', ['in_service', 'ageing'])
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

/** The service as it is shown. */
export function showService(row: ServiceRow): Service {
  return {
    id: row.id,
    e164: formatE164(row.e164),
    state: row.state === 'ageing' ? 'ageing' : 'in_service',
    orderId: row.order_id,
    connectionId: row.connection_id,
    startedAt: new Date(row.started_at).toISOString(),
    availableAt: row.available_at === null ? null : new Date(row.available_at).toISOString(),
  }
}
