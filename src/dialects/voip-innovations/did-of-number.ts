import type { FreeNanp } from '#domain/numbers/list-free-nanp.ts'
import type { Service } from '#domain/services/service.ts'

import { type Did, NO_TIER, wholeDidOf } from './did.ts'
import { TOLL_FREE_PLACE } from './did-locator.ts'
import { NUMBER_SUCCESS } from './number-codes.ts'
import { tenDigitsOfText } from './telephone-number.ts'

/** What a block says of its numbers; null when none on sale holds the number. */
export type Terms = FreeNanp['terms'] | null

/** The tier as it stands in an answer. */
export function tierOf(terms: Terms): string {
  if (terms === null) return NO_TIER
  return terms.kind === 'tollfree' ? TOLL_FREE_PLACE.tier : String(terms.tier)
}

/** What all answers about a number on sale have in common, whoever has it. */
export function placeFields(terms: Terms): Partial<Did> {
  if (terms === null) return { tier: NO_TIER }
  const { rateCenter, state } =
    terms.kind === 'tollfree' ? TOLL_FREE_PLACE : { rateCenter: terms.rateCenter, state: terms.region }
  return {
    tier: tierOf(terms),
    state,
    rateCenter,
    Network: terms.network,
    cnamStorageAvailability: terms.features.includes('cnam'),
    t38: terms.features.includes('t38'),
  }
}

/** Where calls go second: a number, or an endpoint group. */
function failoverOf({ failover }: Service, routes: ReadonlyMap<string, number>): string | null {
  if (failover === null) return null
  if (failover.digits !== undefined) return tenDigitsOfText(failover.digits)
  const route = routes.get(failover.connectionId ?? '')
  return route === undefined ? null : String(route)
}

function rewriteOf({ e164, outpulseDigits, connectionType }: Service): string {
  if (connectionType === null) return ''
  return tenDigitsOfText(outpulseDigits ?? e164)
}

/** A number in service on the account, with everything. `routes`: of its connections, by id. */
export function didOfService(service: Service, terms: Terms, routes: ReadonlyMap<string, number>): Did {
  const rewrite = rewriteOf(service)
  const endpointId = routes.get(service.connectionId ?? '') ?? 0
  const refId = service.referenceId ?? ''
  return wholeDidOf({
    ...placeFields(terms),
    tn: tenDigitsOfText(service.e164),
    availability: 'assigned',
    rewrite,
    status: `Number currently assigned to you with refid '${refId}' rewritten as '${rewrite}' to endpoint '${endpointId}'`,
    statusCode: NUMBER_SUCCESS,
    refId,
    failover: failoverOf(service, routes),
    forward: service.connectionType === 'pstn' ? rewrite : null,
    cnamName: service.cnam,
    endpointId,
    has911: service.features.includes('e911'),
    cnam: service.features.includes('cnam'),
    cnamStorageActive: service.cnam !== null,
  })
}
