import { type RawBuilder, sql } from 'kysely'

import { DAY_MS } from '#lib/clock.ts'

/** After whom a number rests: a number without a customer was nobody's whom a friend would call. */
export type AgeingAfter = 'nobody' | 'person' | 'company'

/**
 * Days that a number rests after its release. Source: 47 CFR 52.15(f)(1)(ii): no less than 45 days; no more than 90
 * after a residential customer, no more than 365 after a business.
 */
export const AGEING_RULE: Readonly<Record<AgeingAfter, number>> = { nobody: 45, person: 90, company: 365 }

/** The least that any number rests: 47 CFR 52.15(f)(1)(ii). */
export const MIN_AGEING_DAYS = 45
/** The most that any number rests. */
export const MAX_AGEING_DAYS = 365

/** The milliseconds that a number rests, in SQL, by the kind of its service's customer; null is no customer. */
export function ageingMs(kind: RawBuilder<unknown>): RawBuilder<number> {
  const ms = (after: AgeingAfter) => sql.lit(AGEING_RULE[after] * DAY_MS)
  return sql<number>`case ${kind} when 'person' then ${ms('person')} when 'company' then ${ms('company')} else ${ms('nobody')} end`
}
