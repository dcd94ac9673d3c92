import type { NanpCriteria } from '#domain/numbers/nanp-criteria.ts'
import { checkNpa, checkNxx, isTollFreeNpa } from '#lib/nanp.ts'

import type { Arguments } from './arguments.ts'
import { TOLL_FREE_PLACE } from './did-locator.ts'
import { readFlag } from './number-settings.ts'
import { NO_CRITERIA, NO_RECORDS } from './outer-codes.ts'

/** What is searched, or the code for what cannot be searched or can never be found. */
export type Searched = NanpCriteria | typeof NO_CRITERIA | typeof NO_RECORDS

/** The state under which toll-free numbers are searched. */
const TOLL_FREE = 'TF'
const MAX_TEXT = 100
const CODE = /^[0-9]{3}$/
const LATA = /^[0-9]{3,5}$/
const TIER = /^[0-9]{1,2}$/

/** Area code and exchange, from two parameters or from six digits in one; null: no number has such. */
function codesOf(npa: string | undefined, nxx: string | undefined): { npa?: string; nxx?: string } | null {
  const isLong = nxx !== undefined && /^[0-9]{6}$/.test(nxx)
  const area = npa ?? (isLong ? nxx.slice(0, 3) : undefined)
  const office = isLong ? nxx.slice(3) : nxx
  if (isLong && area !== nxx.slice(0, 3)) return null
  if (area !== undefined && (!CODE.test(area) || checkNpa(Number(area)) !== null)) return null
  if (office !== undefined && (!CODE.test(office) || checkNxx(Number(office)) !== null)) return null
  return { ...(area === undefined ? {} : { npa: area }), ...(office === undefined ? {} : { nxx: office }) }
}

/** The place of toll-free numbers may be asked for by the name that it has in answers, and then narrows nothing. */
function placesOf(
  tollFree: boolean,
  place: {
    readonly region: string | undefined
    readonly rateCenter: string | undefined
    readonly lata: string | undefined
  },
): Pick<NanpCriteria, 'region' | 'rateCenter' | 'lata'> | null {
  const { rateCenter, lata, region } = place
  if (tollFree) {
    const isTheirs = rateCenter === undefined || rateCenter.toUpperCase() === TOLL_FREE_PLACE.rateCenter
    return isTheirs && Number(lata ?? TOLL_FREE_PLACE.lataId) === TOLL_FREE_PLACE.lataId ? {} : null
  }
  if (lata !== undefined && !LATA.test(lata)) return null
  if ([region, rateCenter].some((text) => text !== undefined && text.length > MAX_TEXT)) return null
  return {
    ...(region === undefined ? {} : { region }),
    ...(rateCenter === undefined ? {} : { rateCenter }),
    ...(lata === undefined ? {} : { lata }),
  }
}

/** What the parameters of `getDIDs` and `getDIDCount` ask for. */
export function searchedBy(given: Arguments): Searched {
  const [state, lata, rateCenter, npa, nxx] = ['state', 'lata', 'rateCenter', 'npa', 'nxx'].map(given.text)
  const [tier, network] = ['tier', 'network'].map(given.text)
  const flags = {
    t38: readFlag(given.text('t38')),
    cnam: readFlag(given.text('cnam')),
    sms: readFlag(given.text('sms')),
  }
  const asked = [state, lata, rateCenter, npa, nxx, tier, network, ...Object.values(flags)]
  if (asked.every((value) => value === undefined)) return NO_CRITERIA
  // An exchange means something within an area code only.
  if (nxx?.length === 3 && npa === undefined) return NO_CRITERIA
  const codes = codesOf(npa, nxx)
  const isTollFreeState = state?.toUpperCase() === TOLL_FREE
  const tollFree =
    isTollFreeState || (state === undefined && codes?.npa !== undefined && isTollFreeNpa(Number(codes.npa)))
  const places = placesOf(tollFree, { region: state, rateCenter, lata })
  if (codes === null || places === null || (tier !== undefined && !TIER.test(tier))) return NO_RECORDS
  if (network !== undefined && network.length > MAX_TEXT) return NO_RECORDS
  // Who asks for something in words that are no flag would otherwise be given numbers that lack it.
  if (Object.entries(flags).some(([name, flag]) => flag === undefined && given.text(name) !== undefined))
    return NO_RECORDS
  return {
    tollFree,
    ...places,
    ...codes,
    ...(tier === undefined ? {} : { tier: Number(tier) }),
    ...(network === undefined ? {} : { network }),
    ...Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined)),
  }
}
