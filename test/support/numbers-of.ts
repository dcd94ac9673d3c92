import type { Order } from '#domain/orders/order.ts'

/** The numbers of an order's lines, as far as they were found. */
export function numbersOf({ lines }: Pick<Order, 'lines'>): string[] {
  return lines.flatMap(({ e164 }) => (e164 === null ? [] : [e164]))
}
