import assert from 'node:assert/strict'
import { test } from 'node:test'

import { CAMPAIGN_MOVES, CAMPAIGN_STATES, type CampaignState } from '#domain/messaging/campaign-states.ts'
import { MAX_CAMPAIGNS, MAX_SAMPLES } from '#domain/messaging/campaign.ts'
import { changeBrand } from '#domain/messaging/change-brand.ts'
import { changeCampaign } from '#domain/messaging/change-campaign.ts'
import { createBrand } from '#domain/messaging/create-brand.ts'
import { createCampaign } from '#domain/messaging/create-campaign.ts'
import { deleteCampaign } from '#domain/messaging/delete-campaign.ts'
import { CAMPAIGN_BATCH, expireCampaigns } from '#domain/messaging/expire-campaigns.ts'
import { getCampaign } from '#domain/messaging/get-campaign.ts'
import { listCampaigns } from '#domain/messaging/list-campaigns.ts'
import { listWaitingCampaigns } from '#domain/messaging/list-waiting-campaigns.ts'
import { reviewBrand } from '#domain/messaging/review-brand.ts'
import { CAMPAIGN_OUTCOMES, reviewCampaign } from '#domain/messaging/review-campaign.ts'
import type { Session } from '#domain/session.ts'
import { DAY_MS } from '#lib/clock.ts'

