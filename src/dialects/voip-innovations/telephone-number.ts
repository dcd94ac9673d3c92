import { checkNanp } from '#lib/nanp.ts'

const SEPARATORS = /[\s().-]/g
const NUMBER = /^(?:\+?1)?([0-9]{10})$/
const NANP_OFFSET = 10_000_000_000

function digitsIn(text: string): string | undefined {
  return NUMBER.exec(text.replaceAll(SEPARATORS, ''))?.[1]
}

/** Whether a text has the form of a number: ten digits, with or without 1 or +1 in front. */
export function hasTenDigits(text: string): boolean {
  return digitsIn(text) !== undefined
}

/** The E.164 integer of ten digits, with or without 1 or +1 in front; undefined for what is no North American number. */
export function readTelephoneNumber(text: string): number | undefined {
  const digits = digitsIn(text)
  if (digits === undefined) return undefined
  const e164 = NANP_OFFSET + Number(digits)
  return checkNanp(e164) === null ? e164 : undefined
}

/** The ten digits of a North American number. */
export function tenDigitsOf(e164: number): string {
  return String(e164 - NANP_OFFSET)
}

/** The same for a number that is written as E.164 with plus; another country's keeps its calling code. */
export function tenDigitsOfText(e164: string): string {
  return e164.replace(/^\+1(?=[0-9]{10}$)/, '').replace('+', '')
}
