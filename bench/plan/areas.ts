import { checkNpa, isTollFreeNpa } from '#lib/nanp.ts'

import { oneOf } from '../seeded-random.ts'

/** A place of the synthetic plan. */
export type RateCenter = { readonly name: string; readonly lata: string }

/** An area code of the synthetic plan, with its places. */
export type Area = {
  readonly npa: number
  readonly country: string
  readonly state: string
  readonly rateCenters: readonly RateCenter[]
}

/** Places for each area code: with 420 of these about as many as North America has. */
const RATE_CENTERS_PER_NPA = 51
/** States by how many area codes they have, roughly as in 2026; provinces of Canada at the end. */
const STATES =
  'CA41 TX30 NY22 FL21 IL17 PA15 OH13 GA10 NC10 MI14 NJ10 VA9 WA7 AZ6 MA9 TN8 IN9 MO8 MD6 WI7 CO5 MN8 SC5 AL6 LA6 KY6 ' +
  'OR4 OK5 CT4 UT3 IA5 NV3 AR5 MS5 KS4 NM2 NE3 ID2 WV2 HI1 NH1 ME1 RI1 MT1 DE1 SD1 ND1 AK1 VT1 WY1 DC2 PR2 ON21 QC14 ' +
  'BC6 AB5 MB3 SK3 NS2 NB2 NL2'
const CANADIAN = new Set(['ON', 'QC', 'BC', 'AB', 'MB', 'SK', 'NS', 'NB', 'NL'])
const SYLLABLES = ['BER', 'CLIN', 'DOR', 'ESK', 'FAL', 'GREN', 'HAM', 'KIR', 'LAN', 'MOR', 'NOR', 'PAX', 'ROS', 'TON']

function nameOf(serial: number, random: () => number): string {
  // The serial number keeps names apart; no real abbreviation has more than ten characters.
  return `${oneOf(SYLLABLES, random)}${oneOf(SYLLABLES, random)}`.slice(0, 6) + serial.toString(36).toUpperCase()
}

/** Well-formed area codes in some order, 201 and 212 first so that the plan is never without New Jersey and New York. */
function areaCodes(random: () => number): number[] {
  const codes = Array.from({ length: 800 }, (_, index) => 200 + index)
    .filter((npa) => checkNpa(npa) === null && !isTollFreeNpa(npa) && npa !== 201 && npa !== 212)
    .map((npa) => ({ npa, rank: random() }))
    .toSorted((a, b) => a.rank - b.rank)
  return [201, 212, ...codes.map(({ npa }) => npa)]
}

/** So many areas, ascending by area code; 201 is in New Jersey and has Hackensack, 212 is in New York. */
export function makeAreas(count: number, random: () => number): Area[] {
  const states = STATES.split(' ').flatMap((text) =>
    Array.from({ length: Number(text.slice(2)) }, () => text.slice(0, 2)),
  )
  return areaCodes(random)
    .slice(0, count)
    .map((npa, index): Area => {
      const state = npa === 201 ? 'NJ' : npa === 212 ? 'NY' : oneOf(states, random)
      const rateCenters = Array.from({ length: RATE_CENTERS_PER_NPA }, (_, place) => ({
        name: npa === 201 && place === 0 ? 'HACKENSACK' : nameOf(index * RATE_CENTERS_PER_NPA + place, random),
        lata: npa === 201 ? '224' : String(120 + (npa % 840)),
      }))
      return { npa, country: CANADIAN.has(state) ? 'CA' : 'US', state, rateCenters }
    })
    .toSorted((a, b) => a.npa - b.npa)
}
