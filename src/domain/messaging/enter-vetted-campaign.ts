import { Type } from 'typebox'

import type { Transaction } from '#db/database.ts'
import type { BrandTable } from '#db/tables/messaging.ts'

import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf, type Session } from '../session.ts'
import { CAMPAIGN_FIELDS, campaignColumns, MAX_CAMPAIGNS, showCampaign } from './campaign.ts'
import { lockAccount, ownBrand, refuseBeyond } from './own-rows.ts'
import { withNewId } from './registry-id.ts'
import { settleCampaign } from './settle-campaign.ts'
import { wrongState } from './wrong-state.ts'

/** What a registry calls a campaign that it has vetted, and its brand: by the registry's ids or by ours. */
export const EnterVettedCampaignInput = Type.Object(
  {
    brand: Type.String({ pattern: '^B[A-Za-z0-9]{1,63}$', description: "The brand: the registry's id, or ours." }),
    externalId: Type.String({ pattern: '^C[A-Za-z0-9]{6}$', description: "The registry's id of the campaign, `C…`." }),
    useCase: CAMPAIGN_FIELDS.useCase,
    description: CAMPAIGN_FIELDS.description,
    startsAt: CAMPAIGN_FIELDS.startsAt,
  },
  { additionalProperties: false },
)

/** The account's brand of this name, kept from being changed. Errors: `not_found`, also for another account's. */
async function keepBrand(tx: Transaction, session: Session, name: string): Promise<BrandTable> {
  const rows = await tx.query
    .selectFrom('brand')
    .selectAll()
    .where('account_id', '=', session.actor.accountId)
    .where('state', '<>', 'deleted')
    .where((brand) => brand.or([brand('external_id', '=', name), brand('id', '=', name)]))
    .execute()
  const found = rows.find((row) => row.external_id === name) ?? rows[0]
  if (found === undefined) throw new DomainError('not_found', `there is no brand ${name}`, { pointer: '/brand' })
  const brand = await ownBrand(tx, session, found.id, tx.text.keepRows)
  if (brand.state === 'deleted') throw new DomainError('not_found', `there is no brand ${name}`, { pointer: '/brand' })
  return brand
}

/**
 * How a campaign of this id begins: `pending` when the account had it and deleted it, since the operator may have suspended
 * it. The account is locked. Errors: `name_taken`, `wrong_state` for an id that a campaign of the account has.
 */
async function firstState(tx: Transaction, session: Session, externalId: string): Promise<'active' | 'pending'> {
  const rows = await tx.query
    .selectFrom('campaign')
    .select(['id', 'state'])
    .where('account_id', '=', session.actor.accountId)
    .where('external_id', '=', externalId)
    .execute()
  const known = rows.find(({ state }) => state !== 'deleted')
  if (known === undefined) return rows.length === 0 ? 'active' : 'pending'
  if (known.state !== 'active') throw wrongState('campaign', known, 'entered again', '/externalId')
  throw new DomainError('name_taken', `the campaign ${externalId} was entered before`, { pointer: '/externalId' })
}

/**
 * Enters a campaign that was vetted by the registry whose id it has, and so need not wait for the operator, who can suspend
 * it as any other. One that the account had and deleted waits. Errors: `not_found` for the brand, `wrong_state` for a brand that is not verified or a campaign that is
 * known and not active, `name_taken` for one that is known and active, `invalid_input`, `limit_reached`.
 */
export const enterVettedCampaign = mutation({
  name: 'campaigns.enter_vetted',
  scope: 'messaging:write',
  input: EnterVettedCampaignInput,
  run: async (tx, session, { brand: name, ...input }) => {
    const { clock, random } = exchangeOf(session)
    const { accountId } = session.actor
    const fields = settleCampaign({ sampleMessages: [], optIn: null, endsAt: null, ...input })
    await lockAccount(tx, session)
    const brand = await keepBrand(tx, session, name)
    if (brand.state !== 'verified') throw wrongState('brand', brand, 'given a campaign', '/brand')
    const state = await firstState(tx, session, input.externalId)
    await refuseBeyond(tx, session, 'campaign', MAX_CAMPAIGNS)
    const now = clock.now()
    const row = await withNewId('C', random, (id) =>
      tx.query
        .insertInto('campaign')
        .values({
          id,
          account_id: accountId,
          brand_id: brand.id,
          state,
          reason: null,
          ...campaignColumns(fields),
          created_at: now,
          changed_at: now,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returningAll()
        .executeTakeFirst(),
    )
    const told = { brandId: brand.id, fields: Object.keys(input), state: row.state }
    return {
      answer: showCampaign(row, 0),
      events: [{ type: 'campaign.created', subject: row.id, accountId, data: told }],
    }
  },
})
