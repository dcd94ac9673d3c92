import type { Reader } from '#db/database.ts'
import type { Profile } from '#inventory/profile.ts'

import { type NeededDocument, neededDocuments } from '../documents/needed-documents.ts'
import { exchangeOf, type Session } from '../session.ts'
import type { OrderKind } from './order.ts'
import type { OpenState } from './order-states.ts'

/** What may keep an order from going on. */
export type Waiting = {
  readonly orderId: string
  readonly kind: OrderKind
  /** For whom the numbers are, or are going to be. */
  readonly customerId: string | null
  /** The location to which a move leads. */
  readonly locationId: string | null
  /** Not before this moment; null: at once. */
  readonly requestedAt: number | null
  /** What its numbers are. */
  readonly profiles: Iterable<Profile>
}

/** Where an order has to wait, null when it need not, and what documents it needs. */
export type Wait = {
  readonly state: Exclude<OpenState, 'submitted' | 'backordered'> | null
  readonly documents: readonly NeededDocument[]
}

/** What the rules of documents are asked about. A move that leads to a connection alone changes nobody's address. */
function actionOf({ kind, customerId, locationId }: Waiting): 'new' | 'move' | undefined {
  if (kind === 'move') return customerId === null && locationId === null ? undefined : kind
  return kind === 'new' ? kind : undefined
}

/** Documents before the date: while one is missing nobody knows whether the date can be kept. */
export async function waitsFor(reader: Reader, session: Session, waiting: Waiting): Promise<Wait> {
  const action = actionOf(waiting)
  const documents =
    action === undefined
      ? []
      : await neededDocuments(reader, session, {
          accountId: session.actor.accountId,
          customerId: waiting.customerId,
          orderId: waiting.orderId,
          action,
          profiles: [...new Set(waiting.profiles)],
        })
  return { state: stateFor(documents, waiting.requestedAt, exchangeOf(session).clock.now()), documents }
}

function stateFor(documents: readonly NeededDocument[], requestedAt: number | null, now: number): Wait['state'] {
  const open = documents.filter(({ state }) => state !== 'accepted')
  if (open.some(({ state }) => state !== 'submitted')) return 'documents_required'
  if (open.length > 0) return 'in_review'
  return requestedAt !== null && requestedAt > now ? 'in_progress' : null
}
