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

/** A refusal is named after its codes, which its description tells: most operations share most refusals. */
function nameOfRefusal(status: string, response: unknown): string | undefined {
  if (status < '400' || !isRecord(response)) return undefined
  return [...String(response['description']).matchAll(/`(\w+)`: /g)].map(([, code]) => code).join('-')
}

/** Maps that hold one thing under one name wherever they stand, each told by the field that stands beside it. */
const SHARED = [
  { map: 'responses', beside: 'operationId', nameOf: nameOfRefusal },
  { map: 'headers', beside: 'content', nameOf: (name: string) => name },
  { map: 'examples', beside: 'schema', nameOf: (name: string) => name },
] as const
type Shared = Readonly<Record<(typeof SHARED)[number]['map'], Record<string, unknown>>>

/** Moves what answers share into the components. */
function share(value: unknown, shared: Shared): unknown {
  if (!isRecord(value)) return mapValues(value, (inner) => share(inner, shared))
  const place = SHARED.find(({ map, beside }) => isRecord(value[map]) && beside in value)
  const move = (key: string, inner: unknown): unknown => {
    const thing = share(inner, shared)
    const name = place?.nameOf(key, inner)
    if (place === undefined || name === undefined) return thing
    const kept = shared[place.map]
    if (name in kept && !isDeepStrictEqual(kept[name], thing)) throw new Error(`${name} has two meanings`)
    kept[name] = thing
    return { $ref: `#/components/${place.map}/${name}` }
  }
  const entries = Object.entries(value).map(([key, inner]) => {
    if (key !== place?.map || !isRecord(inner)) return [key, share(inner, shared)] as const
    return [key, Object.fromEntries(Object.entries(inner).map(([name, thing]) => [name, move(name, thing)]))] as const
  })
  return Object.fromEntries(entries)
}

/**
 * Moves every schema that bears a name, and what answers share, into the components and leaves references in their
 * places. Throws when two different ones have one name.
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
  const shared: Shared = { responses: {}, headers: {}, examples: {} }
  const hoisted = Object.fromEntries(Object.entries(document).map(([key, value]) => [key, share(hoist(value), shared)]))
  const components = 'components' in document && isRecord(document.components) ? document.components : {}
  const sorted = Object.fromEntries(Object.entries(schemas).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return { ...document, ...hoisted, components: { ...components, schemas: sorted, ...shared } }
}
