import type { TSchema } from 'typebox'

import { DomainError } from '#domain/errors.ts'

const INTEGER = /^(?:0|-?[1-9][0-9]{0,14})$/

type Read = (text: string) => unknown
type Field = { readonly read: Read; readonly isList: boolean }

/** A text that is none of the kind wanted is left as it is, so that the schema finds it and says what was wanted. */
const READERS: Readonly<Record<string, Read>> = {
  integer: (text) => (INTEGER.test(text) ? Number(text) : text),
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : text),
}
const asItIs: Read = (text) => text

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function fieldOf(schema: unknown): Field {
  const type = isRecord(schema) ? schema['type'] : undefined
  return { read: (typeof type === 'string' ? READERS[type] : undefined) ?? asItIs, isList: type === 'array' }
}

function readField(name: string, value: unknown, { read, isList }: Field): unknown {
  if (isList) return (Array.isArray(value) ? value.map(String) : [String(value)]).flatMap((text) => text.split(','))
  if (Array.isArray(value))
    throw new DomainError('invalid_input', `${name} is given more than once: give it once`, { pointer: `/${name}` })
  return read(String(value))
}

/**
 * Gives the values of a query string the types that an object schema wants of them: integers, booleans, and lists, whose
 * texts are separated by commas or given one by one. Fields that the schema does not know are kept for it to refuse.
 * Throws `invalid_input` for a field that is given twice and is no list.
 */
export function queryReader(schema: TSchema): (query: unknown) => unknown {
  const properties = 'properties' in schema && isRecord(schema.properties) ? schema.properties : {}
  const fields = new Map(Object.entries(properties).map(([name, property]) => [name, fieldOf(property)]))
  const unknown: Field = { read: asItIs, isList: false }
  return (query) => {
    const values: Record<string, unknown> = {}
    if (!isRecord(query)) return values
    for (const name in query) {
      const value = readField(name, query[name], fields.get(name) ?? unknown)
      // Set like any other, this name would change what the object is, and the field would pass unseen.
      if (name === '__proto__') Object.defineProperty(values, name, { value, enumerable: true })
      else values[name] = value
    }
    return values
  }
}
