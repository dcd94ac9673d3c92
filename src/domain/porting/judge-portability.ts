import { sql } from 'kysely'

import type { Reader } from '#db/database.ts'
import type { Profile } from '#inventory/profile.ts'
import { checkE164, formatE164 } from '#lib/e164.ts'
import { isNanp } from '#lib/nanp.ts'

import type { Session } from '../session.ts'
import { type Located, locateNumbers } from './locate-numbers.ts'
import { type FootprintMatch, matchFootprint } from './match-footprint.ts'
import type { Place } from './place.ts'
import type { Portability, PortabilityReason } from './portability.ts'

/** Sorts that move between providers by porting. Toll-free numbers and UIFN move by their own registries. */
const PORTABLE_KINDS: ReadonlySet<Profile['kind']> = new Set(['local', 'mobile', 'national'])

type Taken = { state: string; isOwn: boolean; portId: string | null }

async function readTaken(reader: Reader, session: Session, numbers: readonly number[]): Promise<Map<number, Taken>> {
  const { rows } = await sql<{ e164: number; state: string; account_id: string; port_id: string | null }>`
    select number.e164, number.state, number.account_id, number.port_id
    from ${reader.text.numberList(numbers)} cross join number where number.e164 = n.e164`.execute(reader.query)
  return new Map(
    rows.map((row) => [
      row.e164,
      { state: row.state, isOwn: row.account_id === session.actor.accountId, portId: row.port_id },
    ]),
  )
}

/** Whether the number is in the exchange already, in words that tell nothing of another account. */
function reasonHere(taken: Taken | undefined, inOurBlock: boolean): PortabilityReason | null {
  if (taken === undefined) return inOurBlock ? 'already_here' : null
  if (taken.state === 'ported_out') return null
  if (taken.state === 'porting_in') return taken.isOwn ? 'port_open' : 'not_available'
  return inOurBlock || taken.isOwn ? 'already_here' : 'not_available'
}

function reasonOf(place: Place, e164: number, match: FootprintMatch | undefined): PortabilityReason | null {
  if (place.kind === null || !PORTABLE_KINDS.has(place.kind)) return 'kind_not_portable'
  if (match !== undefined) return match.portable ? null : 'rate_center_outside_footprint'
  if (!isNanp(e164)) return 'country_outside_footprint'
  return place.rateCenter === null ? 'unknown_rate_center' : 'rate_center_outside_footprint'
}

/** A number with what is known of it, and whether it can be ported in. */
export type Judged = {
  readonly e164: number
  readonly place: Place
  /** Commercial class that the footprint gives it, also when it is here already. */
  readonly tier: number | null
  readonly shown: Portability
}

function judge(
  e164: number,
  { place, inOurBlock }: Located,
  match: FootprintMatch | undefined,
  taken?: Taken,
): Portability {
  const reason =
    checkE164(e164) === null
      ? (reasonHere(taken, inOurBlock) ?? reasonOf(place, e164, match))
      : ('not_a_number' as const)
  return {
    e164: formatE164(e164),
    portable: reason === null,
    reason,
    country: place.country,
    kind: place.kind,
    region: place.region,
    lata: place.lata,
    rateCenter: place.rateCenter,
    currentCarrier: place.carrier,
    tier: reason === null ? (match?.tier ?? null) : null,
  }
}

/** Whether the account could port these numbers in now, in their order. */
export async function judgePortability(
  reader: Reader,
  session: Session,
  numbers: readonly number[],
): Promise<Judged[]> {
  if (numbers.length === 0) return []
  const taken = await readTaken(reader, session, numbers)
  const located = await locateNumbers(reader, numbers)
  const matches = await matchFootprint(
    reader,
    located.map(({ place }) => place),
  )
  return located.map((where, index) => {
    const e164 = numbers[index] ?? 0
    return {
      e164,
      place: where.place,
      tier: matches[index]?.tier ?? null,
      shown: judge(e164, where, matches[index], taken.get(e164)),
    }
  })
}

/**
 * The terms under which a number is ported in, for its price and for the documents that it needs: those of its place,
 * and the tier of the footprint's rule.
 */
export function profileOf({ place, tier }: Judged): Profile {
  return {
    id: 0,
    country: place.country ?? '',
    kind: place.kind ?? 'local',
    region: place.region,
    lata: place.lata,
    rateCenter: place.rateCenter,
    city: null,
    tier: tier ?? 0,
    network: null,
    features: [],
    products: [],
    serviceCountries: [],
  }
}