import { onEveryEngine, TEST_START_MS, type TestExchange, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { activeCampaign, verifiedBrand } from './sample-campaign.ts'
import { assertSound } from './sound.ts'
import { eventsOf, storeContents } from './store-contents.ts'

const at = (ms: number) => new Date(TEST_START_MS + ms).toISOString()
const CARE = { useCase: 'customer_care', description: 'Answers to people who ask.' } as const

const create = async (account: Session, brandId: string, terms: { endsAt?: string } = {}) =>
  (await createCampaign(account, { ...CARE, brandId, ...terms })).answer.id

type Given = Pick<TestExchange, 'clock' | 'customer' | 'operator'>

/** Brings a fresh campaign, which ends in a day, into each state by moves that there are. */
const WAYS: Readonly<Record<CampaignState, (given: Given, campaignId: string) => Promise<unknown>>> = {
  pending: async () => {},
  active: ({ operator }, campaignId) => reviewCampaign(operator, { campaignId, outcome: 'active' }),
  rejected: ({ operator }, campaignId) =>
    reviewCampaign(operator, { campaignId, outcome: 'rejected', reason: 'no opt-in' }),
  suspended: async ({ operator }, campaignId) => {
    await reviewCampaign(operator, { campaignId, outcome: 'active' })
    await reviewCampaign(operator, { campaignId, outcome: 'suspended', reason: 'spam' })
  },
  expired: async ({ clock, operator }) => {
    clock.advance(DAY_MS)
    await expireCampaigns(operator)
  },
  deleted: ({ customer }, campaignId) => deleteCampaign(customer, { campaignId }),
}

onEveryEngine((engine) => {
  test('a campaign is registered with everything said, and waits', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      const brandId = await verifiedBrand(customer, operator)
      const terms = {
        brandId,
        useCase: '2fa',
        description: 'Codes for signing in.\nNothing else.',
        sampleMessages: ['Your code is 123456.'],
        optIn: 'A box that is ticked.',
        externalId: 'c-1',
        startsAt: '2026-03-03T01:00:00+01:00',
        endsAt: '2027-03-03T00:00:00Z',
      } as const
      const { answer } = await createCampaign(customer, { ...terms, sampleMessages: [...terms.sampleMessages] })
      assert.match(answer.id, /^C[A-Z0-9]{6}$/)
      assert.deepEqual(answer, {
        id: answer.id,
        accountId: customer.actor.accountId,
        state: 'pending',
        reason: null,
        ...terms,
        startsAt: '2026-03-03T00:00:00.000Z',
        endsAt: '2027-03-03T00:00:00.000Z',
        numbers: 0,
        createdAt: at(0),
        changedAt: at(0),
      })
      assert.deepEqual(await getCampaign(customer, { campaignId: answer.id }), answer)
      const { answer: bare } = await createCampaign(customer, { ...CARE, brandId })
      assert.deepEqual(
        [bare.sampleMessages, bare.optIn, bare.externalId, bare.startsAt, bare.endsAt],
        [[], null, null, at(0), null],
      )
      const waiting = await listWaitingCampaigns(operator, {})
      assert.deepEqual(
        waiting.items.map(({ id }) => id),
        [answer.id, bare.id].toSorted(),
      )
      const [told] = await eventsOf(exchange, 'campaign.created')
      const { brandId: _brand, ...fields } = terms
      assert.deepEqual([told?.subject, told?.data], [answer.id, { brandId, fields: Object.keys(fields) }])
      await assertSound(open)
    }))

  test('a campaign goes from state to state as the table says, and no other way', () =>
    withExchange(engine, async (given) => {
      const { open, exchange, clock, customer, operator } = given
      const brandId = await verifiedBrand(customer, operator)
      for (const from of CAMPAIGN_STATES)
        for (const outcome of CAMPAIGN_OUTCOMES) {
          const campaignId = await create(customer, brandId, { endsAt: new Date(clock.now() + DAY_MS).toISOString() })
          await WAYS[from](given, campaignId)
          assert.equal((await getCampaign(customer, { campaignId })).state, from)
          const reason = outcome === 'active' ? {} : { reason: 'because' }
          const review = reviewCampaign(operator, { campaignId, outcome, ...reason })
          if (CAMPAIGN_MOVES[from].includes(outcome)) {
            const { answer } = await review
            assert.deepEqual([answer.state, answer.reason], [outcome, reason.reason ?? null])
            const last = (await eventsOf(exchange, 'campaign.moved')).at(-1)
            assert.deepEqual(last?.data, { from, to: outcome, reason: reason.reason ?? null })
            assert.deepEqual([last?.subject, last?.accountId], [campaignId, customer.actor.accountId])
          } else {
            const { detail } = await refused(review, 'wrong_state', '/outcome')
            assert.deepEqual(detail.extra, { state: from })
            assert.equal((await getCampaign(customer, { campaignId })).state, from)
          }
        }
      await assertSound(open)
    }))

  test('a campaign becomes active only while its brand is verified, and before its end', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      const { answer: brand } = await createBrand(customer, { legalName: 'Bakery' })
      const brandId = brand.id
      const campaignId = await create(customer, brandId, { endsAt: at(DAY_MS) })
      const approve = () => reviewCampaign(operator, { campaignId, outcome: 'active' })
      assert.deepEqual((await refused(approve(), 'wrong_state', '/outcome')).detail.extra, { state: 'pending' })
      await reviewBrand(operator, { brandId, outcome: 'verified' })
      await reviewBrand(operator, { brandId, outcome: 'suspended', reason: 'complaints' })
      assert.deepEqual((await refused(approve(), 'wrong_state', '/outcome')).detail.extra, { state: 'suspended' })
      await reviewBrand(operator, { brandId, outcome: 'verified' })
      clock.advance(DAY_MS)
      assert.match((await refused(approve(), 'wrong_state', '/outcome')).message, /past its end/)
      clock.advance(-1)
      assert.equal((await approve()).answer.state, 'active')
      await changeBrand(customer, { brandId, taxId: '1' })
      await reviewBrand(operator, { brandId, outcome: 'rejected', reason: 'no such number' })
      await refused(createCampaign(customer, { ...CARE, brandId }), 'wrong_state', '/brandId')
      await assertSound(open)
    }))

  test('a refusal needs a reason, an agreement takes none', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      const campaignId = await create(customer, await verifiedBrand(customer, operator))
      const before = await storeContents(exchange)
      for (const outcome of ['rejected', 'suspended'] as const)
        await refused(reviewCampaign(operator, { campaignId, outcome }), 'invalid_input', '/reason')
      const approve = reviewCampaign(operator, { campaignId, outcome: 'active', reason: 'fine' })
      await refused(approve, 'invalid_input', '/reason')
      assert.deepEqual(await storeContents(exchange), before)
    }))

  test('what a campaign sends is judged again when it changes; when it ends is not', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      const campaignId = await activeCampaign(customer, operator, { endsAt: at(DAY_MS) })
      const changed = async (change: Partial<Parameters<typeof changeCampaign>[1]>) =>
        (await changeCampaign(customer, { campaignId, ...change })).answer
      assert.equal((await changed({ endsAt: at(2 * DAY_MS) })).state, 'active')
      assert.equal((await changed({ externalId: 'c-1' })).state, 'active')
      const contents: Parameters<typeof changed>[0][] = [
        { useCase: 'mixed' },
        { description: 'Offers.' },
        { sampleMessages: ['Buy.'] },
        { optIn: 'A form.' },
      ]
      for (const content of contents) {
        assert.equal((await changed(content)).state, 'pending')
        await reviewCampaign(operator, { campaignId, outcome: 'active' })
      }
      await reviewCampaign(operator, { campaignId, outcome: 'suspended', reason: 'spam' })
      const suspended = await changed({ description: 'Better offers.' })
      assert.deepEqual([suspended.state, suspended.reason], ['suspended', 'spam'])
      await reviewCampaign(operator, { campaignId, outcome: 'rejected', reason: 'spam' })
      const again = await changed({ endsAt: null })
      assert.deepEqual([again.state, again.reason, again.endsAt], ['pending', null, null])
      const before = await storeContents(exchange)
      await changed({ endsAt: null, sampleMessages: ['Buy.'] })
      assert.deepEqual(await storeContents(exchange), before)
      await deleteCampaign(customer, { campaignId })
      await refused(changeCampaign(customer, { campaignId, optIn: null }), 'wrong_state', '/campaignId')
      await refused(deleteCampaign(customer, { campaignId }), 'wrong_state', '/campaignId')
      await assertSound(open)
    }))

  test('a campaign ends by itself, and a later end brings it back for review', () =>
    withExchange(engine, async ({ open, exchange, clock, customer, operator }) => {
      const brandId = await verifiedBrand(customer, operator)
      const ends = { endsAt: at(DAY_MS) }
      const ids = {
        pending: await create(customer, brandId, ends),
        active: await activeCampaign(customer, operator, { brandId, ...ends }),
        suspended: await activeCampaign(customer, operator, { brandId, ...ends }),
        rejected: await create(customer, brandId, ends),
        endless: await activeCampaign(customer, operator, { brandId }),
      }
      await reviewCampaign(operator, { campaignId: ids.suspended, outcome: 'suspended', reason: 'spam' })
      await reviewCampaign(operator, { campaignId: ids.rejected, outcome: 'rejected', reason: 'no opt-in' })
      clock.advance(DAY_MS - 1)
      assert.equal(await expireCampaigns(operator), 0)
      clock.advance(1)
      assert.equal(await expireCampaigns(operator), 3)
      assert.equal(await expireCampaigns(operator), 0)
      const stateOf = async (campaignId: string) => (await getCampaign(customer, { campaignId })).state
      for (const id of [ids.pending, ids.active, ids.suspended]) assert.equal(await stateOf(id), 'expired')
      assert.deepEqual([await stateOf(ids.rejected), await stateOf(ids.endless)], ['rejected', 'active'])
      const told = (await eventsOf(exchange, 'campaign.moved')).slice(-3)
      assert.deepEqual(
        new Map(told.map(({ subject, data }) => [subject, data])),
        new Map(
          (['pending', 'active', 'suspended'] as const).map((from) => [
            ids[from],
            { from, to: 'expired', reason: null },
          ]),
        ),
      )
      const same = await changeCampaign(customer, { campaignId: ids.active, description: 'As before, in other words.' })
      assert.equal(same.answer.state, 'expired')
      const renewed = await changeCampaign(customer, { campaignId: ids.active, endsAt: at(2 * DAY_MS) })
      assert.equal(renewed.answer.state, 'pending')
      await deleteCampaign(customer, { campaignId: ids.pending })
      assert.equal(await stateOf(ids.pending), 'deleted')
      await assertSound(open)
    }))

  test('a sweep ends as many campaigns as it may, and the next goes on', () =>
    withExchange(engine, async ({ open, exchange, clock, customer, operator }) => {
      const brandId = await verifiedBrand(customer, operator)
      await insertCampaigns(exchange, customer, brandId, CAMPAIGN_BATCH + 1)
      clock.advance(DAY_MS)
      assert.deepEqual(
        [await expireCampaigns(operator), await expireCampaigns(operator), await expireCampaigns(operator)],
        [CAMPAIGN_BATCH, 1, 0],
      )
      await assertSound(open)
    }))

  test('what has not its form is refused, and named', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      const brandId = await verifiedBrand(customer, operator)
      const before = await storeContents(exchange)
      const wrong: [string, unknown, string?][] = [
        ['useCase', 'spam'],
        ['description', ''],
        ['description', 'x'.repeat(4_097)],
        ['sampleMessages', Array.from({ length: MAX_SAMPLES + 1 }, () => 'x')],
        ['sampleMessages', ['x'.repeat(1_025)], '/sampleMessages/0'],
        ['optIn', 'a\u0000b'],
        ['externalId', ''],
        ['startsAt', 'soon'],
        ['startsAt', '2026-02-30T00:00:00Z'],
        ['endsAt', 'never'],
        ['endsAt', at(0)],
      ]
      for (const [field, value, pointer = `/${field}`] of wrong) {
        // A form that the compiler would not let through.
        const input = { ...CARE, brandId, [field]: value } as Parameters<typeof createCampaign>[1]
        await refused(createCampaign(customer, input), 'invalid_input', pointer)
      }
      assert.deepEqual(await storeContents(exchange), before)
      const campaignId = await create(customer, brandId, { endsAt: at(DAY_MS) })
      await refused(changeCampaign(customer, { campaignId, startsAt: at(DAY_MS) }), 'invalid_input', '/endsAt')
    }))

  test('an external id belongs to one campaign of an account, until it is deleted', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      const brandId = await verifiedBrand(customer, operator)
      const terms = { ...CARE, brandId, externalId: 'c-1' }
      const { answer: first } = await createCampaign(customer, terms)
      await createCampaign(other, { ...terms, brandId: await verifiedBrand(other, operator) })
      await refused(createCampaign(customer, terms), 'name_taken', '/externalId')
      const second = await create(customer, brandId)
      const change = { campaignId: second, externalId: 'c-1' }
      await refused(changeCampaign(customer, change), 'name_taken', '/externalId')
      await deleteCampaign(customer, { campaignId: first.id })
      await changeCampaign(customer, change)
    }))

  test('the campaigns of another account are not there, and only operators review', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      const campaignId = await activeCampaign(customer, operator)
      await refused(getCampaign(other, { campaignId }), 'not_found', '/campaignId')
      await refused(changeCampaign(other, { campaignId, optIn: null }), 'not_found', '/campaignId')
      await refused(deleteCampaign(other, { campaignId }), 'not_found', '/campaignId')
      assert.deepEqual((await listCampaigns(other, {})).items, [])
      await refused(reviewCampaign(customer, { campaignId, outcome: 'active' }), 'forbidden')
      await refused(listWaitingCampaigns(customer, {}), 'forbidden')
      const nobody = reviewCampaign(operator, { campaignId: 'CNOSUCH', outcome: 'active' })
      await refused(nobody, 'not_found', '/campaignId')
    }))

  test('campaigns are listed page by page, by brand, by state and by external id', () =>
    withExchange(engine, async ({ customer, operator }) => {
      const [one, two] = [await verifiedBrand(customer, operator), await verifiedBrand(customer, operator)]
      const ids = [
        await create(customer, one),
        await create(customer, two),
        await activeCampaign(customer, operator, { brandId: one }),
        (await createCampaign(customer, { ...CARE, brandId: two, externalId: 'c-4' })).answer.id,
      ]
      const listed = async (by: Parameters<typeof listCampaigns>[1]) =>
        (await listCampaigns(customer, by)).items.map(({ id }) => id)
      const first = await listCampaigns(customer, { limit: 3 })
      const rest = await listCampaigns(customer, { limit: 3, after: first.next ?? '' })
      assert.deepEqual(
        [...first.items, ...rest.items].map(({ id }) => id),
        ids.toSorted(),
      )
      assert.equal(rest.next, undefined)
      assert.deepEqual(await listed({ brandId: one }), ids.filter((_, index) => index === 0 || index === 2).toSorted())
      assert.deepEqual(await listed({ state: 'active' }), [ids[2]])
      assert.deepEqual(await listed({ externalId: 'c-4' }), [ids[3]])
      await deleteCampaign(customer, { campaignId: ids[0] ?? '' })
      assert.deepEqual(await listed({ brandId: one }), [ids[2]])
      assert.deepEqual(await listed({ state: 'deleted' }), [ids[0]])
      const active = await listWaitingCampaigns(operator, { state: 'active' })
      assert.deepEqual(
        active.items.map(({ id }) => id),
        [ids[2]],
      )
      const page = await listWaitingCampaigns(operator, { limit: 1 })
      const next = await listWaitingCampaigns(operator, { limit: 1, after: page.next ?? '' })
      assert.deepEqual(
        [...page.items, ...next.items].map(({ id }) => id),
        ids.filter((_, index) => index === 1 || index === 3).toSorted(),
      )
    }))

  test('an account has ten thousand campaigns at the most', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      const brandId = await verifiedBrand(customer, operator)
      await insertCampaigns(exchange, customer, brandId, MAX_CAMPAIGNS - 1)
      const last = await create(customer, brandId)
      const { detail } = await refused(createCampaign(customer, { ...CARE, brandId }), 'limit_reached')
      assert.deepEqual(detail.extra, { limit: MAX_CAMPAIGNS })
      await deleteCampaign(customer, { campaignId: last })
      await create(customer, brandId)
    }))
})

/** Many campaigns that end in a day, written past the verbs. */
async function insertCampaigns(
  exchange: TestExchange['exchange'],
  account: Session,
  brandId: string,
  count: number,
): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: `C${String(index).padStart(6, '0')}`,
    account_id: account.actor.accountId,
    brand_id: brandId,
    state: 'active' as const,
    use_case: CARE.useCase,
    description: CARE.description,
    sample_messages: '[]',
    starts_at: TEST_START_MS,
    ends_at: TEST_START_MS + DAY_MS,
    created_at: TEST_START_MS,
    changed_at: TEST_START_MS,
  }))
  await exchange.database.transaction(async (tx) => {
    for (let begin = 0; begin < rows.length; begin += 500)
      await tx.query
        .insertInto('campaign')
        .values(rows.slice(begin, begin + 500))
        .execute()
  })
}
