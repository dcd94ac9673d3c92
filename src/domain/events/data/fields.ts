import { type TObject, type TProperties, type TSchema, Type } from 'typebox'

/** What an event of one type tells: the version of its data, what it means, and the data itself. */
export type EventSchema = {
  /** Rises when a field changes its meaning or goes; a new field alone leaves it. */
  readonly version: number
  /** What has happened, for people. */
  readonly description: string
  readonly data: TObject
}

/** The first version of an event's data. */
export function first(description: string, fields: TProperties = {}): EventSchema {
  return { version: 1, description, data: Type.Object(fields, { additionalProperties: false }) }
}

/** A text, such as an id. */
export const Text = (description: string) => Type.String({ description })
/** The same, or null. */
export const TextOrNull = (description: string) => Type.Union([Type.String(), Type.Null()], { description })
/** A whole number. */
export const Whole = (description: string) => Type.Integer({ description })
/** How many, from 0. */
export const Count = (description: string) => Type.Integer({ minimum: 0, description })
/** True or false. */
export const Flag = (description: string) => Type.Boolean({ description })
/** A moment, RFC 3339, UTC. */
export const Moment = (description: string) => Type.String({ format: 'date-time', description })
/** The same, or null. */
export const MomentOrNull = (description: string) => Type.Union([Moment(''), Type.Null()], { description })
/** A number in E.164 with its plus. */
export const Number164 = (description: string) => Type.String({ pattern: '^\\+[1-9][0-9]{6,14}$', description })
/** Numbers in E.164 with their plus. */
export const Numbers164 = (description: string) => Type.Array(Number164(''), { description })
/** Names of fields, whose values the log does not tell because it is kept for ever. */
export const FieldNames = Type.Array(Type.String(), { description: 'Fields that were set; never their values.' })
/** A value or null. */
export const OrNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
/** An amount in the minor unit of a currency. */
export const Minor = (description: string) =>
  Type.Integer({ description: `${description} In the currency’s minor unit.` })
/** ISO 4217. */
export const Currency = Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217 code.' })
