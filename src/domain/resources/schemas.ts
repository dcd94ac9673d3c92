import { Type, type TObject, type TProperties, type TSchema } from 'typebox'

import { IdField } from '../id-field.ts'
import { NOUNS } from './nouns.ts'
import { MAX_RESOURCES_PAGE, type Resource } from './resource.ts'

/** The forms of what the verbs of one resource take and give. */
export type ResourceSchemas = {
  /** The resource as it is shown, under its name. */
  readonly shown: TObject
  readonly created: TObject
  /** Which one, and the fields that change. */
  readonly changed: TObject
  /** Which one. */
  readonly named: TObject
  /** Which page, and what narrows the list. */
  readonly listed: TObject
}

/** A field's form, or null. Its description is told of both. */
function orNull(schema: TSchema): TSchema {
  const description = 'description' in schema ? String(schema.description) : ''
  return Type.Union([schema, Type.Null()], { description: `${description} Null: not known.` })
}

function mapFields({ fields }: Resource, map: (field: string, schema: TSchema) => TSchema): TProperties {
  return Object.fromEntries(Object.entries(fields).map(([field, schema]) => [field, map(field, schema)]))
}

/** Makes the forms from the fields of a resource. */
export function schemasOf(resource: Resource): ResourceSchemas {
  const { noun, needed, filters, fields, beside } = resource
  const { called } = NOUNS[noun]
  const isNeeded = (field: string) => needed.includes(field)
  const strict = { additionalProperties: false }
  const id = { [`${noun}Id`]: IdField(`Id of the ${called}.`) }
  return {
    shown: Type.Object(
      {
        id: Type.String({ description: `Id of the ${called}.` }),
        ...mapFields(resource, (field, schema) => (isNeeded(field) ? schema : orNull(schema))),
        ...beside,
        createdAt: Type.String({ format: 'date-time', description: 'When it was made, UTC.' }),
        changedAt: Type.String({ format: 'date-time', description: 'When a field of it was last changed, UTC.' }),
      },
      { $id: `${noun.slice(0, 1).toUpperCase()}${noun.slice(1)}`, ...strict },
    ),
    created: Type.Object(
      mapFields(resource, (field, schema) => (isNeeded(field) ? schema : Type.Optional(orNull(schema)))),
      strict,
    ),
    changed: Type.Object(
      {
        ...id,
        ...mapFields(resource, (field, schema) => Type.Optional(isNeeded(field) ? schema : orNull(schema))),
      },
      strict,
    ),
    named: Type.Object(id, strict),
    listed: Type.Object(
      {
        ...Object.fromEntries(
          filters.map((field) => [field, Type.Optional({ ...fields, ...beside }[field] ?? Type.Never())]),
        ),
        limit: Type.Optional(
          Type.Integer({
            minimum: 1,
            maximum: MAX_RESOURCES_PAGE,
            default: 20,
            description: 'Items on a page at the most.',
          }),
        ),
        after: Type.Optional(IdField(`Id of the last ${called} of the page before.`)),
      },
      strict,
    ),
  }
}
