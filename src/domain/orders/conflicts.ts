import { formatE164 } from '#lib/e164.ts'

import type { Refusal } from '../numbers/explain-refusals.ts'
import type { Dependants } from '../services/dependants.ts'
import type { ServiceRefusal } from '../services/service-refusal.ts'
import type { OrderConflict } from './order.ts'

/** Conflicts that are told of one order. */
export const MAX_CONFLICTS = 10_000

/** What keeps free numbers from being had, for the answer to a dry run. */
export function conflictsOf(refused: readonly Refusal[]): OrderConflict[] {
  return refused
    .slice(0, MAX_CONFLICTS)
    .map(({ e164, reason, alternatives }) => ({ e164, reason, alternatives, dependants: null }))
}

const isNothing = ({ deletionLocked, connectionId, campaignId, routedHere, openOrders }: Dependants) =>
  !deletionLocked && connectionId === null && campaignId === null && routedHere.length + openOrders.length === 0

/** What keeps numbers in service from being changed, and what hangs on those that go out of it, ascending. */
export function serviceConflictsOf(
  refused: ReadonlyMap<number, ServiceRefusal>,
  dependants: readonly Dependants[],
): OrderConflict[] {
  const conflicts = new Map<string, OrderConflict>()
  for (const one of dependants)
    if (!isNothing(one)) conflicts.set(one.e164, { e164: one.e164, reason: null, alternatives: [], dependants: one })
  for (const [number, { code }] of refused) {
    const e164 = formatE164(number)
    conflicts.set(e164, { e164, reason: code, alternatives: [], dependants: conflicts.get(e164)?.dependants ?? null })
  }
  return [...conflicts.values()].toSorted((a, b) => (a.e164 < b.e164 ? -1 : 1)).slice(0, MAX_CONFLICTS)
}
