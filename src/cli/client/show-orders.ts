import { table } from '../output/table.ts'
import { listIn, numberIn, textIn } from './json-fields.ts'

/** A page of orders without their lines. */
export function showOrders(answer: unknown): string {
  const items = listIn(answer, 'items')
  if (items.length === 0) return 'no order matches\n'
  const rows = items.map((item) => [
    textIn(item, 'id'),
    textIn(item, 'kind'),
    textIn(item, 'state'),
    numberIn(item, 'wanted'),
    numberIn(item, 'completed'),
    textIn(item, 'createdAt'),
    textIn(item, 'externalId'),
  ])
  return table(['order', 'kind', 'state', 'wanted', 'done', 'placed', 'external id'], rows)
}
