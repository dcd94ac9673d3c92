import { Type, type TProperties } from 'typebox'

/** A row as the store has it, and fields as they are shown, by their names. */
export type Row = Readonly<Record<string, unknown>>
export type Values = Readonly<Record<string, unknown>>

/** The column that keeps a field: `billingContactId` is in `billing_contact_id`. */
export function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The columns of these values; lists are kept as JSON. */
export function rowOf(values: Values): Row {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      columnOf(field),
      Array.isArray(value) ? JSON.stringify(value) : value,
    ]),
  )
}

/** The values of these fields in a row; null for those that are not known. */
export function valuesOf(fields: TProperties, row: Row): Values {
  return Object.fromEntries(
    Object.entries(fields).map(([field, schema]) => {
      const value = row[columnOf(field)] ?? null
      return [field, Type.IsArray(schema) && typeof value === 'string' ? (JSON.parse(value) as unknown) : value]
    }),
  )
}
