import type { ServiceTable } from '#db/tables/orders.ts'

import type { ServiceSettings } from './service-settings.ts'
import { settledDigits } from './settled-digits.ts'

/** The way of calls to one number; everything null: they go nowhere. */
export type Routing = Pick<
  ServiceTable,
  | 'connection_type'
  | 'connection_id'
  | 'outpulse_type'
  | 'outpulse_digits'
  | 'clid_type'
  | 'clid_country'
  | 'failover_connection_id'
  | 'failover_digits'
>

/** A number that is routed nowhere. */
export const UNROUTED: Routing = {
  connection_type: null,
  connection_id: null,
  outpulse_type: null,
  outpulse_digits: null,
  clid_type: null,
  clid_country: null,
  failover_connection_id: null,
  failover_digits: null,
}

/**
 * The columns that settings of the way of calls set, the same for every number that gets them. A connection type sets
 * the whole way anew, and null ends it together with its second way; an outpulse type sets the digits anew.
 */
export function routingColumns(settings: ServiceSettings, at = ''): Partial<Routing> {
  const { connectionType, connectionId, outpulseType, outpulseDigits, clidType, clidCountry, failover } = settings
  return {
    ...(connectionType === undefined
      ? {}
      : { connection_type: connectionType, connection_id: null, outpulse_type: null, outpulse_digits: null }),
    ...(connectionType === null ? { failover_connection_id: null, failover_digits: null } : {}),
    ...(connectionId === undefined ? {} : { connection_id: connectionId }),
    ...(outpulseType === undefined ? {} : { outpulse_type: outpulseType, outpulse_digits: null }),
    ...(outpulseDigits === undefined ? {} : { outpulse_digits: settledDigits(outpulseDigits, `${at}/outpulseDigits`) }),
    ...(clidType === undefined ? {} : { clid_type: clidType, clid_country: null }),
    ...(clidCountry === undefined ? {} : { clid_country: clidCountry }),
    ...(failover === undefined
      ? {}
      : {
          failover_connection_id: failover?.connectionId ?? null,
          failover_digits: settledDigits(failover?.digits ?? null, `${at}/failover/digits`),
        }),
  }
}
