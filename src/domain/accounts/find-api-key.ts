import { unseal } from '#lib/seal.ts'

import type { Exchange } from '../exchange.ts'
import { findCredential } from './find-credential.ts'
import { openInTurn } from './prove-password.ts'

/**
 * The apikey that belongs to a username and its password, or undefined; not which of the two was wrong. Nothing but the
 * password brings it back: the store has it enciphered. `from`: the address that asks. Errors: `overloaded`.
 */
export async function findApiKey(
  exchange: Exchange,
  username: string,
  password: string,
  from?: string,
): Promise<string | undefined> {
  const credential = await findCredential(exchange, 'apikey', { login: username })
  const key = await openInTurn(password, credential?.passwordHash ?? null, from)
  const sealed = credential?.sealedSecret
  return key === undefined || sealed === undefined || sealed === null ? undefined : unseal(sealed, key)
}
