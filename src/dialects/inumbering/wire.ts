import { Refusal } from './refusal.ts'
import type { Family } from './words.ts'

/** A JSON object as it came. */
export type Fields = Readonly<Record<string, unknown>>

/** Digits of an integer that is written as text at the most: beyond them it would not be exact. */
const INTEGER = /^[0-9]{1,15}$/

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const refusal = ([status, message]: readonly [number, string]) => new Refusal(status, message)

/** An empty text is none, as many clients send the fields that they do not use empty; so is one of blanks. */
const isAbsent = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** The text of a field, undefined when it is absent; a number is taken as its digits. */
export function findText(fields: Fields, name: string, family: Family): string | undefined {
  const value = fields[name]
  if (isAbsent(value)) return undefined
  if (typeof value === 'string') return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  throw refusal(family.wrong(name))
}

/** The text of a field that must be there. */
export function needText(fields: Fields, name: string, family: Family): string {
  const text = findText(fields, name, family)
  if (text === undefined) throw refusal(family.missing(name))
  return text
}

/** The whole number that a value is, also one written as text; undefined for anything else. */
export function integerOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value : undefined
  return typeof value === 'string' && INTEGER.test(value) ? Number(value) : undefined
}

/** The whole number of a field, undefined when it is absent. */
export function findInteger(fields: Fields, name: string, family: Family): number | undefined {
  if (isAbsent(fields[name])) return undefined
  const value = integerOf(fields[name])
  if (value === undefined) throw refusal(family.wrong(name))
  return value
}

/** The whole number of a field that must be there. */
export function needInteger(fields: Fields, name: string, family: Family): number {
  const value = findInteger(fields, name, family)
  if (value === undefined) throw refusal(family.missing(name))
  return value
}

/** The objects of a field that must be a list of 1 to `max` of them, each with every field of `needed`. */
export function needItems(
  fields: Fields,
  name: string,
  family: Family,
  { max, needed }: { readonly max: number; readonly needed: readonly string[] },
): readonly Fields[] {
  const value = fields[name]
  if (isAbsent(value)) throw refusal(family.missing(name))
  if (!Array.isArray(value) || value.length === 0 || !value.every(isFields)) throw refusal(family.wrong(name))
  if (value.length > max) throw new Refusal(409, `Quantity limit is ${max} ${name}`)
  const lacking = needed.find((field) => value.some((item) => isAbsent(item[field])))
  if (lacking !== undefined) throw refusal(family.missing(lacking))
  return value
}

/** The items of `tnList.tnItem` inside a field: the form in which the carrier lists numbers. */
export function tnItemsOf(holder: unknown): readonly Fields[] {
  const list = isFields(holder) ? holder['tnList'] : undefined
  const items = isFields(list) ? list['tnItem'] : undefined
  if (!Array.isArray(items) || items.length === 0 || !items.every(isFields))
    throw new Refusal(400, 'tn should be an array of tnItem')
  return items
}
