import type { NumberTable } from '#db/tables/numbers.ts'
import { DAY_MS } from '#lib/clock.ts'

/** Categories of the regulator. Source: 47 CFR 52.15(f)(1). */
export const CATEGORIES = ['assigned', 'intermediate', 'reserved', 'ageing', 'administrative', 'available'] as const
export type Category = (typeof CATEGORIES)[number]

/** Days that an order may be pending while its number counts as assigned. Source: 47 CFR 52.15(f)(1)(iii). */
export const MAX_PENDING_ASSIGNED_DAYS = 5

type State = NumberTable['state']

/**
 * From state to category, and what it is when its time is over: a reservation past its end and a rest past its end hold
 * nobody back, and a number ordered more than five days ago that does not work yet is not assigned. A number of ours that
 * rings elsewhere is reported by us as assigned, and so is one that comes home. Source: 47 CFR 52.15(f)(1), (f)(4).
 */
const CATEGORY_OF_STATE: Readonly<Record<State, { readonly category: Category; readonly whenOver: Category }>> = {
  reserved: { category: 'reserved', whenOver: 'available' },
  ordered: { category: 'assigned', whenOver: 'available' },
  in_service: { category: 'assigned', whenOver: 'assigned' },
  ageing: { category: 'ageing', whenOver: 'available' },
  held: { category: 'administrative', whenOver: 'administrative' },
  porting_in: { category: 'assigned', whenOver: 'assigned' },
  porting_out: { category: 'assigned', whenOver: 'assigned' },
  ported_out: { category: 'assigned', whenOver: 'assigned' },
}

/** What the category of a number depends on; a number without a row is available. */
export type CategoryFacts = {
  readonly state: State
  /** True for a number of another provider's block, which that provider reports. */
  readonly isForeign: boolean
  /** True when the time of its state is over: see `isOver`. */
  readonly isOver: boolean
  /** True when its account is a provider or reseller that has numbers for customers of its own. */
  readonly isResold?: boolean
}

/** States in which a reseller's number is with the reseller; one that was ported is never intermediate, 47 CFR 52.15(f)(1)(v). */
const RESOLD: ReadonlySet<State> = new Set<State>(['in_service', 'ordered'])

/** The one category of a number; null for one that another provider reports, which is in none of ours. */
export function categoryOf(facts: CategoryFacts | null): Category | null {
  if (facts === null) return 'available'
  if (facts.isForeign) return null
  const { category, whenOver } = CATEGORY_OF_STATE[facts.state]
  const told = facts.isOver ? whenOver : category
  return told === 'assigned' && facts.isResold === true && RESOLD.has(facts.state) ? 'intermediate' : told
}

/** The moment from which an order that began before it is no longer counted as assigned. */
export const pendingSince = (now: number) => now - MAX_PENDING_ASSIGNED_DAYS * DAY_MS

/** Whether the time of a number's state is over: its reservation, its rest, or the five days of a pending order. */
export function isOver(
  row: Pick<NumberTable, 'state' | 'expires_at' | 'available_at' | 'changed_at'>,
  now: number,
): boolean {
  switch (row.state) {
    case 'reserved':
      return row.expires_at !== null && row.expires_at <= now
    case 'ageing':
      return row.available_at !== null && row.available_at <= now
    case 'ordered':
      return row.changed_at < pendingSince(now)
    default:
      return false
  }
}
