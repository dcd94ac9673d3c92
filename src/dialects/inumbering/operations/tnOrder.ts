import { getOwnLogin } from '#domain/accounts/get-own-login.ts'
import { DEFAULT_ROUTE } from '#domain/connections/routes.ts'
import { MAX_CLAIM } from '#domain/numbers/claim-numbers.ts'
import { numberOrder, takeOrderNumber } from '#domain/orders/number-order.ts'
import { orderOnRoutes } from '#domain/orders/order-on-routes.ts'
import type { Session } from '#domain/session.ts'

import { success } from '../answer.ts'
import type { Operation } from '../operation.ts'
import { orderRefusal } from '../order-refusal.ts'
import { Refusal } from '../refusal.ts'
import { echoTn, readTn, writeTn } from '../telephone-number.ts'
import { type Fields, findText, integerOf, isFields, tnItemsOf } from '../wire.ts'
import { PLAIN } from '../words.ts'

const REFERENCE = /^[ -~]{1,128}$/

function readItem({ tn, route = DEFAULT_ROUTE }: Fields) {
  const e164 = readTn(tn)
  if (tn === undefined || tn === null || tn === '') throw new Refusal(...PLAIN.missing('tn'))
  if (e164 === undefined) throw new Refusal(409, `${echoTn(tn)} Invalid TN`)
  const itsRoute = route === null || route === '' ? DEFAULT_ROUTE : integerOf(route)
  if (itsRoute === undefined) throw new Refusal(409, `${echoTn(route)} Invalid Route`)
  return { e164, route: itsRoute }
}

function readItems(order: unknown) {
  const given = tnItemsOf(order)
  if (given.length > MAX_CLAIM) throw new Refusal(409, `Order quantity limit is ${MAX_CLAIM} numbers`)
  const items = given.map(readItem)
  const seen = new Set<number>()
  for (const { e164 } of items) {
    if (seen.has(e164)) throw new Refusal(409, `${writeTn(e164)} TN is submitted more than once`)
    seen.add(e164)
  }
  return items
}

/** The client's reference; without one the account's username and the number that the order will have. */
async function referenceOf(session: Session, order: Fields) {
  const given = findText(order, 'customerOrderReference', PLAIN)
  if (given !== undefined) {
    if (!REFERENCE.test(given)) throw new Refusal(...PLAIN.wrong('customerOrderReference'))
    return { externalId: given }
  }
  const { answer: number } = await takeOrderNumber(session, {})
  return { externalId: `${(await getOwnLogin(session, {})) ?? session.actor.accountId}-${number}`, number }
}

/** Orders numbers, each on its route. */
export const tnOrder: Operation = {
  path: '/v2/iNumbering/tnOrder',
  family: PLAIN,
  answer: async (session, { tnOrder: order }) => {
    if (order === undefined || order === null) throw new Refusal(...PLAIN.missing('tnOrder'))
    const items = readItems(order)
    const { externalId, ...taken } = await referenceOf(session, isFields(order) ? order : {})
    const { answer } = await orderOnRoutes(session, { items, externalId }).catch((error: unknown) => {
      throw orderRefusal(error)
    })
    const { answer: number } = await numberOrder(session, { orderId: answer.order.id ?? '', ...taken })
    return success({ orderId: String(number) })
  },
}
