import { Type, type Static, type TSchema } from 'typebox'

import { FEATURES } from '#inventory/profile.ts'

import { IdField } from '../id-field.ts'

/** How calls reach the customer: over a connection of the account, or over the public network to other digits. */
export const CONNECTION_TYPES = ['direct', 'pstn'] as const
/** Which digits are sent on: those of the number itself, or others. */
export const OUTPULSE_TYPES = ['same_as_number', 'custom'] as const
/** How the caller's number is shown: as E.164, as it is dialled within one country, or not at all. */
export const CLID_TYPES = ['international', 'national', 'withheld'] as const
/** Characters of a CNAM. Source: ATIS-1000067, the fifteen characters of generic name delivery. */
export const MAX_CNAM_LENGTH = 15
/** Characters of the customer's own reference of a number. */
export const MAX_REFERENCE_LENGTH = 64
const MAX_DIGITS_LENGTH = 40

/** A field that may be left as it is (absent), set, or cleared (null). */
const Setting = <Field extends TSchema>(field: Field, description: string) =>
  Type.Optional(Type.Union([field, Type.Null()], { description: `${description} Null: none.` }))

const Digits = Type.String({ minLength: 1, maxLength: MAX_DIGITS_LENGTH })

/** The second way: exactly one of a connection and digits. */
export const FailoverSchema = Type.Object(
  {
    connectionId: Type.Optional(IdField('A connection of the account, `trk_…`.')),
    digits: Type.Optional(
      Type.String({ minLength: 1, maxLength: MAX_DIGITS_LENGTH, description: 'A telephone number, E.164.' }),
    ),
  },
  { additionalProperties: false, description: 'Exactly one of `connectionId` and `digits`.' },
)
export type Failover = Static<typeof FailoverSchema>

/**
 * What a number in service is told. All fields are optional: absent ones stay as they are, null clears. The rules
 * between them are those of `checkRouting`.
 */
export const ServiceSettingsSchema = Type.Object(
  {
    connectionType: Setting(
      Type.Enum(CONNECTION_TYPES),
      '`direct`: to a connection, which `connectionId` names. `pstn`: over the public network to `outpulseDigits`. ' +
        'Given, it sets the way of calls anew: `connectionId`, `outpulseType` and `outpulseDigits` come with it.',
    ),
    connectionId: Setting(IdField('Id of the connection, `trk_…`.'), 'The connection of `direct`, `trk_…`.'),
    outpulseType: Setting(
      Type.Enum(OUTPULSE_TYPES),
      '`same_as_number`: the digits of the number itself are sent on. `custom`: those of `outpulseDigits`.',
    ),
    outpulseDigits: Setting(Digits, 'The digits of `custom`: a telephone number that can exist, E.164.'),
    clidType: Setting(
      Type.Enum(CLID_TYPES),
      'How the caller’s number is shown: `international`, `national` as within `clidCountry`, or `withheld`.',
    ),
    clidCountry: Setting(
      Type.String({ pattern: '^[A-Z]{2}$' }),
      'The country whose plan a `clidType` of `national` or `international` is of, ISO 3166-1 alpha-2.',
    ),
    failover: Setting(FailoverSchema, 'Where calls go when the first way fails; not the first way again.'),
    cnam: Setting(
      Type.String({ pattern: `^(?=.*[A-Za-z0-9])[A-Za-z0-9 ]{1,${MAX_CNAM_LENGTH}}$` }),
      'The name that is shown with calls: 1 to 15 letters, digits and blanks, not only blanks.',
    ),
    referenceId: Setting(
      Type.String({ pattern: `^[\\u0020-\\u007e]{1,${MAX_REFERENCE_LENGTH}}$` }),
      'The customer’s own reference of the number: 1 to 64 printable ASCII characters.',
    ),
    features: Setting(
      Type.Array(Type.Enum(FEATURES), { maxItems: FEATURES.length, uniqueItems: true }),
      'What is switched on, of what the number’s block can carry.',
    ),
    customerId: Setting(IdField('Id of the customer, `cus_…`.'), 'For whom the number is, `cus_…`.'),
    contactId: Setting(IdField('Id of the contact, `con_…`.'), 'Who answers for it, `con_…`.'),
    paymentMethodId: Setting(IdField('Id of the payment method, `pay_…`.'), 'Who pays for it, `pay_…`.'),
    locationId: Setting(IdField('Id of the location, `loc_…`.'), 'Where it is used, `loc_…`.'),
  },
  { $id: 'ServiceSettings', additionalProperties: false },
)
export type ServiceSettings = Static<typeof ServiceSettingsSchema>

export { checkSettings } from './check-settings.ts'
