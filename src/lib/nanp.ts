/**
 * The rules of the North American Numbering Plan (calling code 1): NPA-NXX-XXXX, an area code, a central office code
 * and a line. Source: ATIS-0300055 (NPA) and ATIS-0300119 (central office codes), as NANPA publishes them.
 */

/** What is wrong with a number, and what to do about it; both parts of a sentence. */
export type NumberProblem = { readonly problem: string; readonly cure: string }

/** Area codes whose calls are paid for by the called party. They belong to no place. */
export const TOLL_FREE_NPAS = [800, 833, 844, 855, 866, 877, 888] as const

/** How many numbers one central office code has. */
export const NUMBERS_PER_NXX = 10_000

const NANP_OFFSET = 10_000_000_000
const tollFree: ReadonlySet<number> = new Set(TOLL_FREE_NPAS)

/** True when an E.164 integer is +1 and ten digits, whether or not its area code exists. */
export function isNanp(e164: number): boolean {
  return e164 >= NANP_OFFSET && e164 < 2 * NANP_OFFSET
}

/** The area code of a North American number: 200–999 for a number that `checkNanp` accepts. */
export function npaOf(e164: number): number {
  return Math.floor(e164 / 10_000_000) % 1_000
}

/** The central office code of a North American number: 200–999 for a number that `checkNanp` accepts. */
export function nxxOf(e164: number): number {
  return Math.floor(e164 / NUMBERS_PER_NXX) % 1_000
}

/** The first number of a central office code, E.164: `firstOfNxx(201, 555)` is 12015550000. */
export function firstOfNxx(npa: number, nxx: number): number {
  return NANP_OFFSET + npa * 10_000_000 + nxx * NUMBERS_PER_NXX
}

/** True for 800, 833, 844, 855, 866, 877 and 888. */
export function isTollFreeNpa(npa: number): boolean {
  return tollFree.has(npa)
}

/** Null for an area code that may be assigned: [2-9][0-8][0-9] and not N11. */
export function checkNpa(npa: number): NumberProblem | null {
  if (!Number.isInteger(npa) || npa < 200 || npa > 999) {
    return { problem: `area code ${npa} is not in 200–999`, cure: 'correct the number' }
  }
  if (Math.floor(npa / 10) % 10 === 9) {
    return { problem: `area code ${npa} has the second digit 9, kept for expansion of the plan`, cure: 'correct it' }
  }
  if (npa % 100 === 11) return { problem: `area code ${npa} is a service code (N11)`, cure: 'correct the number' }
  return null
}

/** Null for a central office code that may be assigned: [2-9][0-9][0-9] and not N11. */
export function checkNxx(nxx: number): NumberProblem | null {
  if (!Number.isInteger(nxx) || nxx < 200 || nxx > 999) {
    return { problem: `central office code ${nxx} is not in 200–999`, cure: 'correct the number' }
  }
  if (nxx % 100 === 11) {
    return { problem: `central office code ${nxx} is a service code (N11), never assigned`, cure: 'leave it out' }
  }
  return null
}

/** Null when an E.164 integer is a well-formed North American number; otherwise the first rule that it breaks. */
export function checkNanp(e164: number): NumberProblem | null {
  if (!Number.isInteger(e164) || !isNanp(e164)) {
    return { problem: `${e164} is not +1 and ten digits`, cure: 'give a North American number' }
  }
  return checkNpa(npaOf(e164)) ?? checkNxx(nxxOf(e164))
}

/**
 * Null when every number from `first` to `last`, both included, is a well-formed North American number. A range may
 * cross central office codes; each of them is looked at, so that no N11 hides in the middle.
 */
export function checkNanpRange(first: number, last: number): NumberProblem | null {
  const lastCode = Math.floor(last / NUMBERS_PER_NXX)
  for (let code = Math.floor(first / NUMBERS_PER_NXX); code <= lastCode; code++) {
    const problem = checkNanp(code * NUMBERS_PER_NXX)
    if (problem !== null) return problem
  }
  return null
}
