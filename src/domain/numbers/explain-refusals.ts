import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { statement } from '#db/statement.ts'
import type { NumberTable } from '#db/tables/numbers.ts'
import { alternatives } from '#inventory/alternatives.ts'
import { findProfile } from '#inventory/find-number.ts'
import { formatE164 } from '#lib/e164.ts'

import { DomainError } from '../errors.ts'
import { exchangeOf, type Session } from '../session.ts'

/** Why a number could not be had. Whose it is otherwise is nobody's business. */
export const REFUSAL_REASONS = [
  'not_in_inventory',
  'not_available',
  'reserved_by_you',
  'in_service_for_you',
  'ageing_after_you',
  'ordered_by_you',
  'porting_in_for_you',
  'porting_out_for_you',
  'ported_out_after_you',
  'held_by_you',
] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

export type Refusal = {
  readonly e164: string
  readonly reason: RefusalReason
  /** Free numbers near it, in the same place; only a proposal, they may go at any moment. */
  readonly alternatives: readonly string[]
}

/** Alternatives for one number. */
export const ALTERNATIVES_EACH = 5
/** Numbers of one answer that get alternatives: the first ones. */
export const ALTERNATIVES_FOR = 100

// CROSS JOIN has SQLite begin with the list and not with all numbers of the account: https://sqlite.org/optoverview.html
const findOwn = statement<
  { numbers: readonly number[]; account_id: string },
  { e164: number; state: NumberTable['state'] }
>(
  (_query, parameter, text) => sql`
    select number.e164, number.state from ${text.numberList(parameter('numbers'))}
    cross join number where number.e164 = n.e164 and number.account_id = cast(${parameter('account_id')} as text)`,
)

const OWN_REASON: Readonly<Record<NumberTable['state'], RefusalReason>> = {
  reserved: 'reserved_by_you',
  in_service: 'in_service_for_you',
  ageing: 'ageing_after_you',
  ordered: 'ordered_by_you',
  porting_in: 'porting_in_for_you',
  porting_out: 'porting_out_for_you',
  ported_out: 'ported_out_after_you',
  held: 'held_by_you',
}

/** Why each of these numbers was refused, with free numbers near it. */
export async function explainRefusals(
  tx: Transaction,
  session: Session,
  numbers: readonly number[],
): Promise<Refusal[]> {
  if (numbers.length === 0) return []
  const { inventory } = exchangeOf(session)
  const own = new Map<number, RefusalReason>()
  for (const row of await findOwn(tx, { numbers, account_id: session.actor.accountId }))
    own.set(row.e164, OWN_REASON[row.state])
  return numbers.map((e164, index) => {
    const stocked = findProfile(inventory, e164) !== undefined
    return {
      e164: formatE164(e164),
      reason: own.get(e164) ?? (stocked ? 'not_available' : 'not_in_inventory'),
      alternatives: index < ALTERNATIVES_FOR ? alternatives(inventory, e164, ALTERNATIVES_EACH).map(formatE164) : [],
    }
  })
}

/** The error that tells of numbers that could not be had, and what to take instead. */
export function numbersUnavailable(refused: readonly Refusal[]): DomainError {
  const gone = refused.length === 1 ? `${refused[0]?.e164} is` : `${refused.length} numbers are`
  return new DomainError(
    'numbers_unavailable',
    `${gone} not available: take alternatives, or send mode any to have the rest`,
    { pointer: '/numbers', extra: { numbers: refused } },
  )
}
