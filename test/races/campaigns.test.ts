import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'

import { assignCampaign } from '#domain/messaging/assign-campaign.ts'
import { deleteCampaign } from '#domain/messaging/delete-campaign.ts'
import { getCampaign } from '#domain/messaging/get-campaign.ts'
import type { Order } from '#domain/orders/order.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { getService } from '#domain/services/get-service.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { restoreNumbers } from '#domain/services/restore-numbers.ts'

import { refused } from '../domain/refused.ts'
import { activeCampaign, verifiedBrand } from '../domain/sample-campaign.ts'
import { assertSound } from '../domain/sound.ts'
import { onEveryEngine, sessionFor, stock, withExchange } from '../support/exchange.ts'
import { slowCommits } from './slow-commits.ts'

const FIRST = 12_015_550_000
const TRIES = 15
/** How long the second waits for the first to go on, if it does not wait as it should. */
const HEAD_START_MS = 60

/** What became of the order's only number. */
const outcomeOf = ({ lines: [line] }: Order) => line?.reason ?? line?.state

onEveryEngine((engine) => {
  test('of two campaigns that want one number at one moment exactly one gets it', () =>
    withExchange(engine, async ({ open, customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + TRIES }])
      const elsewhere = sessionFor((await again()).exchange, customer.actor.accountId, 'customer')
      const brandId = await verifiedBrand(customer, operator)
      const one = await activeCampaign(customer, operator, { brandId })
      const two = await activeCampaign(customer, operator, { brandId })
      for (let e164 = FIRST; e164 < FIRST + TRIES; e164++) {
        await placeOrder(customer, { numbers: [e164] })
        const [first, second] = await Promise.all([
          assignCampaign(customer, { campaignId: one, numbers: [e164] }),
          assignCampaign(elsewhere, { campaignId: two, numbers: [e164] }),
        ])
        const outcomes = [outcomeOf(first.answer.order), outcomeOf(second.answer.order)]
        assert.deepEqual(new Set(outcomes), new Set(['already_assigned', 'completed']))
        const { campaignId } = await getService(customer, { e164 })
        assert.equal(campaignId, outcomes[0] === 'completed' ? one : two)
      }
      const counts = [one, two].map(async (campaignId) => (await getCampaign(customer, { campaignId })).numbers)
      assert.equal(
        (await Promise.all(counts)).reduce((sum, count) => sum + count, 0),
        TRIES,
      )
      await assertSound(open)
    }))

  test('a number that is about to have a campaign gets no other', () =>
    withExchange(engine, async ({ open, exchange, customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST }])
      await placeOrder(customer, { numbers: [FIRST] })
      const elsewhere = sessionFor((await again()).exchange, customer.actor.accountId, 'customer')
      const [one, two] = [await activeCampaign(customer, operator), await activeCampaign(customer, operator)]
      const { slow, done, commit } = slowCommits(exchange)
      const session = sessionFor(slow, customer.actor.accountId, 'customer')
      const first = assignCampaign(session, { campaignId: one, numbers: [FIRST] })
      await done
      const second = assignCampaign(elsewhere, { campaignId: two, numbers: [FIRST] })
      await sleep(HEAD_START_MS)
      commit()
      assert.equal(outcomeOf((await first).answer.order), 'completed')
      assert.equal(outcomeOf((await second).answer.order), 'already_assigned')
      await assertSound(open)
    }))

  test('of an assignment and a release at one moment the number never keeps a campaign that it left', () =>
    withExchange(engine, async ({ open, customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + TRIES }])
      const elsewhere = sessionFor((await again()).exchange, customer.actor.accountId, 'customer')
      const campaignId = await activeCampaign(customer, operator)
      for (let e164 = FIRST; e164 < FIRST + TRIES; e164++) {
        await placeOrder(customer, { numbers: [e164] })
        const [assigned] = await Promise.all([
          assignCampaign(customer, { campaignId, numbers: [e164] }),
          releaseNumbers(elsewhere, { numbers: [e164] }),
        ])
        const outcome = outcomeOf(assigned.answer.order)
        const { state, campaignId: kept } = await getService(customer, { e164 })
        // What it had at its end it remembers; the campaign itself counts it no more.
        assert.deepEqual([state, kept], ['ageing', outcome === 'completed' ? campaignId : null])
        assert.ok(outcome === 'completed' || outcome === 'number_not_in_service')
        assert.equal((await getCampaign(customer, { campaignId })).numbers, 0)
      }
      await assertSound(open)
    }))

  test('of an assignment and the deletion of the campaign at one moment exactly one is done', () =>
    withExchange(engine, async ({ open, customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST }])
      await placeOrder(customer, { numbers: [FIRST] })
      const elsewhere = sessionFor((await again()).exchange, customer.actor.accountId, 'customer')
      const brandId = await verifiedBrand(customer, operator)
      for (let index = 0; index < TRIES; index++) {
        const campaignId = await activeCampaign(customer, operator, { brandId })
        const [by, remover] = index % 2 === 0 ? [customer, elsewhere] : [elsewhere, customer]
        const [assigned, deletion] = await Promise.allSettled([
          assignCampaign(by, { campaignId, numbers: [FIRST] }),
          deleteCampaign(remover, { campaignId }),
        ])
        if (assigned.status === 'rejected') throw assigned.reason
        const outcome = outcomeOf(assigned.value.answer.order)
        assert.equal(outcome, deletion.status === 'fulfilled' ? 'campaign_not_active' : 'completed')
        await assertSound(open)
        // Back to a number without a campaign: the next round begins as this one did.
        await releaseNumbers(customer, { numbers: [FIRST] })
        if (outcome === 'completed') await deleteCampaign(customer, { campaignId })
        await restoreNumbers(customer, { numbers: [FIRST] })
      }
      await assertSound(open)
    }))

  test('a campaign is not deleted while an assignment to it is about to be committed', () =>
    withExchange(engine, async ({ open, exchange, customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST }])
      await placeOrder(customer, { numbers: [FIRST] })
      const elsewhere = sessionFor((await again()).exchange, customer.actor.accountId, 'customer')
      const campaignId = await activeCampaign(customer, operator)
      const { slow, done, commit } = slowCommits(exchange)
      const session = sessionFor(slow, customer.actor.accountId, 'customer')
      const assigning = assignCampaign(session, { campaignId, numbers: [FIRST] })
      await done
      const deletion = refused(deleteCampaign(elsewhere, { campaignId }), 'in_use')
      await sleep(HEAD_START_MS)
      commit()
      await assigning
      assert.deepEqual((await deletion).detail.extra, { usedBy: { numbers: 1 } })
      await assertSound(open)
    }))

  test('numbers are not assigned to a campaign whose deletion is about to be committed', () =>
    withExchange(engine, async ({ open, exchange, customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST }])
      await placeOrder(customer, { numbers: [FIRST] })
      const elsewhere = sessionFor((await again()).exchange, customer.actor.accountId, 'customer')
      const campaignId = await activeCampaign(customer, operator)
      const { slow, done, commit } = slowCommits(exchange)
      const session = sessionFor(slow, customer.actor.accountId, 'customer')
      const deletion = deleteCampaign(session, { campaignId })
      await done
      const assigning = assignCampaign(elsewhere, { campaignId, numbers: [FIRST] })
      await sleep(HEAD_START_MS)
      commit()
      await deletion
      assert.equal(outcomeOf((await assigning).answer.order), 'campaign_not_active')
      await assertSound(open)
    }))
})
