import { type Command, InvalidArgumentError } from 'commander'

import { list, wholeNumber } from '../option-values.ts'
import { parseAmount } from '../output/amount.ts'

/** Flags that say what a wanted number must be. */
export type CriteriaFlags = {
  readonly country?: string
  readonly kind?: string
  readonly state?: string
  readonly rateCenter?: string
  readonly city?: string
  readonly lata?: string
  readonly npa?: string
  readonly nxx?: string
  readonly areaCode?: string
  readonly tier?: number
  readonly network?: string
  readonly features?: readonly string[]
  readonly product?: string
  readonly serviceCountry?: string
  readonly maxSetup?: string
  readonly maxMonthly?: string
  readonly currency?: string
  readonly mask?: string
  readonly pattern?: string
}

/** Criteria as v1 takes them in a body. */
export type Criteria = Readonly<Record<string, string | number | readonly string[]>>

/** Adds the flags that say what a wanted number must be. */
export function addCriteriaOptions(command: Command): Command {
  return command
    .option('--mask <mask>', 'the national number digit by digit, x for any: 201xxx1234')
    .option('--pattern <pattern>', 'a pattern over the national number, such as *FLOWERS or repeat:4')
    .option('--country <code>', 'ISO 3166-1 alpha-2; 001 for UIFN')
    .option('--kind <kind>', 'local, national, mobile, tollfree or uifn')
    .option('--state <code>', 'state, province or region, such as NJ')
    .option('--rate-center <name>', 'rate centre, such as HACKENSACK')
    .option('--city <name>', 'city')
    .option('--lata <digits>', 'local access and transport area')
    .option('--npa <digits>', 'North American area code')
    .option('--nxx <digits>', 'North American central office code')
    .option('--area-code <digits>', 'digits with which the national number begins, in any country: 20 for London')
    .option('--tier <tier>', "the operator's commercial class, 0 to 99", wholeNumber(0, 99))
    .option('--network <name>', 'network that carries the number')
    .option('--features <features>', 'features it must all have, separated by commas, such as sms,mms', list)
    .option('--product <product>', 'what it is sold as: LNS, DID, ITFS or UIFN')
    .option('--service-country <code>', 'UIFN: a country in which it is in service')
    .option('--max-setup <amount>', 'highest price once, such as 1.25; give --currency too')
    .option('--max-monthly <amount>', 'highest price each month; give --currency too')
    .option('--currency <code>', 'ISO 4217 currency of the highest prices')
}

function amount(text: string, currency: string | undefined): number {
  if (currency === undefined) throw new InvalidArgumentError('a highest price needs --currency')
  return parseAmount(text, currency.toUpperCase())
}

/** Flags whose names and values are those of v1. */
const AS_GIVEN = [
  'mask',
  'pattern',
  'country',
  'kind',
  'state',
  'rateCenter',
  'city',
  'lata',
  'npa',
  'nxx',
  'areaCode',
  'tier',
  'network',
  'features',
  'product',
  'serviceCountry',
] as const satisfies (keyof CriteriaFlags)[]

/** The criteria that flags say; empty when they say nothing. Throws a usage error for an amount that cannot be. */
export function criteriaOf(flags: CriteriaFlags): Criteria {
  const { maxSetup, maxMonthly, currency } = flags
  const criteria: Record<string, Criteria[string]> = {}
  for (const name of AS_GIVEN) {
    const value = flags[name]
    if (value !== undefined) criteria[name] = value
  }
  if (maxSetup !== undefined) criteria['maxSetupMinor'] = amount(maxSetup, currency)
  if (maxMonthly !== undefined) criteria['maxMonthlyMinor'] = amount(maxMonthly, currency)
  if (currency !== undefined) criteria['currency'] = currency.toUpperCase()
  return criteria
}

/** Criteria and other fields as a query string; lists are separated by commas, what is undefined is left out. */
export function queryOf(fields: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) query.set(name, typeof value === 'object' ? value.join(',') : String(value))
  return query
}
