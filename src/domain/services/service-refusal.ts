import { formatE164 } from '#lib/e164.ts'

import { DomainError, type ErrorCode } from '../errors.ts'

/** Why a number in a list of several was left as it was. */
export const SERVICE_REFUSAL_CODES = [
  'number_not_in_service',
  'deletion_locked',
  'number_not_restorable',
  'invalid_input',
] as const satisfies readonly ErrorCode[]
export type ServiceRefusalCode = (typeof SERVICE_REFUSAL_CODES)[number]

export type ServiceRefusal = {
  readonly code: ServiceRefusalCode
  /** One sentence that names the number, the problem and the cure. */
  readonly message: string
  /** `invalid_input`: the field of the settings, a JSON pointer such as `/outpulseDigits`. */
  readonly pointer?: string
}

/** The number is not in service on this account, or is another's: the same words for both. */
export function notInService(e164: number): ServiceRefusal {
  return { code: 'number_not_in_service', message: `${formatE164(e164)} is not in service on this account` }
}

/**
 * Refuses the whole request for the first number, in the order of the request, that was refused; nothing if none was. The
 * pointer is that of the number, or for a wrong setting that of the field.
 */
export function throwRefusal(
  numbers: readonly number[],
  refused: ReadonlyMap<number, ServiceRefusal>,
  at: { readonly numbers: string; readonly settings: string; readonly undone: string },
): void {
  if (refused.size === 0) return
  const index = numbers.findIndex((e164) => refused.has(e164))
  const refusal = refused.get(numbers[index] ?? 0)
  if (refusal === undefined) throw new Error('a number was refused that was not asked for')
  const pointer = refusal.pointer === undefined ? `${at.numbers}/${index}` : `${at.settings}${refusal.pointer}`
  throw new DomainError(refusal.code, `${refusal.message}: ${at.undone}`, { pointer })
}
