import { sql } from 'kysely'

import { MINUTE_MS } from '#lib/clock.ts'
import { sha256 } from '#lib/digest.ts'

import { DomainError } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'

/** Attempts are counted for so long from the first of them. */
export const ATTEMPTS_WINDOW_MS = 15 * MINUTE_MS
/** Attempts that fail with one name from one address: somebody who has forgotten. */
export const MAX_ATTEMPTS_OF_PAIR = 10
/** Attempts that fail with one name from anywhere, and from one address with any name: somebody who guesses. */
export const MAX_ATTEMPTS_OF_ONE = 50
/** Counts that are out of date and go with each attempt. */
const TIDIED_AT_ONCE = 10

/** Who tries: a name, or undefined for a key, which nobody guesses and which has none; and the address. */
export type Attempt = { readonly name: string | undefined; readonly from: string }

const pairOf = (name: string, from: string) => sha256(`pair ${name}\0${from}`)

function subjectsOf({ name, from }: Attempt): readonly { readonly subject: string; readonly max: number }[] {
  // Hashed, for people type their passwords into the wrong field. Always in this order, so that no two wait in a circle.
  const address = { subject: sha256(`from ${from}`), max: MAX_ATTEMPTS_OF_ONE }
  if (name === undefined) return [address]
  return [
    address,
    { subject: pairOf(name, from), max: MAX_ATTEMPTS_OF_PAIR },
    { subject: sha256(`name ${name}`), max: MAX_ATTEMPTS_OF_ONE },
  ]
}

/** Counts an attempt before it is looked at, so that many at one moment are all counted. Errors: `rate_limited`. */
export async function countAttempt({ database, clock }: Exchange, attempt: Attempt): Promise<void> {
  const now = clock.now()
  const startsAnew = now - ATTEMPTS_WINDOW_MS
  const waitMs = await database.transaction(async (tx) => {
    let found = 0
    for (const { subject, max } of subjectsOf(attempt)) {
      const { rows } = await sql<{ began_at: number; attempts: number }>`
        insert into sign_in_attempt (subject, began_at, attempts) values (${subject}, ${now}, 1)
        on conflict (subject) do update set
          attempts = case when sign_in_attempt.began_at <= ${startsAnew} then 1 else sign_in_attempt.attempts + 1 end,
          began_at = case when sign_in_attempt.began_at <= ${startsAnew} then ${now} else sign_in_attempt.began_at end
        returning began_at, attempts`.execute(tx.query)
      for (const row of rows) if (row.attempts > max) found = row.began_at + ATTEMPTS_WINDOW_MS - now
      // Who has to wait anyway does not use up the attempts of whoever the name belongs to.
      if (found > 0) break
    }
    const old = tx.query
      .selectFrom('sign_in_attempt')
      .select('subject')
      .where('began_at', '<=', startsAnew)
      .orderBy('began_at')
      .limit(TIDIED_AT_ONCE)
    await tx.query
      .deleteFrom('sign_in_attempt')
      .where('subject', 'in', old)
      .where('began_at', '<=', startsAnew)
      .execute()
    return found
  })
  if (waitMs === 0) return
  throw new DomainError('rate_limited', 'too many attempts to sign in: wait, or ask an admin for a new password', {
    retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)),
  })
}

/**
 * After one has succeeded: who tried this name from this address need not wait for what went wrong before, and the one
 * itself is not counted, so that an office whose people all sign in from one address is not taken for somebody who guesses.
 */
export async function forgetAttempts({ database }: Exchange, attempt: Attempt): Promise<void> {
  const { name, from } = attempt
  await database.transaction(async (tx) => {
    for (const { subject } of subjectsOf(attempt))
      await tx.query
        .updateTable('sign_in_attempt')
        .set((column) => ({ attempts: column('attempts', '-', 1) }))
        .where('subject', '=', subject)
        .where('attempts', '>', 0)
        .execute()
    if (name !== undefined)
      await tx.query.deleteFrom('sign_in_attempt').where('subject', '=', pairOf(name, from)).execute()
  })
}
