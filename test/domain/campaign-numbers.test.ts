import assert from 'node:assert/strict'
import { test } from 'node:test'

import { assignCampaign } from '#domain/messaging/assign-campaign.ts'
import { changeCampaign } from '#domain/messaging/change-campaign.ts'
import { deleteBrand } from '#domain/messaging/delete-brand.ts'
import { deleteCampaign } from '#domain/messaging/delete-campaign.ts'
import { getCampaign } from '#domain/messaging/get-campaign.ts'
import { removeCampaign } from '#domain/messaging/remove-campaign.ts'
import { reviewBrand } from '#domain/messaging/review-brand.ts'
import { reviewCampaign } from '#domain/messaging/review-campaign.ts'
import type { Order } from '#domain/orders/order.ts'
import { getOrder } from '#domain/orders/get-order.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { getService } from '#domain/services/get-service.ts'
import { listServices } from '#domain/services/list-services.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { restoreNumbers } from '#domain/services/restore-numbers.ts'
import { verifyExchange } from '#domain/verification/verify-exchange.ts'
import { DAY_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, TEST_START_MS, type TestExchange, withExchange } from '../support/exchange.ts'
import { damage } from './damage.ts'
import { refused } from './refused.ts'
import { activeCampaign, verifiedBrand } from './sample-campaign.ts'
import { assertSound } from './sound.ts'
import { eventsOf, storeContents } from './store-contents.ts'

const FIRST = 12_015_550_000
/** Numbers whose block cannot text. */
const MUTE = 12_015_551_000
const at = (ms: number) => new Date(TEST_START_MS + ms).toISOString()
const outcomes = ({ lines }: Order) => lines.map(({ e164, state, reason }) => [e164, state, reason])
const plus = (e164: number) => `+${e164}`

/** Ten numbers that can text and two that cannot, of which the customer has the first three and the first. */
async function given({ customer, operator }: Pick<TestExchange, 'customer' | 'operator'>): Promise<void> {
  await stock(operator, [
    { first: FIRST, last: FIRST + 9 },
    { first: MUTE, last: MUTE + 1, features: ['voice'] },
  ])
  await placeOrder(customer, { numbers: [FIRST, FIRST + 1, FIRST + 2, MUTE] })
}

