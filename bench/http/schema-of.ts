/** The JSON Schema of values that look like this one: every field required, no other allowed. */
export function schemaOf(value: unknown): Readonly<Record<string, unknown>> {
  if (value === null) return { type: 'null' }
  if (Array.isArray(value)) return { type: 'array', items: value.length === 0 ? {} : schemaOf(value[0]) }
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'integer' : 'number' }
  if (typeof value !== 'object') return { type: typeof value }
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, schemaOf(inner)])),
    required: Object.keys(value),
    additionalProperties: false,
  }
}
