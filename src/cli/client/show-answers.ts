import { formatAmount } from '#lib/money.ts'

import { type Cell, countText, facts, table } from '../output/table.ts'
import { fieldIn, listIn, numberIn, textIn, textsIn } from './json-fields.ts'

/** The price of a number: once, and each month. */
function prices(item: unknown): readonly [setup: Cell, monthly: Cell] {
  const price = fieldIn(item, 'price')
  const currency = textIn(price, 'currency')
  const [setup, monthly] = [numberIn(price, 'setupMinor'), numberIn(price, 'monthlyMinor')]
  if (currency === null || setup === null || monthly === null) return [null, null]
  return [formatAmount(setup, currency), formatAmount(monthly, currency)]
}

const place = (item: unknown) => textIn(item, 'rateCenter') ?? textIn(item, 'city')

function terms(item: unknown): readonly Cell[] {
  const placed = ['kind', 'country', 'region'].map((name) => textIn(item, name))
  return [...placed, place(item), textIn(item, 'lata'), textsIn(item, 'features').join(' '), ...prices(item)]
}
const TERM_TITLES = ['kind', 'country', 'state', 'place', 'lata', 'features', 'setup', 'monthly']

/** A page of free numbers, or of runs of them. */
export function showAvailable(answer: unknown): string {
  const items = listIn(answer, 'items')
  const total = numberIn(answer, 'total')
  const totalText = total === null ? '' : `${countText(total)} numbers match in all\n`
  if (items.length === 0) return `nothing that is free matches\n${totalText}`
  const isRuns = items.some((item) => textIn(item, 'first') !== null)
  const shown = isRuns
    ? table(
        ['first', 'last', 'count', ...TERM_TITLES],
        items.map((item) => [textIn(item, 'first'), textIn(item, 'last'), numberIn(item, 'count'), ...terms(item)]),
      )
    : table(
        ['number', ...TERM_TITLES],
        items.map((item) => [textIn(item, 'e164'), ...terms(item)]),
      )
  return `${shown}${totalText}`
}

/** Free numbers counted by the given fields, and all of them together. */
export function showCoverage(by: readonly string[], answer: unknown): string {
  const rows = listIn(answer, 'items').map((item) => [
    ...by.map((name): Cell => {
      const value = fieldIn(item, name)
      return typeof value === 'string' || typeof value === 'number' ? String(value) : null
    }),
    numberIn(item, 'count'),
  ])
  return `${table([...by, 'free'], rows)}${countText(numberIn(answer, 'total') ?? 0)} free in all\n`
}

function showRefused(answer: unknown): string {
  const refused = listIn(answer, 'refused')
  if (refused.length === 0) return ''
  const rows = refused.map((item) => [
    textIn(item, 'e164'),
    textIn(item, 'reason'),
    textsIn(item, 'alternatives').join(' '),
  ])
  return `\n${table(['not held', 'reason', 'free near it'], rows)}`
}

const eachOnALine = (numbers: readonly string[]) => numbers.map((number) => `${number}\n`).join('')

/** A reservation with its numbers, and those that it did not get. */
export function showReservation(answer: unknown): string {
  const numbers = textsIn(answer, 'numbers')
  const holds = fieldIn(answer, 'holds')
  const used = numberIn(holds, 'used')
  const head = facts([
    ['reservation', textIn(answer, 'id')],
    ['state', textIn(answer, 'state')],
    ['expires', textIn(answer, 'expiresAt')],
    ['numbers', numbers.length],
    ...(used === null
      ? []
      : [['held in all', `${countText(used)} of ${countText(numberIn(holds, 'limit') ?? 0)}`] as const]),
  ])
  return `${head}\n${eachOnALine(numbers)}${showRefused(answer)}`
}

/** An order with its lines. */
export function showOrder(answer: unknown): string {
  const lines = listIn(answer, 'lines')
  const id = textIn(answer, 'id')
  const head = facts([
    ['order', id ?? 'none: a dry run buys nothing'],
    ['state', textIn(answer, 'state')],
    ...(textIn(answer, 'reason') === null ? [] : [['reason', textIn(answer, 'reason')] as const]),
    ['completed', numberIn(answer, 'completed')],
    ['rejected', numberIn(answer, 'rejected')],
    ['external id', textIn(answer, 'externalId')],
    ['request id', textIn(answer, 'requestId')],
    ...(textIn(answer, 'requestedDate') === null ? [] : [['not before', textIn(answer, 'requestedDate')] as const]),
    ...listIn(answer, 'prices').map((price) => {
      const currency = textIn(price, 'currency') ?? ''
      const [setup, monthly] = [numberIn(price, 'setupMinor') ?? 0, numberIn(price, 'monthlyMinor') ?? 0]
      return ['price', `${formatAmount(setup, currency)}, then ${formatAmount(monthly, currency)} a month`] as const
    }),
    ...listIn(answer, 'documents').map(
      (one) => ['needs', `${textIn(one, 'documentType') ?? ''}: ${textIn(one, 'state') ?? ''}`] as const,
    ),
  ])
  const rows = lines.map((line) => [
    textIn(line, 'e164'),
    textIn(line, 'state'),
    textIn(line, 'serviceId'),
    textIn(line, 'reason'),
  ])
  return `${head}\n${table(['number', 'state', 'service', 'reason'], rows)}`
}

/** Numbers that were given back, out of service or out of a reservation. */
export function showReleased(answer: unknown): string {
  const availableAt = textIn(answer, 'availableAt')
  const numbers = availableAt === null ? textsIn(answer, 'released') : textsIn(answer, 'numbers')
  const head = facts([
    ['given back', numbers.length],
    ...(availableAt === null
      ? ([
          ['reservation', textIn(answer, 'id')],
          ['state', textIn(answer, 'state')],
        ] as const)
      : ([['rest until', availableAt]] as const)),
  ])
  return `${head}\n${eachOnALine(numbers)}`
}
