import { Type } from 'typebox'

import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { CAMPAIGN_FIELDS, campaignColumns, MAX_CAMPAIGNS, showCampaign } from './campaign.ts'
import { lockAccount, ownBrand, refuseBeyond, refuseTaken } from './own-rows.ts'
import { withNewId } from './registry-id.ts'
import { settleCampaign } from './settle-campaign.ts'
import { wrongState } from './wrong-state.ts'

const { useCase, description, ...OTHERS } = CAMPAIGN_FIELDS

/** What is needed to register a campaign. */
export const CreateCampaignInput = Type.Object(
  {
    brandId: IdField('The brand that sends, `B…`.'),
    useCase,
    description,
    ...Type.Partial(Type.Object(OTHERS)).properties,
  },
  { $id: 'CreateCampaign', additionalProperties: false },
)

/**
 * Registers a campaign, which waits for the operator. It starts at once and has no end unless it says otherwise. Errors:
 * `not_found` for the brand, `wrong_state` for a rejected or deleted one, `invalid_input`, `limit_reached`,
 * `name_taken` for an external id.
 */
export const createCampaign = mutation({
  name: 'campaigns.create',
  scope: 'messaging:write',
  input: CreateCampaignInput,
  run: async (tx, session, { brandId, ...input }) => {
    const { clock, random } = exchangeOf(session)
    const { accountId } = session.actor
    const now = clock.now()
    const unsaid = { sampleMessages: [], optIn: null, externalId: null, startsAt: new Date(now).toISOString() }
    const fields = settleCampaign({ ...unsaid, endsAt: null, ...input })
    await lockAccount(tx, session)
    const brand = await ownBrand(tx, session, brandId, tx.text.keepRows)
    if (brand.state === 'rejected' || brand.state === 'deleted')
      throw wrongState('brand', brand, 'given a campaign', '/brandId')
    await refuseBeyond(tx, session, 'campaign', MAX_CAMPAIGNS)
    const unique = { column: 'external_id', value: fields.externalId, pointer: '/externalId' } as const
    await refuseTaken(tx, session, null, { noun: 'campaign', ...unique })
    const row = await withNewId('C', random, (id) =>
      tx.query
        .insertInto('campaign')
        .values({
          id,
          account_id: accountId,
          brand_id: brandId,
          state: 'pending',
          reason: null,
          ...campaignColumns(fields),
          created_at: now,
          changed_at: now,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returningAll()
        .executeTakeFirst(),
    )
    return {
      answer: showCampaign(row, 0),
      events: [{ type: 'campaign.created', subject: row.id, accountId, data: { brandId, fields: Object.keys(input) } }],
    }
  },
})
