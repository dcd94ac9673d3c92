import { type RawBuilder, sql } from 'kysely'

import type { Reader, Transaction } from '#db/database.ts'
import type { BrandTable, CampaignTable } from '#db/tables/messaging.ts'

import { DomainError } from '../errors.ts'
import type { Session } from '../session.ts'

/**
 * The account's brand, also a deleted one. `lock` ends the statement: what nobody else may do with the row meanwhile.
 * Errors: `not_found` at `/brandId`, also for another account's.
 */
export async function ownBrand(
  reader: Reader,
  session: Session,
  brandId: string,
  lock: RawBuilder<unknown> = sql``,
): Promise<BrandTable> {
  const { rows } = await sql<BrandTable>`
    select * from brand where id = ${brandId} and account_id = ${session.actor.accountId} ${lock}`.execute(reader.query)
  const [row] = rows
  if (row === undefined) throw new DomainError('not_found', `there is no brand ${brandId}`, { pointer: '/brandId' })
  return row
}

/** The same of a campaign. Errors: `not_found` at `/campaignId`. */
export async function ownCampaign(
  reader: Reader,
  session: Session,
  campaignId: string,
  lock: RawBuilder<unknown> = sql``,
): Promise<CampaignTable> {
  const { rows } = await sql<CampaignTable>`
    select * from campaign where id = ${campaignId} and account_id = ${session.actor.accountId} ${lock}`.execute(
    reader.query,
  )
  const [row] = rows
  if (row === undefined)
    throw new DomainError('not_found', `there is no campaign ${campaignId}`, { pointer: '/campaignId' })
  return row
}

/**
 * Locks the account's row: what follows counts and compares its brands or campaigns, and nobody else of the account adds
 * one meanwhile.
 */
export async function lockAccount(tx: Transaction, session: Session): Promise<void> {
  await sql`select id from account where id = ${session.actor.accountId} ${tx.text.lockRows}`.execute(tx.query)
}

/** Refuses a brand or campaign more than the account may have. The account is locked. Errors: `limit_reached`. */
export async function refuseBeyond(
  tx: Transaction,
  session: Session,
  noun: 'brand' | 'campaign',
  limit: number,
): Promise<void> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(noun)}
    where account_id = ${session.actor.accountId} and state <> 'deleted'`.execute(tx.query)
  if ((rows[0]?.count ?? 0) < limit) return
  throw new DomainError(
    'limit_reached',
    `the account has ${limit} ${noun}s, and that is as many as it may: delete some first`,
    { extra: { limit } },
  )
}

/** A field whose value only one brand, or campaign, of an account may have. */
type Unique = {
  readonly noun: 'brand' | 'campaign'
  readonly column: 'legal_name' | 'external_id'
  readonly value: string | null
  readonly pointer: string
}

/** Refuses a value that another of the account's has. The account is locked. Errors: `name_taken`. */
export async function refuseTaken(
  tx: Transaction,
  session: Session,
  ownId: string | null,
  { noun, column, value, pointer }: Unique,
): Promise<void> {
  if (value === null) return
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(noun)}
    where account_id = ${session.actor.accountId} and ${sql.ref(column)} = ${value} and state <> 'deleted'
      and id is distinct from cast(${ownId} as text)`.execute(tx.query)
  const [taken] = rows
  if (taken === undefined) return
  throw new DomainError(
    'name_taken',
    `${pointer.slice(1)} ${value} belongs to ${noun} ${taken.id}: choose another, or change that one`,
    { pointer },
  )
}
