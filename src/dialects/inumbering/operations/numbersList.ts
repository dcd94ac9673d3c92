import { SYSTEM_ROUTES } from '#domain/connections/routes.ts'
import { listRouted, MAX_ROUTED_PAGE, type RoutedNumber } from '#domain/services/list-routed.ts'
import type { Session } from '#domain/session.ts'

import { failure, successPages } from '../answer.ts'
import { writeGateway } from '../gateway-text.ts'
import type { Operation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { findInteger, findText } from '../wire.ts'
import { PLAIN } from '../words.ts'

/** Pages that one answer strings together: a million numbers, which no account has by far. */
const MAX_PAGES = 100
const PART = /^[0-9]{1,10}$/

function writeNumber({ national, route, gateway }: RoutedNumber) {
  const ip = gateway === null ? (SYSTEM_ROUTES.get(route) ?? '') : writeGateway(gateway)
  return { number: national, route: String(route), ip }
}

type Page = Awaited<ReturnType<typeof listRouted>>
type Filter = { readonly part?: string; readonly route?: number }

/** The first page, which is there, and those that come after it. */
async function* pagesFrom(session: Session, filter: Filter, first: Page) {
  let page = first
  for (let count = 1; ; count++) {
    yield page.items.map(writeNumber)
    if (page.next === undefined || count === MAX_PAGES) return
    page = await listRouted(session, { ...filter, limit: MAX_ROUTED_PAGE, after: page.next })
  }
}

/** The account's numbers with their routes; here a route is a text. */
export const numbersList: Operation = {
  path: '/v2.1/numbers/list',
  family: PLAIN,
  answer: async (session, fields) => {
    const part = findText(fields, 'number', PLAIN)
    const route = findInteger(fields, 'route', PLAIN)
    if (part !== undefined && !PART.test(part)) throw new Refusal(...PLAIN.wrong('number'))
    const filter = { ...(part === undefined ? {} : { part }), ...(route === undefined ? {} : { route }) }
    const first = await listRouted(session, { ...filter, limit: MAX_ROUTED_PAGE })
    if (first.items.length === 0) return failure(404, { numbers: 'Not Found' })
    return successPages('numbers', pagesFrom(session, filter, first))
  },
}
