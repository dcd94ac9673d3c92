import { Type, type Static, type TSchema } from 'typebox'

import { isCountry } from '#lib/countries.ts'

import { E164Field } from '../e164-field.ts'
import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { Code, Country, Line } from '../resources/field.ts'
import { ServiceSettingsSchema } from '../services/service-settings.ts'

/** Numbers of one port, and of one check. */
export const MAX_PORT_NUMBERS = 1_000
/** Characters of a PIN at the most. */
export const MAX_PIN_LENGTH = 32

/** A form of a field, or null: not known. */
const orNull = <Schema extends TSchema>(schema: Schema) => Type.Optional(Type.Union([schema, Type.Null()]))

/** A day, YYYY-MM-DD; `checkDay` looks whether there is such a one. */
export const Day = (description: string) => Type.String({ pattern: '^20[0-9]{2}-[01][0-9]-[0-3][0-9]$', description })

/** The secret of the end user with the current provider: 1 to 32 printable characters. */
export const PinField = (description: string) =>
  Type.String({ minLength: 1, maxLength: MAX_PIN_LENGTH, pattern: '^[!-~]+$', description })

/** Who uses the numbers, as the current provider knows him. */
export const EndUserSchema = Type.Object(
  {
    name: Line('As on the bill of the current provider; one line of 1 to 200 characters.'),
    kind: Type.Enum(['business', 'residential'], { description: 'What sort of end user it is.' }),
    address: Type.Object(
      {
        line1: Line('Street and house number of the service address.'),
        line2: orNull(Line('Floor, suite or the like.')),
        city: Line('City.'),
        region: orNull(Code('State, province or region; needed in the United States and Canada.')),
        postalCode: orNull(Code('Postal code, where the country has them.')),
        country: Country('ISO 3166-1 alpha-2.'),
      },
      { additionalProperties: false, description: 'Where the numbers are in service now.' },
    ),
  },
  { $id: 'PortEndUser', additionalProperties: false },
)
export type EndUser = Static<typeof EndUserSchema>

/** What the customer says of a port. Everything may come later, until it is submitted; null clears a field. */
export const PortFields = {
  endUser: Type.Optional(Type.Union([EndUserSchema, Type.Null()], { description: 'Who uses the numbers.' })),
  billingNumber: Type.Optional(
    Type.Union([E164Field, Type.Null()], { description: 'The number to which the current provider bills, E.164.' }),
  ),
  currentCarrier: orNull(Line('Name of the current provider.')),
  carrierAccount: orNull(Code("The end user's account number with the current provider.")),
  pin: orNull(
    PinField("The end user's PIN with the current provider, where it has one. Shown to nobody but the operator."),
  ),
  loaDocumentId: orNull(IdField('The signed letter of authorisation, `doc_…`.')),
  billDocumentId: orNull(IdField('A recent bill of the current provider, `doc_…`.')),
  requestedFocDate: orNull(Day('The day on which the numbers are to move, YYYY-MM-DD.')),
  settings: Type.Optional(ServiceSettingsSchema),
}

/** Numbers of a port. */
export const PortNumbers = Type.Array(E164Field, {
  minItems: 1,
  maxItems: MAX_PORT_NUMBERS,
  description: 'Numbers to be ported in, 1 to 1,000, each once.',
})

const PortFieldsSchema = Type.Object(PortFields)
export type PortFieldValues = Static<typeof PortFieldsSchema>

/** Errors: `invalid_input` at the pointer for what is no day of the calendar. */
export function checkDay(day: string | null | undefined, pointer: string): void {
  if (day === null || day === undefined) return
  const at = new Date(`${day}T00:00:00Z`)
  if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)) return
  throw new DomainError('invalid_input', `${pointer.slice(1)} ${day} is no day: give one as 2026-03-31`, { pointer })
}

/** Errors: `invalid_input` for a country or a day that there is not. */
export function checkPortFields({ endUser, requestedFocDate }: PortFieldValues): void {
  checkDay(requestedFocDate, '/requestedFocDate')
  const country = endUser?.address.country
  if (country === undefined || isCountry(country)) return
  throw new DomainError('invalid_input', `${country} is no country: give its two letters of ISO 3166-1, such as US`, {
    pointer: '/endUser/address/country',
  })
}
