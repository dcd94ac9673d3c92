import { Type } from 'typebox'

import { MAX_PORT_NUMBERS, PortFields, type PortFieldValues } from '#domain/porting/port-fields.ts'

import { NumberText, readNumber } from '../../wire.ts'

/** Numbers of a port as a client writes them. */
export const PortNumberTexts = Type.Array(NumberText, {
  minItems: 1,
  maxItems: MAX_PORT_NUMBERS,
  description: 'Numbers to be ported in, 1 to 1,000, each once.',
})

/** What a client says of a port. */
export const PortBody = {
  ...PortFields,
  billingNumber: Type.Optional(
    Type.Union([NumberText, Type.Null()], { description: 'The number to which the current provider bills.' }),
  ),
}

/** The number to which the current provider bills, as the verbs take it. Errors: `invalid_input`. */
export function readBillingNumber(text: string | null | undefined): Pick<PortFieldValues, 'billingNumber'> {
  if (text === undefined) return {}
  return { billingNumber: text === null ? null : readNumber(text, '/billingNumber') }
}
