import { type NanpTally, tallyNanp } from '#domain/numbers/tally-nanp.ts'

import { DID_COUNT } from '../did-count.ts'
import { lataIdOf, TOLL_FREE_PLACE } from '../did-locator.ts'
import { writeDidList } from '../did-response.ts'
import { type Operation, texts, writeRefusal } from '../operation.ts'
import { NO_RECORDS } from '../outer-codes.ts'
import { writeItem } from '../record-type.ts'
import { searchedBy } from '../search-criteria.ts'

type Field = (count: NanpTally) => string | number

const state: Field = ({ region }) => region ?? ''
const rateCenter: Field = (count) => count.rateCenter ?? ''
const lata: Field = (count) => lataIdOf(count.lata)
const tier: Field = (count) => count.tier

/** What answers can be ordered by; what is equal in one field is ordered by the others. */
const ORDERS: Readonly<Record<string, readonly Field[]>> = {
  state: [state, rateCenter, tier, lata],
  rc: [rateCenter, state, tier, lata],
  lata: [lata, state, rateCenter, tier],
  tier: [tier, state, rateCenter, lata],
}

/** Compares by code units, so that the order is the same everywhere. */
function compareBy(fields: readonly Field[]) {
  return (a: NanpTally, b: NanpTally): number => {
    for (const field of fields) {
      const [x, y] = [field(a), field(b)]
      if (x !== y) return x < y ? -1 : 1
    }
    return 0
  }
}

/** Toll-free numbers of all tiers are counted together, because to this carrier they have none, and all are in one place. */
function withoutTiers(counts: readonly NanpTally[]): NanpTally[] {
  const groups = new Map<string, NanpTally>()
  for (const { features, free } of counts) {
    const key = JSON.stringify(features)
    const place = { region: null, lata: null, rateCenter: null, tier: 0 }
    groups.set(key, { ...place, features, free: free + (groups.get(key)?.free ?? 0) })
  }
  return [...groups.values()]
}

const hasFirst = (can: boolean): string => (can ? '0' : '1')
const abilities: Field = ({ features: { cnam, t38, sms } }) => [cnam, t38, sms].map(hasFirst).join('')

function writeCount(tollFree: boolean) {
  return (count: NanpTally): string =>
    writeItem(DID_COUNT, {
      didCount: String(count.free),
      ...(tollFree
        ? TOLL_FREE_PLACE
        : {
            rateCenter: count.rateCenter,
            state: count.region,
            tier: String(count.tier),
            lataId: lataIdOf(count.lata),
          }),
      ...count.features,
    })
}

/** How many numbers are free, by rate centre, tier and what they can carry. */
export const getDIDCount: Operation = {
  name: 'getDIDCount',
  parameters: texts('state', 'lata', 'rateCenter', 'npa', 'nxx', 'tier', 't38', 'cnam', 'orderby', 'sms', 'network'),
  response: 'did',
  run: async ({ session, arguments: given }) => {
    const criteria = searchedBy(given)
    if (typeof criteria === 'number') return writeRefusal('did', criteria)
    const tallies = await tallyNanp(session, { criteria })
    if (tallies.length === 0) return writeRefusal('did', NO_RECORDS)
    const isTollFree = criteria.tollFree === true
    const counts = isTollFree ? withoutTiers(tallies) : tallies
    const order = ORDERS[given.text('orderby')?.toLowerCase() ?? 'state'] ?? ORDERS['state'] ?? []
    return writeDidList('DIDCounts', counts.toSorted(compareBy([...order, abilities])), writeCount(isTollFree))
  },
}
