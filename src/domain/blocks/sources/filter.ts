import { DomainError } from '#domain/errors.ts'
import { callingCodeOfCountry } from '#lib/e164.ts'
import { checkNpa, isNanp, npaOf } from '#lib/nanp.ts'
import { KINDS } from '#inventory/profile.ts'

import type { BlockRow } from '../block-row.ts'
import { refuseContradictions } from './filter-contradictions.ts'

/** The most values of one filter. */
export const MAX_FILTER_VALUES = 1_000
/** The largest `limit`, in rows. */
export const MAX_FILTER_LIMIT = 100_000_000

/**
 * Which rows of a file are wanted. Several values of one filter mean any of them, several filters mean all of them.
 * A value may be several ones separated by commas, except for `company`, whose names have commas in them.
 */
export type FilterInput = {
  /** Operating company numbers, four letters or digits. */
  readonly ocn?: readonly string[]
  /** States, provinces or regions, e.g. `NJ`. */
  readonly state?: readonly string[]
  /** North American area codes; numbers of other plans have none and are not wanted then. */
  readonly npa?: readonly string[]
  /** The source's own words for the state of a code, e.g. `AS`, `In Service`. */
  readonly status?: readonly string[]
  /** Parts of the holder's name, in upper or lower case. */
  readonly company?: readonly string[]
  /** ISO 3166-1 alpha-2 countries, or `001`. */
  readonly country?: readonly string[]
  /** Kinds of number: local, national, mobile, tollfree, uifn. */
  readonly kind?: readonly string[]
  /** The most rows that are taken, from 1 to `MAX_FILTER_LIMIT`. */
  readonly limit?: number
}

/** A filter that was checked. */
export type RowFilter = {
  /** True for a row that is wanted; looks at nothing but the row. */
  matches(row: BlockRow): boolean
  /** How many wanted rows are taken at most; null = all. */
  readonly limit: number | null
}

type Values = ReadonlySet<string> | null
type ListName = Exclude<keyof FilterInput, 'limit'>

const upper = (value: string) => value.toUpperCase()
const lower = (value: string) => value.toLowerCase()
const any = () => true

function refuse(name: keyof FilterInput, problem: string, cure: string): never {
  throw new DomainError('invalid_input', `${name}: ${problem}; ${cure}`, { pointer: `/${name}` })
}

/** The values of one filter in one case, each of them checked; null when the filter is not given. */
function readValues(
  input: FilterInput,
  name: ListName,
  inOneCase: (value: string) => string,
  isKnown: (value: string) => boolean,
  cure: string,
): Values {
  const given = input[name] ?? []
  if (given.length === 0) return null
  const parts = name === 'company' ? given : given.flatMap((value) => value.split(','))
  if (parts.length > MAX_FILTER_VALUES) refuse(name, `more than ${MAX_FILTER_VALUES} values are given`, 'give fewer')
  const values = new Set(parts.map((part) => inOneCase(part.trim())))
  const unknown = [...values].find((value) => value === '' || !isKnown(value))
  return unknown === undefined ? values : refuse(name, `"${unknown}" cannot be one`, cure)
}

const isOcn = (text: string) => /^[0-9A-Z]{4}$/.test(text)
const isAreaCode = (text: string) => /^[0-9]{3}$/.test(text) && checkNpa(Number(text)) === null
const isKnownCountry = (text: string) => callingCodeOfCountry(text) !== null
const isKind = (text: string) => KINDS.some((kind) => kind === text)

function has(values: Values, value: string | null | undefined): boolean {
  return values === null || (value !== null && value !== undefined && values.has(value))
}

/** True when every area code that the row touches is wanted. */
function hasNpas(npas: Values, { first, last }: BlockRow): boolean {
  if (npas === null) return true
  if (!isNanp(first)) return false
  for (let npa = npaOf(first); npa <= npaOf(last); npa++) if (!npas.has(String(npa))) return false
  return true
}

function hasCompany(parts: Values, company: string | null): boolean {
  if (parts === null) return true
  const name = company?.toLowerCase() ?? ''
  return [...parts].some((part) => name.includes(part))
}

/**
 * Checks a filter and makes a predicate of it.
 * @throws DomainError `invalid_input` for a value that cannot be one, `conflicting_filters` for values that no row can
 * have together.
 */
export function compileFilter(input: FilterInput): RowFilter {
  const ocns = readValues(input, 'ocn', upper, isOcn, 'an OCN has four letters or digits')
  const states = readValues(input, 'state', upper, any, 'give a code such as NJ')
  const npas = readValues(input, 'npa', upper, isAreaCode, 'give an area code such as 201')
  const statuses = readValues(input, 'status', lower, any, "give the file's own word, such as AS")
  const companies = readValues(input, 'company', lower, any, "give a part of the holder's name")
  const countries = readValues(input, 'country', upper, isKnownCountry, 'give an ISO 3166-1 alpha-2 country, or 001')
  const kinds = readValues(input, 'kind', lower, isKind, `give one of ${KINDS.join(', ')}`)
  const limit = input.limit ?? null
  if (limit !== null && (!Number.isInteger(limit) || limit < 1 || limit > MAX_FILTER_LIMIT)) {
    refuse('limit', `${limit} is not a whole number from 1 to ${MAX_FILTER_LIMIT}`, 'correct it or leave it out')
  }
  refuseContradictions({ npas, states, countries, kinds })
  return {
    limit,
    matches: (row) =>
      has(ocns, row.ocn) &&
      has(states, row.region) &&
      has(statuses, row.status?.toLowerCase()) &&
      has(countries, row.country) &&
      has(kinds, row.kind) &&
      hasNpas(npas, row) &&
      hasCompany(companies, row.company),
  }
}
