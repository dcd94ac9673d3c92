import { sha256 } from '#lib/digest.ts'

import type { Exchange } from '../exchange.ts'
import type { Actor } from '../session.ts'
import { findCredential } from './find-credential.ts'
import { provePassword } from './prove-password.ts'
import { rememberedActor } from './remembered-actor.ts'

async function findActor(
  exchange: Exchange,
  sort: 'login' | 'client',
  login: string,
  secret: string,
  from = '',
): Promise<Actor | undefined> {
  return rememberedActor(exchange, `${sort} ${sha256(`${login}\0${secret}`)}`, async () => {
    const credential = await findCredential(exchange, sort, { login })
    const isRight = await provePassword(secret, credential?.passwordHash ?? null, from)
    return isRight ? credential?.actor : undefined
  })
}

/**
 * Who has this login and its secret, or undefined; not which of the two was wrong. `from`: the address that asks. Errors:
 * `overloaded`.
 */
export function findActorOfLogin(
  exchange: Exchange,
  login: string,
  secret: string,
  from?: string,
): Promise<Actor | undefined> {
  return findActor(exchange, 'login', login, secret, from)
}

/** Who is the client of this id and secret, or undefined. Errors: `overloaded`. */
export function findActorOfClient(exchange: Exchange, clientId: string, secret: string): Promise<Actor | undefined> {
  return findActor(exchange, 'client', clientId, secret)
}
