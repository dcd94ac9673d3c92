import { isDeepStrictEqual } from 'node:util'

/** Stands in for `$id` while the document is made, because the resolver of references would act on it. */
const NAME = 'x-schema-name'

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function mapValues(value: unknown, map: (inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map)
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, map(inner)])) : value
}

/** A copy of the schema, and of all inside it, that bears its name openly. */
export function markNames(schema: unknown): unknown {
  if (!isRecord(schema) || typeof schema['$id'] !== 'string') return mapValues(schema, markNames)
  const { $id, ...rest } = schema
  return { [NAME]: $id, ...Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, markNames(inner)])) }
}

/** Moves every header of an answer into the components: a header has one meaning, whichever answer bears it. */
function shareHeaders(value: unknown, shared: Record<string, unknown>): unknown {
  if (!isRecord(value) || !isRecord(value['headers']) || !('content' in value))
    return mapValues(value, (inner) => shareHeaders(inner, shared))
  const headers = Object.entries(value['headers']).map(([name, header]) => {
    if (name in shared && !isDeepStrictEqual(shared[name], header)) throw new Error(`${name} has two meanings`)
    shared[name] = header
    return [name, { $ref: `#/components/headers/${name}` }] as const
  })
  return { ...value, headers: Object.fromEntries(headers) }
}

/**
 * Moves every schema that bears a name, and every header of an answer, into the components and leaves references in
 * their places. Throws when two different ones have one name.
 */
export function hoistNames<Document extends object>(document: Document): Document & { components: object } {
  const schemas: Record<string, unknown> = {}
  const hoist = (value: unknown): unknown => {
    if (!isRecord(value) || typeof value[NAME] !== 'string') return mapValues(value, hoist)
    const { [NAME]: name, ...rest } = value
    const schema = mapValues(rest, hoist)
    if (name in schemas && !isDeepStrictEqual(schemas[name], schema)) throw new Error(`two schemas are named ${name}`)
    schemas[name] = schema
    return { $ref: `#/components/schemas/${name}` }
  }
  const headers: Record<string, unknown> = {}
  const hoisted = Object.fromEntries(
    Object.entries(document).map(([key, value]) => [key, shareHeaders(hoist(value), headers)]),
  )
  const components = 'components' in document && isRecord(document.components) ? document.components : {}
  const sorted = Object.fromEntries(Object.entries(schemas).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return { ...document, ...hoisted, components: { ...components, schemas: sorted, headers } }
}
