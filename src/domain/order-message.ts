import type { LogEvent } from './events/read-log.ts'
import type { Session } from './session.ts'

/** What an order's callback is told: which order came to which state. */
export type ToldOrder = { readonly orderId: string; readonly event: Pick<LogEvent, 'type' | 'data' | 'at'> }

/**
 * What the body of a message about an order is, in the words of the dialect in which such orders are placed. The session
 * is of the order's account.
 */
export type OrderMessage = (session: Session, told: ToldOrder) => Promise<unknown>

/** Events that tell the state to which an order has come. */
export const TOLD_OF_ORDERS = ['order.placed', 'order.moved'] as const
