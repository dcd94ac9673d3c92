import { Type } from 'typebox'

import { E164Field } from '../e164-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { judgePortability } from './judge-portability.ts'
import { MAX_PORT_NUMBERS } from './port-fields.ts'
import type { Portability } from './portability.ts'

/** Numbers to be looked at; null stands for what a dialect could not read as a number. */
export const CheckPortabilityInput = Type.Object(
  {
    numbers: Type.Array(Type.Union([E164Field, Type.Null()]), {
      minItems: 1,
      maxItems: MAX_PORT_NUMBERS,
      description: 'Numbers, 1 to 1,000.',
    }),
  },
  { additionalProperties: false },
)

const NO_NUMBER: Portability = {
  e164: null,
  portable: false,
  reason: 'not_a_number',
  country: null,
  kind: null,
  region: null,
  lata: null,
  rateCenter: null,
  currentCarrier: null,
  tier: null,
}

/** Whether each of these numbers could be ported in now, and why not, in their order. Nothing is kept for it. */
export const checkPortability = query({
  scope: 'ports:read',
  input: CheckPortabilityInput,
  answer: async (session, { numbers }) => {
    const known = [...new Set(numbers.filter((e164) => e164 !== null))]
    const judged = await judgePortability(exchangeOf(session).database.read, session, known)
    const shown = new Map(judged.map((one) => [one.e164, one.shown]))
    return { items: numbers.map((e164) => (e164 === null ? NO_NUMBER : (shown.get(e164) ?? NO_NUMBER))) }
  },
})
