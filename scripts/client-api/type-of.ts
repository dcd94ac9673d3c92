import type { Schema } from './document.ts'

const NAME = /^#\/components\/schemas\/([A-Za-z][A-Za-z0-9]*)$/
const PLAIN_KEY = /^[A-Za-z_$][A-Za-z0-9_$]*$/
const PRIMITIVES: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
}

const indent = (depth: number) => '  '.repeat(depth)

/** A comment for whoever reads the type in an editor. */
export function commentOf(text: string | undefined, depth: number): string {
  if (text === undefined || text === '') return ''
  const lines = text.replaceAll('*/', '*\\/').split('\n')
  if (lines.length === 1) return `${indent(depth)}/** ${lines[0]} */\n`
  return [
    `${indent(depth)}/**`,
    ...lines.map((line) => `${indent(depth)} * ${line}`.trimEnd()),
    `${indent(depth)} */\n`,
  ].join('\n')
}

/** A value as it is written in a program. */
export const literal = (value: unknown) =>
  typeof value === 'string' ? `'${JSON.stringify(value).slice(1, -1).replaceAll("'", "\\'")}'` : JSON.stringify(value)

/** A name of a field, in quotes where the language wants them. */
const keyOf = (name: string) => (PLAIN_KEY.test(name) ? name : literal(name))

function union(types: readonly string[]): string {
  return [...new Set(types)].join(' | ')
}

/** A type that stands where another mark follows it. */
const grouped = (type: string) => (/[|&]/.test(type) ? `(${type})` : type)

function objectType(schema: Schema, depth: number): string {
  const required = new Set(schema.required)
  const fields = Object.entries(schema.properties ?? {}).map(([name, part]) => {
    const mark = required.has(name) ? '' : '?'
    return `${commentOf(part.description, depth + 1)}${indent(depth + 1)}readonly ${keyOf(name)}${mark}: ${typeOf(part, depth + 1)}\n`
  })
  const open =
    Object.values(schema.patternProperties ?? {})[0] ??
    (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined)
  if (open !== undefined) fields.push(`${indent(depth + 1)}readonly [name: string]: ${typeOf(open, depth + 1)}\n`)
  if (fields.length > 0) return `{\n${fields.join('')}${indent(depth)}}`
  return schema.additionalProperties === false ? 'Readonly<Record<string, never>>' : 'Readonly<Record<string, unknown>>'
}

function compositeType(schema: Schema, depth: number): string | undefined {
  if (schema.allOf !== undefined) return schema.allOf.map((part) => grouped(typeOf(part, depth))).join(' & ')
  const alternatives = schema.anyOf ?? schema.oneOf
  return alternatives === undefined ? undefined : union(alternatives.map((part) => typeOf(part, depth)))
}

/** A schema of OpenAPI 3.1 as a type. Throws on what no schema of v1 has, so that nothing is guessed. */
export function typeOf(schema: Schema, depth = 0): string {
  if (schema.$ref !== undefined) {
    const name = NAME.exec(schema.$ref)?.[1]
    if (name === undefined) throw new Error(`${schema.$ref} is no schema of the document`)
    return name
  }
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum !== undefined) return union(schema.enum.map(literal))
  const composite = compositeType(schema, depth)
  if (composite !== undefined) return composite
  if (schema.contentMediaType !== undefined) return 'Blob'
  if (schema.type === 'array') return `readonly ${grouped(typeOf(schema.items ?? {}, depth))}[]`
  if (schema.type === 'object') return objectType(schema, depth)
  if (schema.type === undefined) return 'unknown'
  const primitive = PRIMITIVES[schema.type]
  if (primitive === undefined) throw new Error(`the type ${schema.type} is not known: teach typeOf what it is`)
  return primitive
}
