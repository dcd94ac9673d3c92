import { sql } from 'kysely'

import type { Transaction } from '#db/database.ts'
import { statement } from '#db/statement.ts'
import { DAY_MS } from '#lib/clock.ts'
import { sha256 } from '#lib/digest.ts'
import { canonicalJson } from '#lib/json.ts'

import { DomainError } from '../errors.ts'
import { exchangeOf, type Session } from '../session.ts'

/** How long an answer is kept under its key. */
export const IDEMPOTENCY_MS = DAY_MS
/** Keys that one process works on at once, over all accounts. */
const KEYS_IN_PROGRESS = 100_000
const KEY_FORM = /^[\x21-\x7e]{1,255}$/

export type IdempotencyClaim = {
  readonly key: string
  readonly verb: string
  readonly input: unknown
}

const findAnswer = statement<
  { account_id: string; key: string; since: number },
  { verb: string; fingerprint: string; answer: string }
>((query, parameter) =>
  query
    .selectFrom('idempotency')
    .select(['verb', 'fingerprint', 'answer'])
    .where('account_id', '=', parameter('account_id'))
    .where('key', '=', parameter('key'))
    .where('created_at', '>', parameter('since')),
)

// An answer that is older than a day gives way to the new one under the same key.
const keepAnswer = statement<
  { account_id: string; key: string; verb: string; fingerprint: string; answer: string; created_at: number },
  never
>((query, parameter) =>
  query
    .insertInto('idempotency')
    .values({
      account_id: parameter('account_id'),
      key: parameter('key'),
      verb: parameter('verb'),
      fingerprint: parameter('fingerprint'),
      answer: parameter('answer'),
      created_at: parameter('created_at'),
    })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'key']).doUpdateSet((row) => ({
        verb: row.ref('excluded.verb'),
        fingerprint: row.ref('excluded.fingerprint'),
        answer: row.ref('excluded.answer'),
        created_at: row.ref('excluded.created_at'),
      })),
    ),
)

const inProgress = new WeakMap<object, Set<string>>()

function inProgressOf(session: Session): Set<string> {
  const { database } = exchangeOf(session)
  const known = inProgress.get(database)
  if (known !== undefined) return known
  const made = new Set<string>()
  inProgress.set(database, made)
  return made
}

function busy(): DomainError {
  return new DomainError(
    'idempotency_in_progress',
    'a request with this Idempotency-Key is being worked on: wait and send it again to get its answer',
    { retryAfterSeconds: 1 },
  )
}

/** Another process may be working under the same key; on SQLite the write lock already says that none is. */
async function lockKey(tx: Transaction, session: Session, name: string): Promise<void> {
  if (exchangeOf(session).database.engine === 'sqlite') return
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as locked`.execute(tx.query)
  if (rows[0]?.locked !== true) throw busy()
}

/**
 * Does the work once for a key and gives every repetition within 24 hours the same answer. A refusal is not kept: it
 * changed nothing, so the same key may be used to try again.
 */
export async function answerOnce<Answer>(
  session: Session,
  claim: IdempotencyClaim,
  work: (tx: Transaction) => Promise<Answer>,
): Promise<{ answer: Answer; replayed: boolean }> {
  if (!KEY_FORM.test(claim.key))
    throw new DomainError(
      'invalid_input',
      'Idempotency-Key must be 1 to 255 printable ASCII characters without blanks: a UUID serves well',
      { pointer: '/Idempotency-Key' },
    )
  const { accountId } = session.actor
  const { database, clock } = exchangeOf(session)
  const fingerprint = sha256(`${claim.verb}\n${canonicalJson(claim.input)}`)
  const name = `${accountId} ${claim.key}`
  const here = inProgressOf(session)
  if (here.has(name)) throw busy()
  if (here.size >= KEYS_IN_PROGRESS)
    throw new DomainError('overloaded', 'too many requests are in progress: try again', { retryAfterSeconds: 1 })
  here.add(name)
  try {
    return await database.transaction(async (tx) => {
      await lockKey(tx, session, name)
      const now = clock.now()
      const [known] = await findAnswer(tx, { account_id: accountId, key: claim.key, since: now - IDEMPOTENCY_MS })
      if (known !== undefined) {
        if (known.fingerprint !== fingerprint)
          throw new DomainError(
            'idempotency_key_reused',
            'this Idempotency-Key was used within 24 hours for a request with another body: use a new key',
            { pointer: '/Idempotency-Key' },
          )
        return { answer: JSON.parse(known.answer) as Answer, replayed: true }
      }
      const answer = await work(tx)
      await keepAnswer(tx, {
        account_id: accountId,
        key: claim.key,
        verb: claim.verb,
        fingerprint,
        answer: JSON.stringify(answer),
        created_at: now,
      })
      return { answer, replayed: false }
    })
  } finally {
    here.delete(name)
  }
}
