import { Type, type Static } from 'typebox'

import { formatE164 } from '#lib/e164.ts'

import { SERVICE_REFUSAL_CODES, type ServiceRefusal } from './service-refusal.ts'

/** A number that was left as it was, and why. */
export const RefusedNumberSchema = Type.Object(
  {
    e164: Type.String({ description: 'E.164 with plus.' }),
    reason: Type.Enum(SERVICE_REFUSAL_CODES, { description: 'The code that refuses it.' }),
    detail: Type.String({ description: 'One sentence: the problem and the cure.' }),
  },
  { $id: 'RefusedNumber', additionalProperties: false },
)
export type RefusedNumber = Static<typeof RefusedNumberSchema>

/** The refusals as they are shown, ascending by number. */
export function listRefusals(refused: ReadonlyMap<number, ServiceRefusal>): RefusedNumber[] {
  return [...refused]
    .toSorted(([a], [b]) => a - b)
    .map(([e164, { code, message }]) => ({ e164: formatE164(e164), reason: code, detail: message }))
}
