import { Type, type Static } from 'typebox'

import { DAY_MS } from '#lib/clock.ts'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { DocumentType } from './document.ts'

/** Characters of the name of a file at the most. */
export const MAX_FILE_NAME_LENGTH = 255

/** What is said about a document when it is sent in. */
export const DocumentFieldsSchema = Type.Object(
  {
    documentType: DocumentType,
    customerId: Type.Optional(
      IdField('For which customer of the account it speaks, `cus_…`; without it, that of the order, if there is one.'),
    ),
    orderId: Type.Optional(IdField('The order of the account that it is for, `ord_…`.')),
    locationId: Type.Optional(
      IdField('The location of the account whose address it shows, `loc_…`: needed where a rule asks for a place.'),
    ),
    expiresOn: Type.Optional(
      Type.String({
        pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
        description: 'Last day on which it counts, UTC, such as `2030-12-31`; without it, it does not expire.',
      }),
    ),
  },
  { additionalProperties: false },
)
export type DocumentFields = Static<typeof DocumentFieldsSchema>

/** The moment at which a document is past its date. Errors: `invalid_input` for what is no date or is past. */
export function expiryOf(expiresOn: string | undefined, now: number): number | null {
  if (expiresOn === undefined) return null
  const day = Date.parse(`${expiresOn}T00:00:00Z`)
  // The calendar goes on after the end of a month in some readings of a date: 30 February is none.
  if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== expiresOn)
    throw new DomainError('invalid_input', `expiresOn is no date: ${expiresOn} is not in the calendar`, {
      pointer: '/expiresOn',
    })
  if (day + DAY_MS > now) return day + DAY_MS
  throw new DomainError('invalid_input', `expiresOn is past: send in a document that still counts`, {
    pointer: '/expiresOn',
  })
}

/** The name of a file as it is kept: without its folders and what cannot be printed; null when nothing is left of it. */
export function fileNameOf(given: string | undefined): string | null {
  const name = (given ?? '').split(/[/\\]/).at(-1) ?? ''
  // oxlint-disable-next-line no-control-regex -- these are what is to be taken out
  const printable = name.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069"]/g, '').trim()
  return printable === '' ? null : [...printable].slice(0, MAX_FILE_NAME_LENGTH).join('')
}
