import type { TObject } from 'typebox'

import { DomainError } from '#domain/errors.ts'

const INTEGER = /^(?:0|[1-9][0-9]{0,14})$/

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/**
 * Gives the texts of a query the types that a schema wants of them; one that is none of the type is left for the schema to
 * refuse. Errors: `invalid_input` for a field that is given twice.
 */
export function readQuery({ properties }: TObject, query: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(query)) return {}
  const values = Object.entries(query).map(([name, value]) => {
    if (Array.isArray(value))
      throw new DomainError('invalid_input', `${name} is given more than once: give it once`, { pointer: `/${name}` })
    const schema = properties[name]
    const isInteger = isRecord(schema) && schema['type'] === 'integer'
    return [name, isInteger && typeof value === 'string' && INTEGER.test(value) ? Number(value) : value] as const
  })
  return Object.fromEntries(values)
}