onEveryEngine((engine) => {
  test('numbers are assigned to a campaign, each with its own outcome', () =>
    withExchange(engine, async (exchange) => {
      const { open, customer, other, operator } = exchange
      await given(exchange)
      await placeOrder(other, { numbers: [FIRST + 5] })
      const [first, second] = [await activeCampaign(customer, operator), await activeCampaign(customer, operator)]
      await assignCampaign(customer, { campaignId: second, numbers: [FIRST + 2] })
      const numbers = [MUTE, FIRST + 9, FIRST + 5, FIRST + 2, FIRST + 1, FIRST]
      const { answer } = await assignCampaign(customer, { campaignId: first, numbers, requestId: 'r-1' })
      assert.equal(answer.repeated, false)
      assert.deepEqual(outcomes(answer.order), [
        [plus(FIRST), 'completed', null],
        [plus(FIRST + 1), 'completed', null],
        [plus(FIRST + 2), 'rejected', 'already_assigned'],
        [plus(FIRST + 5), 'rejected', 'number_not_in_service'],
        [plus(FIRST + 9), 'rejected', 'number_not_in_service'],
        [plus(MUTE), 'rejected', 'no_sms'],
      ])
      const { kind, state, wanted, completed, rejected, requestId } = answer.order
      assert.deepEqual(
        [kind, state, wanted, completed, rejected, requestId],
        ['campaign_assign', 'partially_completed', 6, 2, 4, 'r-1'],
      )
      assert.deepEqual(await getOrder(customer, { orderId: answer.order.id ?? '' }), answer.order)
      const service = await getService(customer, { e164: FIRST })
      assert.equal(service.campaignId, first)
      assert.equal(answer.order.lines[0]?.serviceId, service.id)
      assert.equal((await getCampaign(customer, { campaignId: first })).numbers, 2)
      const listed = await listServices(customer, { campaignId: first })
      assert.deepEqual(
        listed.items.map(({ e164 }) => e164),
        [plus(FIRST), plus(FIRST + 1)],
      )
      const told = (await eventsOf(exchange.exchange, 'campaign.assigned')).at(-1)
      assert.deepEqual(
        [told?.subject, told?.accountId, told?.data],
        [
          plus(FIRST),
          customer.actor.accountId,
          { campaignId: first, orderId: answer.order.id, numbers: [FIRST, FIRST + 1] },
        ],
      )
      await assertSound(open)
    }))

  test('a number that is in the campaign already is completed, and nothing changes', () =>
    withExchange(engine, async (exchange) => {
      const { open, customer, operator } = exchange
      await given(exchange)
      const campaignId = await activeCampaign(customer, operator)
      await assignCampaign(customer, { campaignId, numbers: [FIRST] })
      const { answer } = await assignCampaign(customer, { campaignId, numbers: [FIRST] })
      assert.deepEqual([answer.order.state, answer.repeated], ['completed', false])
      assert.equal((await eventsOf(exchange.exchange, 'campaign.assigned')).length, 1)
      await assertSound(open)
    }))

  test('an order of numbers to a campaign that is sent again is answered again', () =>
    withExchange(engine, async (exchange) => {
      const { open, customer, operator } = exchange
      await given(exchange)
      const campaignId = await activeCampaign(customer, operator)
      const input = { campaignId, numbers: [FIRST, FIRST + 1], externalId: 'm-1' }
      const first = (await assignCampaign(customer, input)).answer
      await removeCampaign(customer, { campaignId, numbers: [FIRST] })
      const before = await storeContents(exchange.exchange)
      const second = (await assignCampaign(customer, input)).answer
      assert.deepEqual([second.repeated, second.order], [true, first.order])
      assert.deepEqual(await storeContents(exchange.exchange), before)
      for (const again of [assignCampaign(customer, { ...input, numbers: [FIRST] }), removeCampaign(customer, input)])
        await refused(again, 'external_id_reused', '/externalId')
      await assertSound(open)
    }))

  test('nothing is assigned to a campaign that is not active, or whose brand is not verified', () =>
    withExchange(engine, async (exchange) => {
      const { open, clock, customer, operator } = exchange
      await given(exchange)
      const brandId = await verifiedBrand(customer, operator)
      const campaignId = await activeCampaign(customer, operator, {
        brandId,
        startsAt: at(DAY_MS),
        endsAt: at(3 * DAY_MS),
      })
      const outcome = async () => {
        const { order } = (await assignCampaign(customer, { campaignId, numbers: [FIRST] })).answer
        const [line] = order.lines
        return `${order.state}: ${line?.reason ?? line?.state}`
      }
      const NOT_ACTIVE = 'rejected: campaign_not_active'
      assert.equal(await outcome(), NOT_ACTIVE)
      clock.advance(DAY_MS)
      await reviewCampaign(operator, { campaignId, outcome: 'suspended', reason: 'spam' })
      assert.equal(await outcome(), NOT_ACTIVE)
      await reviewCampaign(operator, { campaignId, outcome: 'rejected', reason: 'spam' })
      assert.equal(await outcome(), NOT_ACTIVE)
      await changeCampaign(customer, { campaignId, description: 'Something better.' })
      assert.equal(await outcome(), NOT_ACTIVE)
      await reviewCampaign(operator, { campaignId, outcome: 'active' })
      await reviewBrand(operator, { brandId, outcome: 'suspended', reason: 'complaints' })
      assert.equal(await outcome(), NOT_ACTIVE)
      await reviewBrand(operator, { brandId, outcome: 'verified' })
      assert.equal(await outcome(), 'completed: completed')
      await removeCampaign(customer, { campaignId, numbers: [FIRST] })
      // Its end is a fact: no sweep has been here.
      clock.advance(2 * DAY_MS)
      assert.equal((await getCampaign(customer, { campaignId })).state, 'active')
      assert.equal(await outcome(), NOT_ACTIVE)
      await deleteCampaign(customer, { campaignId })
      assert.equal(await outcome(), NOT_ACTIVE)
      await assertSound(open)
    }))

  test('numbers are removed from a campaign, whatever its state', () =>
    withExchange(engine, async (exchange) => {
      const { open, customer, operator } = exchange
      await given(exchange)
      const [first, second] = [await activeCampaign(customer, operator), await activeCampaign(customer, operator)]
      await assignCampaign(customer, { campaignId: first, numbers: [FIRST] })
      await assignCampaign(customer, { campaignId: second, numbers: [FIRST + 1] })
      await reviewCampaign(operator, { campaignId: first, outcome: 'suspended', reason: 'spam' })
      const numbers = [FIRST, FIRST + 1, FIRST + 2, FIRST + 9]
      const { order } = (await removeCampaign(customer, { campaignId: first, numbers })).answer
      assert.deepEqual([order.kind, order.state], ['campaign_remove', 'partially_completed'])
      assert.deepEqual(outcomes(order), [
        [plus(FIRST), 'completed', null],
        [plus(FIRST + 1), 'rejected', 'not_assigned'],
        [plus(FIRST + 2), 'rejected', 'not_assigned'],
        [plus(FIRST + 9), 'rejected', 'number_not_in_service'],
      ])
      assert.equal((await getService(customer, { e164: FIRST })).campaignId, null)
      assert.equal((await getService(customer, { e164: FIRST + 1 })).campaignId, second)
      const [told] = await eventsOf(exchange.exchange, 'campaign.removed')
      assert.deepEqual(told?.data, { campaignId: first, orderId: order.id, numbers: [FIRST] })
      const nothing = (await removeCampaign(customer, { campaignId: first, numbers: [FIRST] })).answer
      assert.equal(nothing.order.state, 'rejected')
      assert.equal((await eventsOf(exchange.exchange, 'campaign.removed')).length, 1)
      await assertSound(open)
    }))

  test('a campaign with numbers is not deleted; a number given back leaves it', () =>
    withExchange(engine, async (exchange) => {
      const { open, customer, operator } = exchange
      await given(exchange)
      const brandId = await verifiedBrand(customer, operator)
      const campaignId = await activeCampaign(customer, operator, { brandId })
      await assignCampaign(customer, { campaignId, numbers: [FIRST, FIRST + 1] })
      const { detail } = await refused(deleteCampaign(customer, { campaignId }), 'in_use', '/campaignId')
      assert.deepEqual(detail.extra, { usedBy: { numbers: 2 } })
      await releaseNumbers(customer, { numbers: [FIRST] })
      await removeCampaign(customer, { campaignId, numbers: [FIRST + 1] })
      assert.equal((await getCampaign(customer, { campaignId })).numbers, 0)
      await deleteCampaign(customer, { campaignId })
      await deleteBrand(customer, { brandId })
      await assertSound(open)
    }))

  test('a number that is restored gets its campaign back, if numbers may still join it', () =>
    withExchange(engine, async (exchange) => {
      const { open, customer, operator } = exchange
      await given(exchange)
      const campaignId = await activeCampaign(customer, operator)
      const campaignOf = async (e164: number) => (await getService(customer, { e164 })).campaignId
      const numbers = [FIRST, FIRST + 1]
      await assignCampaign(customer, { campaignId, numbers })
      await releaseNumbers(customer, { numbers })
      await restoreNumbers(customer, { numbers: [FIRST] })
      assert.equal(await campaignOf(FIRST), campaignId)
      await reviewCampaign(operator, { campaignId, outcome: 'suspended', reason: 'spam' })
      await restoreNumbers(customer, { numbers: [FIRST + 1] })
      assert.deepEqual([await campaignOf(FIRST), await campaignOf(FIRST + 1)], [campaignId, null])
      await assertSound(open)
    }))

  test('the campaign of another account is not there, and a list names a number once', () =>
    withExchange(engine, async (exchange) => {
      const { customer, other, operator } = exchange
      await given(exchange)
      const campaignId = await activeCampaign(other, operator)
      const before = await storeContents(exchange.exchange)
      for (const verb of [assignCampaign, removeCampaign]) {
        await refused(verb(customer, { campaignId, numbers: [FIRST] }), 'not_found', '/campaignId')
        await refused(verb(other, { campaignId, numbers: [FIRST, FIRST] }), 'invalid_input', '/numbers/1')
        await refused(verb(other, { campaignId, numbers: [] }), 'invalid_input', '/numbers')
      }
      assert.deepEqual(await storeContents(exchange.exchange), before)
    }))

  test('verify finds a number in a campaign that is deleted, not there or another’s, and a campaign without its brand', () =>
    withExchange(engine, async (exchange) => {
      const { open, database, customer, other, operator } = exchange
      await given(exchange)
      const brandId = await verifiedBrand(customer, operator)
      const campaignId = await activeCampaign(customer, operator, { brandId })
      const foreign = await activeCampaign(other, operator)
      await assignCampaign(customer, { campaignId, numbers: [FIRST] })
      const found = async () => {
        const { problems } = await verifyExchange(open.exchange, { index: 'fresh' })
        return problems.map(({ invariant, subject }) => [invariant, subject])
      }
      assert.deepEqual(await found(), [])
      for (const [broken, mended] of [
        [`update service set campaign_id = 'CNOSUCH'`, `update service set campaign_id = '${campaignId}'`],
        [`update service set campaign_id = '${foreign}'`, `update service set campaign_id = '${campaignId}'`],
      ] as const) {
        await damage(database, `${broken} where campaign_id is not null`)
        assert.deepEqual(await found(), [['messaging_is_whole', plus(FIRST)]])
        await damage(database, `${mended} where campaign_id is not null`)
      }
      await damage(database, `update campaign set state = 'deleted' where id = '${campaignId}'`)
      assert.deepEqual(await found(), [['messaging_is_whole', plus(FIRST)]])
      await damage(
        database,
        `update campaign set state = 'active' where id = '${campaignId}'`,
        `update brand set state = 'deleted' where id = '${brandId}'`,
      )
      assert.deepEqual(await found(), [['messaging_is_whole', campaignId]])
      await damage(database, `update brand set state = 'verified' where id = '${brandId}'`)
      await assertSound(open)
    }))
})
