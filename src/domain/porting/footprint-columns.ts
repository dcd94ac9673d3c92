import { cleanText, type Column, rawOf } from '../blocks/sources/column.ts'
import { RowRefused } from '../blocks/sources/row-refused.ts'
import { DomainError } from '../errors.ts'
import { findInputError } from '../input.ts'
import { findRuleProblem } from './check-rule.ts'
import { FootprintRuleInput, type NewFootprintRule } from './footprint-rule.ts'

/** Columns of the file, by the field that they fill; the first name is the one that is documented. */
const NAMES = {
  country: ['country'],
  region: ['region', 'state'],
  lata: ['lata'],
  rateCenter: ['ratecenter'],
  npa: ['npa'],
  nxx: ['nxx'],
  portable: ['portable'],
  tier: ['tier'],
  ocn: ['ocn'],
  carrier: ['carrier'],
} as const satisfies Readonly<Record<keyof NewFootprintRule, readonly string[]>>
/** What published lists have besides, and what says nothing of ports. */
const IGNORED: ReadonlySet<string> = new Set(['numbersheld', 'name', 'company'])
const WORDS: Readonly<Record<string, boolean>> = { yes: true, true: true, 1: true, no: false, false: false, 0: false }
/** How published lists write that they do not know. */
const UNKNOWN: ReadonlySet<string> = new Set(['', '-'])

type Field = keyof typeof NAMES
const FIELDS = Object.keys(NAMES) as Field[]

/** Where each field stands in the file. */
export type FootprintColumns = ReadonlyMap<Field, Column>

const keyOf = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '')

/** Finds the columns in a header, in any order and case. Errors: `invalid_input` for one that is missing, unknown or twice. */
export function footprintColumns(header: readonly string[]): FootprintColumns {
  const columns = new Map<Field, Column>()
  for (const [at, name] of header.entries()) {
    const key = keyOf(name)
    const field = FIELDS.find((one) => (NAMES[one] as readonly string[]).includes(key))
    if (field === undefined && IGNORED.has(key)) continue
    if (field === undefined || columns.has(field))
      throw new DomainError(
        'invalid_input',
        `the column "${name.trim().slice(0, 40)}" is ${field === undefined ? 'not known' : 'given twice'}: a footprint ` +
          'has country, and of region, lata, rate_center, npa, nxx, portable, tier, ocn and carrier what is known',
      )
    columns.set(field, { name: name.trim(), at })
  }
  if (!columns.has('country'))
    throw new DomainError(
      'invalid_input',
      'the column country is missing: every rule of a footprint is about a country',
    )
  return columns
}

function valueOf(field: Field, text: string): unknown {
  if (field === 'portable') return WORDS[text.toLowerCase()] ?? text
  if (field === 'tier') return /^[0-9]{1,2}$/.test(text) ? Number(text) : text
  return text.toUpperCase()
}

/**
 * The rule of one row. Throws RowRefused for a row that is wrong; also for one whose rate centre the list does not know,
 * because it would be a rule for the whole region.
 */
export function ruleOfRow(columns: FootprintColumns, fields: readonly string[]): NewFootprintRule {
  const rule: Partial<Record<Field, unknown>> = {}
  for (const [field, column] of columns) {
    const text = cleanText(column, rawOf(fields, column))
    if (!UNKNOWN.has(text)) rule[field] = valueOf(field, text)
    else if (text === '-' && field === 'rateCenter')
      throw new RowRefused(column.name, text, 'the rate centre is not known; leave the field empty to mean all of them')
  }
  const error = findInputError(FootprintRuleInput, rule)
  const known = rule as NewFootprintRule
  const wrong =
    error === undefined
      ? findRuleProblem(known)
      : { field: error.detail.pointer?.slice(1) ?? '', problem: error.message }
  if (wrong === null) return known
  const column = columns.get(wrong.field as Field)
  throw new RowRefused(
    column?.name ?? wrong.field,
    column === undefined ? '' : rawOf(fields, column).trim(),
    wrong.problem,
  )
}
