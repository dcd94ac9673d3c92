import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { statement } from '#db/statement.ts'

import { appendEvents, type NewEvent } from '../events/append-event.ts'
import { exchangeOf, type Session } from '../session.ts'
import type { OrderState } from './order.ts'

/**
 * Where an order may go from where it stands; it goes nowhere else. `submitted` is the beginning of every order and
 * lasts no longer than the request that places it, unless its kind has somebody work it from there.
 */
export const ORDER_MOVES: Readonly<Record<OrderState, readonly OrderState[]>> = {
  submitted: [
    'documents_required',
    'in_review',
    'in_progress',
    'backordered',
    'completed',
    'partially_completed',
    'rejected',
    'cancelled',
  ],
  documents_required: [
    'in_review',
    'in_progress',
    'backordered',
    'completed',
    'partially_completed',
    'rejected',
    'cancelled',
  ],
  in_review: [
    'documents_required',
    'in_progress',
    'backordered',
    'completed',
    'partially_completed',
    'rejected',
    'cancelled',
  ],
  in_progress: ['documents_required', 'in_review', 'completed', 'partially_completed', 'rejected', 'cancelled'],
  backordered: [
    'documents_required',
    'in_review',
    'in_progress',
    'completed',
    'partially_completed',
    'rejected',
    'cancelled',
  ],
  completed: [],
  partially_completed: [],
  rejected: [],
  cancelled: [],
}

/** States of an order that goes on. */
export const OPEN_STATES = ['submitted', 'documents_required', 'in_review', 'in_progress', 'backordered'] as const
export type OpenState = (typeof OPEN_STATES)[number]

/** Whether an order in this state has ended. */
export function isEnded(state: OrderState): boolean {
  return ORDER_MOVES[state].length === 0
}

/** More about a move: why, and what it did to numbers. */
export type MoveTerms = {
  /** In words for people; kept in the history, and beside the state of an order that has ended. */
  readonly reason?: string
  /** Numbers that are no longer free. */
  readonly taken?: readonly number[]
  /** Numbers that are free again. */
  readonly freed?: readonly number[]
}

const lastStep = statement<{ order_id: string }, { step: number; state: OrderState }>((query, parameter) =>
  query
    .selectFrom('order_step')
    .select(['step', 'state'])
    .where('order_id', '=', parameter('order_id'))
    .orderBy('step', 'desc')
    .limit(1),
)

const insertStep = statement<
  { order_id: string; step: number; state: OrderState; reason: string | null; actor: string; at: number },
  never
>((query, parameter) =>
  query.insertInto('order_step').values({
    order_id: parameter('order_id'),
    step: parameter('step'),
    state: parameter('state'),
    reason: parameter('reason'),
    actor: parameter('actor'),
    at: parameter('at'),
  }),
)

/** Writes the beginning of an order's history. */
export async function writeFirstStep(tx: Transaction, session: Session, orderId: string, state: OrderState) {
  const at = exchangeOf(session).clock.now()
  await insertStep(tx, { order_id: orderId, step: 0, state, reason: null, actor: session.actor.name, at })
}

/**
 * Moves an order that is in one of the states `from`, with its history, and gives the event for the verb to tell;
 * undefined when the order is in none of them, because it has gone on or ended meanwhile: then nothing was done.
 */
export async function makeMove(
  tx: Transaction,
  session: Session,
  orderId: string,
  from: readonly OrderState[],
  to: OrderState,
  terms: MoveTerms = {},
): Promise<NewEvent | undefined> {
  const may = from.filter((state) => ORDER_MOVES[state].includes(to))
  if (may.length < from.length) throw new Error(`an order does not go from ${from.join(' or ')} to ${to}`)
  const now = exchangeOf(session).clock.now()
  const reason = terms.reason ?? null
  // The condition again in the statement itself: of two that end an order at one moment the second finds it ended.
  const { rows } = await sql<{ account_id: string; kind: string; completed: number; rejected: number }>`
    update number_order set state = ${to}, reason = ${reason}, changed_at = ${now}, ended_at = ${isEnded(to) ? now : null}
    where id = ${orderId} and state in (${sql.join(may)})
    returning account_id, kind, completed, rejected`.execute(tx.query)
  const [row] = rows
  if (row === undefined) return undefined
  const [last] = await lastStep(tx, { order_id: orderId })
  const step = (last?.step ?? -1) + 1
  await insertStep(tx, { order_id: orderId, step, state: to, reason, actor: session.actor.name, at: now })
  return {
    type: 'order.moved',
    subject: orderId,
    accountId: row.account_id,
    data: {
      kind: row.kind,
      from: last?.state ?? null,
      to,
      reason,
      completed: row.completed,
      rejected: row.rejected,
    },
    taken: terms.taken ?? [],
    freed: terms.freed ?? [],
  }
}

/** The same, and writes the event. False when the order is in none of the states `from`. */
export async function moveOrder(
  tx: Transaction,
  session: Session,
  orderId: string,
  from: readonly OrderState[],
  to: OrderState,
  terms: MoveTerms = {},
): Promise<boolean> {
  const event = await makeMove(tx, session, orderId, from, to, terms)
  if (event !== undefined) await appendEvents(tx, session, [event])
  return event !== undefined
}
