import type { Exchange } from '../exchange.ts'
import type { Actor } from '../session.ts'
import { findActorOfSecret } from './actor-of-secret.ts'

/** Who holds this bearer key, or undefined. */
export function findActorOfBearer(exchange: Exchange, secret: string): Promise<Actor | undefined> {
  return findActorOfSecret(exchange, 'bearer', secret)
}
