import type { Exchange } from '../exchange.ts'
import type { Actor } from '../session.ts'
import { findActorOfSecret } from './actor-of-secret.ts'

/** Who holds this apikey of 32 hexadecimal digits, or undefined. */
export function findActorOfApiKey(exchange: Exchange, apikey: string): Promise<Actor | undefined> {
  return findActorOfSecret(exchange, 'apikey', apikey)
}
