import type { ExceptionCode } from '../porting/port-states.ts'
import type { ScriptOutcome } from '../sandbox.ts'
import type { Work } from './work.ts'

/** What is written in a name or a text to have it refused, or to have it take long. */
export const MAGIC_REJECT = 'sandbox-reject'
export const MAGIC_SLOW = 'sandbox-slow'

/** What becomes of something, and how. */
export type Told = { readonly outcome: ScriptOutcome; readonly code?: ExceptionCode; readonly always?: true }

/** Ports with a number that ends in these digits. What is not `always` happens at the first try. */
export const PORT_ENDINGS: Readonly<Record<string, Told>> = {
  '9901': { outcome: 'port_exception', code: 'account_number_mismatch' },
  '9902': { outcome: 'port_exception', code: 'pin_mismatch' },
  '9903': { outcome: 'port_exception', code: 'name_mismatch' },
  '9904': { outcome: 'port_exception', code: 'address_mismatch' },
  '9905': { outcome: 'port_exception', code: 'loa_invalid' },
  '9906': { outcome: 'port_signature' },
  '9907': { outcome: 'slow' },
  '9908': { outcome: 'port_exception_on_foc', code: 'number_not_active' },
  '9909': { outcome: 'port_exception', code: 'number_not_portable', always: true },
}

const ENDING_DIGITS = 4
const REJECTED = {
  document: 'document_rejected',
  brand: 'brand_rejected',
  campaign: 'campaign_rejected',
} as const

/** What the numbers or the words of a thing say about what becomes of it; undefined: nothing. */
export function magicOf({ kind, numbers, text, tries }: Work): Told | undefined {
  if (kind === 'port' || kind === 'foc') {
    for (const e164 of numbers) {
      const told = PORT_ENDINGS[String(e164).slice(-ENDING_DIGITS)]
      if (told !== undefined && (told.always === true || tries <= 1)) return told
    }
    return undefined
  }
  if (kind === 'port_out') return undefined
  const words = text.toLowerCase()
  if (words.includes(MAGIC_REJECT)) return { outcome: REJECTED[kind] }
  return words.includes(MAGIC_SLOW) ? { outcome: 'slow' } : undefined
}
