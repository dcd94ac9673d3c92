import type { Static, TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'

import { DomainError } from './errors.ts'

const validators = new WeakMap<TSchema, Validator>()

function validatorOf(schema: TSchema): Validator {
  const known = validators.get(schema)
  if (known !== undefined) return known
  const made = Compile(schema)
  validators.set(schema, made)
  return made
}

const childOf = (schema: unknown, key: string): unknown =>
  typeof schema === 'object' && schema !== null ? (schema as Readonly<Record<string, unknown>>)[key] : undefined

/** What the schema says of the field at a JSON pointer: for people, and so the cure for a value of the wrong form. */
function descriptionAt(schema: unknown, pointer: string): string | undefined {
  let at = schema
  for (const part of pointer.split('/').slice(1)) at = childOf(childOf(at, 'properties'), part) ?? childOf(at, 'items')
  const description = childOf(at, 'description')
  return typeof description === 'string' ? description : undefined
}

/** One sentence about what is wrong with a field and what would be right. */
function describe(schema: TSchema, error: TLocalizedValidationError): string {
  const at = error.instancePath === '' ? 'the request' : error.instancePath.slice(1).replaceAll('/', '.')
  const under = error.instancePath === '' ? '' : `${at}.`
  switch (error.keyword) {
    case 'required':
      return `${under}${error.params.requiredProperties[0]} is missing: give it`
    case 'additionalProperties':
      return `${under}${error.params.additionalProperties[0]} is not a field of this request: leave it out or correct its name`
    case 'enum':
      return `${at} must be one of ${error.params.allowedValues.join(', ')}`
    case 'pattern': {
      const description = descriptionAt(schema, error.instancePath)
      return description === undefined
        ? `${at} ${error.message}`
        : `${at} does not have the form that it must have: ${description}`
    }
    default:
      return `${at} ${error.message}`
  }
}

/** A name as a part of a JSON pointer. RFC 6901. */
const pointed = (name: string | undefined) => (name ?? '').replaceAll('~', '~0').replaceAll('/', '~1')

function pointerOf(error: TLocalizedValidationError): string {
  switch (error.keyword) {
    case 'required':
      return `${error.instancePath}/${pointed(error.params.requiredProperties[0])}`
    case 'additionalProperties':
      return `${error.instancePath}/${pointed(error.params.additionalProperties[0])}`
    default:
      return error.instancePath
  }
}

/** TypeBox also tells of the `false` schema that stands behind an unknown field: say the field instead. */
const isTelling = (error: TLocalizedValidationError) => error.keyword !== 'boolean'

/** The first thing that is wrong with the input, or undefined. */
export function findInputError(schema: TSchema, input: unknown): DomainError | undefined {
  const validator = validatorOf(schema)
  if (validator.Check(input)) return undefined
  const error = validator.Errors(input).find(isTelling)
  if (error === undefined) return new DomainError('invalid_input', 'the request is not well formed')
  return new DomainError('invalid_input', describe(schema, error), { pointer: pointerOf(error) })
}

/** The input as its schema says, or `invalid_input` that names the first field that is wrong, its problem and the cure. */
export function checkInput<Schema extends TSchema>(schema: Schema, input: unknown): Static<Schema> {
  const error = findInputError(schema, input)
  if (error !== undefined) throw error
  return input as Static<Schema>
}
