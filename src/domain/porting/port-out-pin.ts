import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'

import type { RefusalCode } from './port-out-states.ts'

/** Wrong PINs after which requests are refused until the account sets a new one. */
export const MAX_PIN_TRIES = 5
const SALT_BYTES = 16
const HASH_BYTES = 32
/** Some 20 milliseconds: a PIN is short, and who has stolen the store shall not try all of them in a moment. */
const COST = 8_192

function hashOf(pin: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, Buffer.from(salt, 'hex'), HASH_BYTES, { N: COST }, (error, hash) => {
      if (error === null) resolve(hash)
      else reject(error)
    })
  })
}

/** Sets the PIN of an account, or takes it away; wrong tries are forgotten. Only a salted hash is kept. */
export async function writePortOutPin(tx: Transaction, accountId: string, pin: string | null, now: number) {
  if (pin === null) {
    await tx.query.deleteFrom('port_out_pin').where('account_id', '=', accountId).execute()
    return
  }
  const salt = randomBytes(SALT_BYTES).toString('hex')
  const hash = (await hashOf(pin, salt)).toString('hex')
  const fresh = { salt, hash, wrong_tries: 0, changed_at: now }
  await tx.query
    .insertInto('port_out_pin')
    .values({ account_id: accountId, ...fresh })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(fresh))
    .execute()
}

/** Why a PIN does not open the account's numbers, with the try counted; null when it does. */
export async function tryPortOutPin(tx: Transaction, accountId: string, pin: string): Promise<RefusalCode | null> {
  const { rows } = await sql<{ salt: string; hash: string; wrong_tries: number }>`
    select salt, hash, wrong_tries from port_out_pin where account_id = ${accountId} ${tx.text.lockRows}`.execute(
    tx.query,
  )
  const [kept] = rows
  if (kept === undefined) return 'no_pin'
  if (kept.wrong_tries >= MAX_PIN_TRIES) return 'pin_locked'
  const isRight = timingSafeEqual(await hashOf(pin, kept.salt), Buffer.from(kept.hash, 'hex'))
  await tx.query
    .updateTable('port_out_pin')
    .set((was) => ({ wrong_tries: isRight ? 0 : was('wrong_tries', '+', 1) }))
    .where('account_id', '=', accountId)
    .execute()
  return isRight ? null : 'wrong_pin'
}
