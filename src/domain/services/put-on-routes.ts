import type { Transaction } from '#db/database.ts'
import { formatE164 } from '#lib/e164.ts'

import { connectionsOnRoutes } from '../connections/connections-on-routes.ts'
import { DEFAULT_ROUTE, SYSTEM_ROUTES } from '../connections/routes.ts'
import { DomainError } from '../errors.ts'
import type { NewEvent } from '../events/append-event.ts'
import type { Session } from '../session.ts'
import { changeServices } from './apply-settings.ts'
import { lockOwnNumbers } from './lock-own-numbers.ts'

/** A number and the small integer of where its calls are to go. */
export type OnRoute = { readonly e164: number; readonly route: number }

/** Why a number was left as it was. */
export const ROUTE_FAILURES = ['unknown_route', 'number_not_in_service', 'listed_twice', 'not_possible'] as const
export type RouteFailure = OnRoute & { readonly reason: (typeof ROUTE_FAILURES)[number] }

export type PutOnRoutes = {
  /** In the order of the request. */
  readonly done: readonly OnRoute[]
  readonly failed: readonly RouteFailure[]
  /** For the caller to write into the log. */
  readonly events: readonly NewEvent[]
}

type Target = { readonly route: number; readonly connectionId: string | null }

/** Puts numbers, ascending, on one route. Gives why those that could not be put there were not. */
async function putOn(tx: Transaction, session: Session, { route, connectionId }: Target, numbers: readonly number[]) {
  const systemRoute = connectionId === null && route !== DEFAULT_ROUTE ? route : null
  const { changed, refused } = await changeServices(
    tx,
    session,
    numbers,
    connectionId === null
      ? { connectionType: null }
      : { connectionType: 'direct', connectionId, outpulseType: 'same_as_number' },
    '',
    systemRoute,
  )
  const told: NewEvent = {
    type: 'service.routed',
    subject: formatE164(changed[0] ?? 0),
    accountId: session.actor.accountId,
    data: { numbers: changed, connectionId, systemRoute },
  }
  return { refused, events: changed.length === 0 ? [] : [told] }
}

/**
 * Routes numbers in service, each to its own route: one of the exchange's own, or a connection of the account. Each stands
 * for itself: what cannot be done is told in `failed`, and the caller decides whether that undoes the rest.
 */
export async function putOnRoutes(tx: Transaction, session: Session, items: readonly OnRoute[]): Promise<PutOnRoutes> {
  const { accountId } = session.actor
  const byNumber = new Map<number, number>()
  for (const { e164, route } of items) if (!byNumber.has(e164)) byNumber.set(e164, route)
  const ascending = [...byNumber.keys()].toSorted((a, b) => a - b)
  const failures = new Map<number, RouteFailure['reason']>()
  // All at once and ascending, so that two requests never wait for each other in a circle.
  const own = await lockOwnNumbers(tx, session, ascending, ['in_service', 'porting_out'])
  const wanted = [...new Set(byNumber.values())]
  const connections = await connectionsOnRoutes(
    tx,
    accountId,
    wanted.filter((route) => !SYSTEM_ROUTES.has(route)),
  )
  const events: NewEvent[] = []
  for (const route of wanted) {
    const numbers = ascending.filter((e164) => own.has(e164) && byNumber.get(e164) === route)
    const connectionId = connections.get(route) ?? null
    const isKnown = connectionId !== null || SYSTEM_ROUTES.has(route)
    if (!isKnown) {
      for (const [e164, its] of byNumber) if (its === route) failures.set(e164, 'unknown_route')
    } else if (numbers.length > 0) {
      try {
        const put = await putOn(tx, session, { route, connectionId }, numbers)
        events.push(...put.events)
        for (const [e164, { code }] of put.refused)
          failures.set(e164, code === 'number_not_in_service' ? code : 'not_possible')
      } catch (error) {
        // The connection was deleted a moment ago.
        if (!(error instanceof DomainError) || error.code !== 'not_found') throw error
        for (const e164 of numbers) failures.set(e164, 'unknown_route')
      }
    }
  }
  for (const e164 of ascending) if (!own.has(e164) && !failures.has(e164)) failures.set(e164, 'number_not_in_service')
  return { ...sorted(items, failures), events }
}

function sorted(items: readonly OnRoute[], failures: ReadonlyMap<number, RouteFailure['reason']>) {
  const seen = new Set<number>()
  const done: OnRoute[] = []
  const failed: RouteFailure[] = []
  for (const item of items) {
    const reason = seen.has(item.e164) ? 'listed_twice' : failures.get(item.e164)
    seen.add(item.e164)
    if (reason === undefined) done.push(item)
    else failed.push({ ...item, reason })
  }
  return { done, failed }
}
