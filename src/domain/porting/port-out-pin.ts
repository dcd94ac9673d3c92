import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'

import { inTurn } from '../accounts/prove-password.ts'
import { DomainError } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import type { RefusalCode } from './port-out-states.ts'

/** Wrong PINs after which requests are refused until the account sets a new one. */
export const MAX_PIN_TRIES = 5
const SALT_BYTES = 16
const HASH_BYTES = 32
/** Some 20 milliseconds: a PIN is short, and who has stolen the store shall not try all of them in a moment. */
const COST = 8_192

/** A PIN as it is kept, or as it was shown, which then has the salt of the one that is kept. */
export type HashedPin = { readonly salt: string; readonly hash: string }

const newSalt = () => randomBytes(SALT_BYTES).toString('hex')

/** Slow, in its turn, and so never inside a transaction. Errors: `overloaded`. */
async function hashPin(pin: string, salt: string): Promise<HashedPin> {
  const hash = await inTurn(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        scrypt(pin, Buffer.from(salt, 'hex'), HASH_BYTES, { N: COST }, (error, made) => {
          if (error === null) resolve(made)
          else reject(error)
        })
      }),
  )
  return { salt, hash: hash.toString('hex') }
}

/** What may be kept of a new PIN. Errors: `overloaded`. */
export function hashNewPin(pin: string): Promise<HashedPin> {
  return hashPin(pin, newSalt())
}

/** What is compared with the PIN of an account; where there is none it takes as long. Errors: `overloaded`. */
export async function hashShownPin({ database }: Exchange, accountId: string, pin: string): Promise<HashedPin> {
  const kept = await database.read.query
    .selectFrom('port_out_pin')
    .select('salt')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return hashPin(pin, kept?.salt ?? newSalt())
}

/** Sets the PIN of an account, or takes it away; wrong tries are forgotten. Only a salted hash is kept. */
export async function writePortOutPin(tx: Transaction, accountId: string, pin: HashedPin | null, now: number) {
  if (pin === null) {
    await tx.query.deleteFrom('port_out_pin').where('account_id', '=', accountId).execute()
    return
  }
  const fresh = { ...pin, wrong_tries: 0, changed_at: now }
  await tx.query
    .insertInto('port_out_pin')
    .values({ account_id: accountId, ...fresh })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(fresh))
    .execute()
}

/**
 * Why a PIN does not open the account's numbers, with the try counted; null when it does. Errors: `overloaded` when the PIN
 * was changed since it was hashed.
 */
export async function tryPortOutPin(tx: Transaction, accountId: string, shown: HashedPin): Promise<RefusalCode | null> {
  const { rows } = await sql<{ salt: string; hash: string; wrong_tries: number }>`
    select salt, hash, wrong_tries from port_out_pin where account_id = ${accountId} ${tx.text.lockRows}`.execute(
    tx.query,
  )
  const [kept] = rows
  if (kept === undefined) return 'no_pin'
  if (kept.wrong_tries >= MAX_PIN_TRIES) return 'pin_locked'
  if (kept.salt !== shown.salt)
    throw new DomainError('overloaded', 'the PIN of the account was changed at this moment: send the request again', {
      retryAfterSeconds: 1,
    })
  const isRight = timingSafeEqual(Buffer.from(shown.hash, 'hex'), Buffer.from(kept.hash, 'hex'))
  await tx.query
    .updateTable('port_out_pin')
    .set((was) => ({ wrong_tries: isRight ? 0 : was('wrong_tries', '+', 1) }))
    .where('account_id', '=', accountId)
    .execute()
  return isRight ? null : 'wrong_pin'
}
