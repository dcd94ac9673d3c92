import { DomainError } from './errors.ts'
import type { Exchange } from './exchange.ts'

/** What a credential may be allowed to do. Scopes of an operator's work are given to operators only. */
export const SCOPES = [
  'numbers:read',
  'reservations:read',
  'reservations:write',
  'orders:read',
  'orders:write',
  'services:read',
  'services:write',
  'resources:read',
  'resources:write',
  'connections:read',
  'connections:write',
  'documents:read',
  'documents:write',
  'ports:read',
  'ports:write',
  'messaging:read',
  'messaging:write',
  'ledger:read',
  'simulator:use',
  'events:read',
  'webhooks:read',
  'webhooks:write',
  'users:write',
  'inventory:write',
  'accounts:write',
  'rates:write',
  'exchange:read',
  'documents:review',
  'ports:work',
  'messaging:review',
  'ledger:write',
] as const
export type Scope = (typeof SCOPES)[number]

export const OPERATOR_SCOPES: readonly Scope[] = [
  'inventory:write',
  'accounts:write',
  'rates:write',
  'exchange:read',
  'documents:review',
  'ports:work',
  'messaging:review',
  'ledger:write',
]
export const CUSTOMER_SCOPES: readonly Scope[] = SCOPES.filter((scope) => !OPERATOR_SCOPES.includes(scope))

/** Who asks. */
export type Actor = {
  readonly accountId: string
  readonly role: 'operator' | 'customer'
  /** Id of the credential, or a name such as `cli` or `job:expiry`. */
  readonly name: string
  readonly scopes: ReadonlySet<Scope>
  /** SHA-256 of the token of the session in which a person asks, hex; undefined for a program that sends its key. */
  readonly sessionHash?: string
}

const exchangeOfSession: unique symbol = Symbol('exchange')

/** One request of one actor. A dialect passes it on; only verbs reach the exchange inside. */
export type Session = {
  readonly actor: Actor
  readonly requestId: string
  readonly [exchangeOfSession]: Exchange
}

/** A session of an actor who was authenticated. `requestId` correlates log, events and answer. */
export function openSession(exchange: Exchange, actor: Actor, requestId: string): Session {
  return { actor, requestId, [exchangeOfSession]: exchange }
}

/** The same request for the things of another account: the actor's name and scopes stay. For verbs and steps of an operator. */
export function actingFor(session: Session, accountId: string): Session {
  return { ...session, actor: { ...session.actor, accountId } }
}

/** For verbs and steps only. */
export function exchangeOf(session: Session): Exchange {
  return session[exchangeOfSession]
}

/** Throws `forbidden` unless the actor has the scope. */
export function permit(session: Session, scope: Scope): void {
  if (session.actor.scopes.has(scope)) return
  throw new DomainError('forbidden', `these credentials lack the scope ${scope}: use a key that has it`)
}

/** Throws `not_ready` while the index is loading. */
export function needInventory(session: Session): void {
  if (exchangeOf(session).isReady()) return
  throw new DomainError('not_ready', 'the inventory is still loading: try again in a few seconds', {
    retryAfterSeconds: 2,
  })
}
