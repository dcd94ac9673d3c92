type Schema = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const recordOf = (value: unknown): Schema => (isRecord(value) ? value : {})
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const quoted = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))

/** Above a field or a name: what its schema says about it. */
export function commentOf(schema: unknown): string {
  const { description } = recordOf(schema)
  return typeof description === 'string'
    ? `/** ${description.replaceAll('*/', '* /').replaceAll(/\s+/g, ' ')} */\n`
    : ''
}

function objectText(schema: Schema): string {
  const required = new Set(listOf(schema['required']))
  const fields = Object.entries(recordOf(schema['properties'])).map(
    ([name, field]) => `${commentOf(field)}${quoted(name)}${required.has(name) ? '' : '?'}: ${typeText(field)}`,
  )
  const others = schema['additionalProperties']
  if (fields.length === 0) {
    const patterns = Object.values(recordOf(schema['patternProperties'])).map(typeText)
    const rest = isRecord(others)
      ? [typeText(others)]
      : others === false && patterns.length === 0
        ? ['never']
        : patterns
    return `Record<string, ${rest.length === 0 ? 'unknown' : rest.join(' | ')}>`
  }
  return `{\n${fields.join('\n')}\n}`
}

const PLAIN: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
}

/** The TypeScript type of what a JSON schema of the OpenAPI document allows. */
export function typeText(schema: unknown): string {
  if (!isRecord(schema)) return 'unknown'
  const { $ref: reference, type } = schema
  if (typeof reference === 'string') return `components['schemas'][${JSON.stringify(reference.split('/').at(-1))}]`
  if ('const' in schema) return JSON.stringify(schema['const'])
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => JSON.stringify(value)).join(' | ')
  const either = listOf(schema['anyOf'] ?? schema['oneOf'])
  if (either.length > 0) return either.map((each) => `(${typeText(each)})`).join(' | ')
  const all = listOf(schema['allOf'])
  if (all.length > 0) return all.map((each) => `(${typeText(each)})`).join(' & ')
  if (Array.isArray(type)) return type.map((each: unknown) => typeText({ ...schema, type: each })).join(' | ')
  if (type === 'array') return `(${typeText(schema['items'])})[]`
  if (type === 'object' || 'properties' in schema) return objectText(schema)
  return (typeof type === 'string' ? PLAIN[type] : undefined) ?? 'unknown'
}
