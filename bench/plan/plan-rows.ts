import { checkNxx } from '#lib/nanp.ts'

import { oneOf, seededRandom } from '../seeded-random.ts'
import { type Area, makeAreas } from './areas.ts'

/** Of the 226,448 central office codes of September 2026 so many were in one hand; the others were split by block. */
const CODES = 226_448
const WHOLE_CODES = 101_342
const BLOCKS_PER_CODE = 10
/** Area codes of the whole plan. */
const AREA_CODES = 420
/** New Jersey and New York are in every plan. */
const LEAST_AREA_CODES = 2
const HOLDERS = 3_076
const STATUSES = ['AS', 'AS', 'AS', 'AS', 'R', 'P'] as const
const SEED = 1_889

export const PLAN_HEADER = 'npa,nxx,x,country,state,lata,rate_center,ocn,company,block_status,source'

const NXXS = Array.from({ length: 800 }, (_, index) => 200 + index).filter((nxx) => checkNxx(nxx) === null)

function* codeRows(area: Area, nxx: number, whole: boolean, random: () => number): Generator<string> {
  const { npa, country, state } = area
  const { name, lata } = oneOf(area.rateCenters, random)
  for (let block = 0; block < (whole ? 1 : BLOCKS_PER_CODE); block++) {
    const holder = Math.floor(random() * HOLDERS)
    const ocn = String(holder).padStart(4, '0')
    yield `${npa},${nxx},${whole ? '' : block},${country},${state},${lata},${name},${ocn},"Holder ${holder}, Inc.",${whole ? 'AS' : oneOf(STATUSES, random)},synthetic`
  }
}

/**
 * The rows of a plan of the shape of North America's, ascending, always the same: as many blocks as asked for, rounded up
 * to whole central office codes; 45 % of the codes are one row, the others ten.
 */
export function* planRows(blocks: number): Generator<string> {
  const random = seededRandom(SEED)
  const codes = Math.ceil(blocks / BLOCKS_PER_CODE)
  const areas = makeAreas(Math.max(LEAST_AREA_CODES, Math.ceil((codes * AREA_CODES) / CODES)), random)
  let toChoose = codes
  let wholeToChoose = Math.round((codes * WHOLE_CODES) / CODES)
  let candidates = areas.length * NXXS.length
  if (candidates < codes) throw new RangeError(`${areas.length} area codes do not have ${codes} central office codes`)
  for (const area of areas)
    for (const nxx of NXXS) {
      // Selection sampling: exactly so many of all candidates, each as likely as any other (Knuth, 3.4.2 S).
      if (random() * candidates-- >= toChoose) continue
      const whole = random() * toChoose-- < wholeToChoose
      if (whole) wholeToChoose--
      yield* codeRows(area, nxx, whole, random)
    }
}
