import { formatE164 } from '#lib/e164.ts'

type Data = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)
const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'number')

const NUMBERS = new Set(['e164', 'first', 'last'])
const LISTS = new Set(['home', 'unrouted'])
const MOMENT = /At$/

const camel = (name: string) => name.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase())

function showField(name: string, value: unknown): unknown {
  if (typeof value === 'number' && NUMBERS.has(name)) return formatE164(value)
  if (typeof value === 'number' && MOMENT.test(name)) return new Date(value).toISOString()
  if (LISTS.has(name) && isNumbers(value)) return value.map(formatE164)
  if (name === 'routing' && isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([column, way]) => [camel(column), way]))
  return value
}

/**
 * The data of an event as it is shown: numbers as E.164 text, moments as RFC 3339. The list of all its numbers stands
 * beside the data and not in it.
 */
export function showData(data: Data): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      name === 'numbers' && isNumbers(value) ? [] : [[name, showField(name, value)]],
    ),
  )
}
