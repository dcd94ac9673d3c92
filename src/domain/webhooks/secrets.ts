import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'

import type { Reader, Transaction } from '#db/database.ts'
import { HOUR_MS } from '#lib/clock.ts'

/** How long a secret goes on signing after a newer one was made. */
export const OLD_SECRET_HOURS = 24
/** Bytes of chance; Standard Webhooks asks for 24 to 64. */
const SECRET_BYTES = 32

/** A new secret as Standard Webhooks writes it. */
export const newSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`

/** Gives a webhook a new secret. The one before signs beside it for a day; one that was still signing from before ends now. */
export async function addSecret(tx: Transaction, webhookId: string, now: number): Promise<string> {
  const secret = newSecret()
  await sql`delete from webhook_secret where webhook_id = ${webhookId} and ends_at is not null`.execute(tx.query)
  await sql`
    update webhook_secret set ends_at = ${now + OLD_SECRET_HOURS * HOUR_MS}
    where webhook_id = ${webhookId} and ends_at is null`.execute(tx.query)
  await tx.query
    .insertInto('webhook_secret')
    .values({ webhook_id: webhookId, secret, created_at: now, ends_at: null })
    .execute()
  return secret
}

/** The secrets that sign now, the newest first: one, or two after a rotation. */
export async function signingSecrets(reader: Reader, webhookId: string, now: number): Promise<string[]> {
  const { rows } = await sql<{ secret: string }>`
    select secret from webhook_secret where webhook_id = ${webhookId} and (ends_at is null or ends_at > ${now})
    order by case when ends_at is null then 0 else 1 end`.execute(reader.query)
  return rows.map(({ secret }) => secret)
}
