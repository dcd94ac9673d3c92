import type { NumberTable } from '#db/tables/numbers.ts'

import type { EventType } from './append-event.ts'

/** What a number is, as far as the log tells: `account` is null where it does not say whose. */
export type Standing = {
  readonly state: NumberTable['state']
  readonly account: string | null
  /** The port that is bringing it, and what it was before, to which it goes back when the port ends without it. */
  readonly port?: { readonly id: string; readonly before: Standing | undefined }
}

/** One event as far as it matters to the numbers that it is about. */
export type Turn = {
  readonly type: EventType
  readonly subject: string
  readonly accountId: string | null
  readonly data: Readonly<Record<string, unknown>>
  readonly taken: ReadonlySet<number>
  readonly freed: ReadonlySet<number>
}

/** States in which an order keeps its numbers and has not put them into service. */
const WAITING = new Set(['documents_required', 'in_review', 'in_progress'])

type After = (turn: Turn, before: Standing | undefined, e164: number) => Standing | undefined

const becomes =
  (state: NumberTable['state']): After =>
  ({ accountId }) => ({ state, account: accountId })
const free: After = () => undefined
const taken =
  (state: NumberTable['state']): After =>
  (turn, before, e164) =>
    turn.taken.has(e164) ? { state, account: turn.accountId } : before
const freed: After = (turn, before, e164) => (turn.freed.has(e164) ? undefined : before)

/** What each type of event makes of the numbers that it is about; those that are not here leave them as they are. */
const AFTER: Readonly<Partial<Record<EventType, After>>> = {
  'reservation.created': taken('reserved'),
  'reservation.released': freed,
  'reservation.expired': freed,
  'order.placed': taken('in_service'),
  'order.filled': taken('ordered'),
  'order.moved': (turn, before, e164) => {
    if (turn.freed.has(e164)) return undefined
    if (!turn.taken.has(e164)) return before
    return { state: WAITING.has(String(turn.data['to'])) ? 'ordered' : 'in_service', account: turn.accountId }
  },
  'service.started': becomes('in_service'),
  'service.released': becomes('ageing'),
  'service.restored': becomes('in_service'),
  'numbers.held': becomes('held'),
  'numbers.unheld': free,
  'numbers.aged': free,
  'port.submitted': ({ accountId, subject }, before) => ({
    state: 'porting_in',
    account: accountId,
    port: { id: subject, before },
  }),
  'port.ported': becomes('in_service'),
  'port.cancelled': ({ subject }, before) => (before?.port?.id === subject ? before.port.before : before),
  'port_out.authorised': becomes('porting_out'),
  'port_out.cancelled': (turn, before) =>
    before?.state === 'porting_out' ? { state: 'in_service', account: turn.accountId } : before,
  'port_out.completed': (turn, before, e164) =>
    turn.data['foreignBlock'] === true ? undefined : becomes('ported_out')(turn, before, e164),
  'port_out.returned': becomes('ageing'),
}

/** What a number is after an event that is about it; undefined: free, or gone home to another provider. */
export function standingAfter(turn: Turn, before: Standing | undefined, e164: number): Standing | undefined {
  return (AFTER[turn.type] ?? (() => before))(turn, before, e164)
}
