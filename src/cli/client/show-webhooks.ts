import { type Cell, countOf, facts, table } from '../output/table.ts'
import { fieldIn, listIn, numberIn, textIn, textsIn } from './json-fields.ts'

const stateOf = (webhook: unknown) => {
  const reason = textIn(webhook, 'pauseReason')
  return `${textIn(webhook, 'state') ?? ''}${reason === null ? '' : ` (${reason})`}`
}
const typesOf = (webhook: unknown) => textsIn(webhook, 'types').join(' ') || 'all'

/** A page of webhooks. */
export function showWebhooks(answer: unknown): string {
  const items = listIn(answer, 'items')
  if (items.length === 0) return 'there is no webhook\n'
  return table(
    ['webhook', 'state', 'last taken', 'address', 'types', 'description'],
    items.map((item) => [
      textIn(item, 'id'),
      stateOf(item),
      textIn(item, 'succeededAt'),
      textIn(item, 'url'),
      typesOf(item),
      textIn(item, 'description'),
    ]),
  )
}

/** One webhook. */
export function showWebhook(answer: unknown): string {
  return facts([
    ['webhook', textIn(answer, 'id')],
    ['address', textIn(answer, 'url')],
    ['types', typesOf(answer)],
    ['description', textIn(answer, 'description')],
    ['state', stateOf(answer)],
    ['last taken', textIn(answer, 'succeededAt')],
    ['made', textIn(answer, 'createdAt')],
  ])
}

/** A secret alone, so that it can be captured. */
export const showSecret = (answer: unknown): string => `${textIn(answer, 'secret') ?? ''}\n`

/** How many deliveries were asked for again. */
export const showRedelivered = (answer: unknown): string =>
  `${countOf(numberIn(answer, 'deliveries') ?? 0, 'event')} sent again\n`

/** A page of deliveries. */
export function showDeliveries(answer: unknown): string {
  const items = listIn(answer, 'items')
  if (items.length === 0) return 'no delivery matches\n'
  return table(
    ['delivery', 'type', 'about', 'state', 'tries', 'made', 'next try'],
    items.map((item) => [
      textIn(item, 'id'),
      textIn(item, 'type'),
      textIn(item, 'subject'),
      `${textIn(item, 'state') ?? ''}${fieldIn(item, 'again') === true ? ' again' : ''}`,
      numberIn(item, 'attempts'),
      textIn(item, 'createdAt'),
      textIn(item, 'dueAt'),
    ]),
  )
}

function tryRow(one: unknown): Cell[] {
  return [
    textIn(one, 'at'),
    numberIn(one, 'tookMs'),
    String(numberIn(one, 'status') ?? '-'),
    textIn(one, 'error') ?? textIn(one, 'answer'),
    textIn(one, 'url'),
  ]
}

/** One delivery with what was sent and every try. */
export function showDelivery(answer: unknown): string {
  const head = facts([
    ['delivery', textIn(answer, 'id')],
    ['event', textIn(answer, 'eventId')],
    ['type', textIn(answer, 'type')],
    ['about', textIn(answer, 'subject')],
    ['state', textIn(answer, 'state')],
    ['next try', textIn(answer, 'dueAt')],
    ['sent', textIn(answer, 'request')],
  ])
  const tries = listIn(answer, 'tries').map(tryRow)
  return tries.length === 0 ? head : `${head}\n${table(['tried', 'ms', 'status', 'answer', 'address'], tries)}`
}
