import { sha256 } from '#lib/digest.ts'

import type { Exchange } from '../exchange.ts'
import type { Actor } from '../session.ts'
import type { CredentialSort } from './credential-sort.ts'
import { findCredential } from './find-credential.ts'
import { rememberedActor } from './remembered-actor.ts'

/** Who holds this secret of a sort, or undefined. The secret is only ever hashed. */
export function findActorOfSecret(
  exchange: Exchange,
  sort: CredentialSort,
  secret: string,
): Promise<Actor | undefined> {
  const secretHash = sha256(secret)
  return rememberedActor(
    exchange,
    `${sort} ${secretHash}`,
    async () => (await findCredential(exchange, sort, { secretHash }))?.actor,
  )
}

/** Who holds this static token of a client, or undefined. */
export function findActorOfToken(exchange: Exchange, token: string): Promise<Actor | undefined> {
  return findActorOfSecret(exchange, 'client', token)
}
