import { MAX_CLAIM } from '#domain/numbers/claim-numbers.ts'
import { setRoutes } from '#domain/services/set-routes.ts'
import type { OnRoute, RouteFailure } from '#domain/services/put-on-routes.ts'

import { failure, success } from '../answer.ts'
import type { Operation } from '../operation.ts'
import { echoTn, readTn, writeTn } from '../telephone-number.ts'
import { needInteger, needItems } from '../wire.ts'
import { PLAIN } from '../words.ts'

const FAILED = 'Failed'

/** Why a number was not routed, in the carrier's words. */
const MESSAGES: Readonly<Record<RouteFailure['reason'], string>> = {
  unknown_route: 'Invalid Route',
  number_not_in_service: FAILED,
  listed_twice: FAILED,
  not_possible: FAILED,
}

const writeRoute = ({ e164, route }: OnRoute) => ({ number: writeTn(e164), route })

/** Routes numbers, each by itself. */
export const numbersRoute: Operation = {
  path: '/v2.1/numbers/route',
  family: PLAIN,
  answer: async (session, fields) => {
    const given = needItems(fields, 'numbers', PLAIN, { max: MAX_CLAIM, needed: ['number', 'route'] }).map((item) => ({
      number: item['number'],
      e164: readTn(item['number']),
      route: needInteger(item, 'route', PLAIN),
    }))
    const items = given.flatMap(({ e164, route }) => (e164 === undefined ? [] : [{ e164, route }]))
    const unread = given.filter(({ e164 }) => e164 === undefined)
    const { done, failed } =
      items.length === 0 ? { done: [], failed: [] } : (await setRoutes(session, { items })).answer
    const routed = done.map(writeRoute)
    if (failed.length === 0 && unread.length === 0) return success({ message: 'Route results', numbers: routed })
    return failure(409, {
      message: 'Route result',
      numbers_success: routed,
      numbers_failed: [
        ...failed.map((one) => ({ ...writeRoute(one), message: MESSAGES[one.reason] })),
        ...unread.map(({ number, route }) => ({ number: echoTn(number), route, message: FAILED })),
      ],
    })
  },
}
