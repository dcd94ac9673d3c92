import assert from 'node:assert/strict'
import { test } from 'node:test'

import { BRAND_MOVES, BRAND_STATES, type BrandState } from '#domain/messaging/brand-states.ts'
import { MAX_BRANDS } from '#domain/messaging/brand.ts'
import { changeBrand } from '#domain/messaging/change-brand.ts'
import { createBrand } from '#domain/messaging/create-brand.ts'
import { createCampaign } from '#domain/messaging/create-campaign.ts'
import { deleteBrand } from '#domain/messaging/delete-brand.ts'
import { deleteCampaign } from '#domain/messaging/delete-campaign.ts'
import { getBrand } from '#domain/messaging/get-brand.ts'
import { listBrands } from '#domain/messaging/list-brands.ts'
import { listWaitingBrands } from '#domain/messaging/list-waiting-brands.ts'
import { BRAND_OUTCOMES, reviewBrand } from '#domain/messaging/review-brand.ts'
import type { Session } from '#domain/session.ts'

import { onEveryEngine, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { BAKERY } from './sample-campaign.ts'
import { assertSound } from './sound.ts'
import { eventsOf, storeContents } from './store-contents.ts'

const start = new Date(TEST_START_MS).toISOString()
const create = async (account: Session, legalName: string = BAKERY.legalName) =>
  (await createBrand(account, { legalName })).answer.id

/** Brings a fresh brand into each state by moves that there are. */
const WAYS: Readonly<Record<BrandState, (account: Session, operator: Session, brandId: string) => Promise<void>>> = {
  pending: async () => {},
  verified: async (_account, operator, brandId) => {
    await reviewBrand(operator, { brandId, outcome: 'verified' })
  },
  rejected: async (_account, operator, brandId) => {
    await reviewBrand(operator, { brandId, outcome: 'rejected', reason: 'no such company' })
  },
  suspended: async (_account, operator, brandId) => {
    await reviewBrand(operator, { brandId, outcome: 'verified' })
    await reviewBrand(operator, { brandId, outcome: 'suspended', reason: 'complaints' })
  },
  deleted: async (account, _operator, brandId) => {
    await deleteBrand(account, { brandId })
  },
}

onEveryEngine((engine) => {
  test('a brand is registered, waits, and says what an operator will want to see', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      const { answer } = await createBrand(customer, BAKERY)
      assert.match(answer.id, /^B[A-Z0-9]{6}$/)
      assert.deepEqual(answer, {
        id: answer.id,
        accountId: customer.actor.accountId,
        state: 'pending',
        reason: null,
        ...BAKERY,
        phone: '+12015550199',
        missing: [],
        createdAt: start,
        changedAt: start,
      })
      assert.deepEqual(await getBrand(customer, { brandId: answer.id }), answer)
      const bare = (await createBrand(customer, { legalName: 'Bare' })).answer
      assert.deepEqual(bare.missing, ['entityType', 'taxId', 'country', 'vertical', 'email', 'phone'])
      assert.notEqual(bare.id, answer.id)
      const waiting = await listWaitingBrands(operator, {})
      assert.deepEqual(
        waiting.items.map(({ id }) => id),
        [answer.id, bare.id].toSorted(),
      )
      // The log names the fields and never their values: a brand may be a person.
      const [told] = await eventsOf(exchange, 'brand.created')
      assert.deepEqual([told?.subject, told?.data], [answer.id, { fields: Object.keys(BAKERY) }])
      await assertSound(open)
    }))

  test('a brand goes from state to state as the table says, and no other way', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      for (const [index, from] of BRAND_STATES.entries())
        for (const outcome of BRAND_OUTCOMES) {
          const brandId = await create(customer, `From ${index} to ${outcome}`)
          await WAYS[from](customer, operator, brandId)
          assert.equal((await getBrand(customer, { brandId })).state, from)
          const reason = outcome === 'verified' ? {} : { reason: 'because' }
          const review = reviewBrand(operator, { brandId, outcome, ...reason })
          if (BRAND_MOVES[from].includes(outcome)) {
            const { answer } = await review
            assert.deepEqual([answer.state, answer.reason], [outcome, reason.reason ?? null])
            const last = (await eventsOf(exchange, 'brand.moved')).at(-1)
            assert.deepEqual(last?.data, { from, to: outcome, reason: reason.reason ?? null })
            assert.deepEqual([last?.subject, last?.accountId], [brandId, customer.actor.accountId])
          } else {
            const { detail } = await refused(review, 'wrong_state', '/outcome')
            assert.deepEqual(detail.extra, { state: from })
            assert.equal((await getBrand(customer, { brandId })).state, from)
          }
        }
      await assertSound(open)
    }))

  test('a change of who it is brings a verified brand back for review, and any change a rejected one', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      const brandId = await create(customer)
      await WAYS.verified(customer, operator, brandId)
      const site = (await changeBrand(customer, { brandId, website: 'https://two.example' })).answer
      assert.deepEqual([site.state, site.website], ['verified', 'https://two.example'])
      for (const change of [
        { legalName: 'Other Bakery' },
        { entityType: 'public' },
        { taxId: '1' },
        { country: 'DE' },
      ] as const) {
        assert.equal((await changeBrand(customer, { brandId, ...change })).answer.state, 'pending')
        await WAYS.verified(customer, operator, brandId)
      }
      await reviewBrand(operator, { brandId, outcome: 'suspended', reason: 'complaints' })
      const suspended = (await changeBrand(customer, { brandId, taxId: '2' })).answer
      assert.deepEqual([suspended.state, suspended.reason], ['suspended', 'complaints'])
      await reviewBrand(operator, { brandId, outcome: 'rejected', reason: 'no such company' })
      const again = (await changeBrand(customer, { brandId, email: 'a@b.example' })).answer
      assert.deepEqual([again.state, again.reason], ['pending', null])
      const before = await storeContents(exchange)
      await changeBrand(customer, { brandId, email: 'a@b.example', legalName: 'Other Bakery' })
      assert.deepEqual(await storeContents(exchange), before)
      await deleteBrand(customer, { brandId })
      await refused(changeBrand(customer, { brandId, taxId: '3' }), 'wrong_state', '/brandId')
      await refused(deleteBrand(customer, { brandId }), 'wrong_state', '/brandId')
      await assertSound(open)
    }))

  test('a refusal needs a reason, an agreement takes none', () =>
    withExchange(engine, async ({ exchange, customer, operator }) => {
      const brandId = await create(customer)
      const before = await storeContents(exchange)
      for (const outcome of ['rejected', 'suspended'] as const)
        await refused(reviewBrand(operator, { brandId, outcome }), 'invalid_input', '/reason')
      const verify = reviewBrand(operator, { brandId, outcome: 'verified', reason: 'fine' })
      await refused(verify, 'invalid_input', '/reason')
      assert.deepEqual(await storeContents(exchange), before)
    }))

  test('a name and an external id belong to one brand of an account, until it is deleted', () =>
    withExchange(engine, async ({ open, customer, other }) => {
      const { answer: first } = await createBrand(customer, BAKERY)
      await createBrand(other, BAKERY)
      await refused(createBrand(customer, { legalName: BAKERY.legalName }), 'name_taken', '/legalName')
      const sameId = { legalName: 'Second', externalId: BAKERY.externalId }
      await refused(createBrand(customer, sameId), 'name_taken', '/externalId')
      const second = await create(customer, 'Second')
      const change = { brandId: second, legalName: BAKERY.legalName }
      await refused(changeBrand(customer, change), 'name_taken', '/legalName')
      await changeBrand(customer, { brandId: first.id, vertical: 'FOOD' })
      const twice = await Promise.allSettled([create(customer, 'Third'), create(customer, 'Third')])
      assert.deepEqual(twice.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
      await deleteBrand(customer, { brandId: first.id })
      assert.equal((await changeBrand(customer, change)).answer.legalName, BAKERY.legalName)
      assert.equal(
        (await changeBrand(customer, { brandId: second, externalId: BAKERY.externalId })).answer.state,
        'pending',
      )
      await assertSound(open)
    }))

  test('what has not its form is refused, and named', () =>
    withExchange(engine, async ({ exchange, customer }) => {
      const before = await storeContents(exchange)
      const wrong = {
        legalName: '',
        entityType: 'club',
        taxId: 'x'.repeat(65),
        country: 'XX',
        vertical: '',
        website: 'ftp://bakery.example',
        email: 'bakery',
        phone: '12',
        externalId: 'a\nb',
      }
      for (const [field, value] of Object.entries(wrong)) {
        // A form that the compiler would not let through.
        const input = { ...BAKERY, [field]: value } as typeof BAKERY
        await refused(createBrand(customer, input), 'invalid_input', `/${field}`)
      }
      assert.deepEqual(await storeContents(exchange), before)
    }))

  test('a brand with campaigns is not deleted; a deleted one stays to be looked at', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      const brandId = await create(customer)
      await WAYS.verified(customer, operator, brandId)
      const terms = { brandId, useCase: 'marketing', description: 'Offers of the day.' } as const
      const { answer: campaign } = await createCampaign(customer, terms)
      const { detail } = await refused(deleteBrand(customer, { brandId }), 'in_use', '/brandId')
      assert.deepEqual(detail.extra, { usedBy: { campaigns: 1 } })
      await deleteCampaign(customer, { campaignId: campaign.id })
      await deleteBrand(customer, { brandId })
      assert.equal((await getBrand(customer, { brandId })).state, 'deleted')
      assert.deepEqual(
        (await eventsOf(exchange, 'brand.deleted')).map(({ data }) => data),
        [{ from: 'verified', to: 'deleted' }],
      )
      assert.deepEqual((await listBrands(customer, {})).items, [])
      assert.deepEqual(
        (await listBrands(customer, { state: 'deleted' })).items.map(({ id }) => id),
        [brandId],
      )
      await refused(createCampaign(customer, terms), 'wrong_state', '/brandId')
      await assertSound(open)
    }))

  test('of a deletion and a campaign at one moment only one happens', () =>
    withExchange(engine, async ({ open, customer }) => {
      for (let round = 0; round < 10; round++) {
        const brandId = await create(customer, `Brand ${round}`)
        const [made, gone] = await Promise.allSettled([
          createCampaign(customer, { brandId, useCase: 'mixed', description: 'This and that.' }),
          deleteBrand(customer, { brandId }),
        ])
        assert.notEqual(made.status, gone.status)
      }
      await assertSound(open)
    }))

  test('the brands of another account are not there, and only operators review', () =>
    withExchange(engine, async ({ customer, other, operator }) => {
      const brandId = await create(customer)
      await refused(getBrand(other, { brandId }), 'not_found', '/brandId')
      await refused(changeBrand(other, { brandId, taxId: '1' }), 'not_found', '/brandId')
      await refused(deleteBrand(other, { brandId }), 'not_found', '/brandId')
      const campaign = createCampaign(other, { brandId, useCase: 'mixed', description: 'Spam.' })
      await refused(campaign, 'not_found', '/brandId')
      assert.deepEqual((await listBrands(other, {})).items, [])
      await refused(reviewBrand(customer, { brandId, outcome: 'verified' }), 'forbidden')
      await refused(listWaitingBrands(customer, {}), 'forbidden')
      await refused(reviewBrand(operator, { brandId: 'BNOSUCH', outcome: 'verified' }), 'not_found', '/brandId')
    }))

  test('brands are listed page by page, by state and by external id', () =>
    withExchange(engine, async ({ customer, operator }) => {
      const ids: string[] = []
      for (let made = 0; made < 5; made++)
        ids.push((await createBrand(customer, { legalName: `Brand ${made}`, externalId: `x-${made}` })).answer.id)
      await WAYS.rejected(customer, operator, ids[3] ?? '')
      const seen: string[] = []
      for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
        const page = await listBrands(customer, { limit: 2, ...(after === undefined ? {} : { after }) })
        seen.push(...page.items.map(({ id }) => id))
        after = page.next
      }
      assert.deepEqual(seen, ids.toSorted())
      const listed = async (by: { state?: BrandState; externalId?: string }) =>
        (await listBrands(customer, by)).items.map(({ id }) => id)
      assert.deepEqual(await listed({ state: 'rejected' }), [ids[3]])
      assert.deepEqual(await listed({ externalId: 'x-1' }), [ids[1]])
      const first = await listWaitingBrands(operator, { limit: 3 })
      const rest = await listWaitingBrands(operator, { limit: 3, after: first.next ?? '' })
      const pending = ids.filter((id) => id !== ids[3]).toSorted()
      assert.deepEqual(
        [...first.items, ...rest.items].map(({ id }) => id),
        pending,
      )
      assert.equal(rest.next, undefined)
      const told = await listWaitingBrands(operator, { state: 'rejected' })
      assert.deepEqual(
        told.items.map(({ reason }) => reason),
        ['no such company'],
      )
    }))

  test('an account has a thousand brands at the most, deleted ones left out', () =>
    withExchange(engine, async ({ exchange, customer }) => {
      const row = {
        account_id: customer.actor.accountId,
        state: 'pending' as const,
        created_at: 0,
        changed_at: 0,
      }
      const rows = Array.from({ length: MAX_BRANDS - 1 }, (_, index) => ({
        ...row,
        id: `B${String(index).padStart(6, '0')}`,
        legal_name: `Brand ${index}`,
      }))
      await exchange.database.transaction((tx) => tx.query.insertInto('brand').values(rows).execute())
      const last = await create(customer, 'Last')
      const { detail } = await refused(createBrand(customer, { legalName: 'Beyond' }), 'limit_reached')
      assert.deepEqual(detail.extra, { limit: MAX_BRANDS })
      await deleteBrand(customer, { brandId: last })
      await create(customer, 'Beyond')
    }))
})
