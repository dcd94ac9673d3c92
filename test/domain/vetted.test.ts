import assert from 'node:assert/strict'
import { test } from 'node:test'

import { deleteBrand } from '#domain/messaging/delete-brand.ts'
import { deleteCampaign } from '#domain/messaging/delete-campaign.ts'
import { enterVettedBrand } from '#domain/messaging/enter-vetted-brand.ts'
import { enterVettedCampaign } from '#domain/messaging/enter-vetted-campaign.ts'
import { reviewBrand } from '#domain/messaging/review-brand.ts'
import { reviewCampaign } from '#domain/messaging/review-campaign.ts'
import type { Session } from '#domain/session.ts'

import { onEveryEngine, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'

const BRAND = { externalId: 'BREG001', legalName: 'Example Bakery Inc.', description: 'Bread.' }
const CAMPAIGN = {
  externalId: 'CREG001',
  brand: BRAND.externalId,
  useCase: 'marketing' as const,
  description: 'News of bread.',
  startsAt: new Date(TEST_START_MS).toISOString(),
}
const enterBrand = async (session: Session) => (await enterVettedBrand(session, BRAND)).answer
const enterCampaign = async (session: Session) => (await enterVettedCampaign(session, CAMPAIGN)).answer

onEveryEngine((engine) => {
  test('what a registry has vetted begins verified and active, and the operator can suspend it', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      const brand = await enterBrand(customer)
      const campaign = await enterCampaign(customer)
      assert.deepEqual([brand.state, campaign.state], ['verified', 'active'])
      await refused(enterCampaign(customer), 'name_taken', '/externalId')
      await reviewCampaign(operator, { campaignId: campaign.id, outcome: 'suspended', reason: 'complaints' })
      await refused(enterCampaign(customer), 'wrong_state', '/externalId')
      await assertSound(open)
    }))

  test('who deletes what the operator has suspended and enters it again waits for the operator', () =>
    withExchange(engine, async ({ open, customer, other, operator }) => {
      const brand = await enterBrand(customer)
      const campaign = await enterCampaign(customer)
      await reviewCampaign(operator, { campaignId: campaign.id, outcome: 'suspended', reason: 'complaints' })
      await deleteCampaign(customer, { campaignId: campaign.id })
      assert.equal((await enterCampaign(customer)).state, 'pending')
      const again = await enterVettedCampaign(customer, { ...CAMPAIGN, externalId: 'CREG002' })
      await deleteCampaign(customer, { campaignId: again.answer.id })
      await reviewBrand(operator, { brandId: brand.id, outcome: 'suspended', reason: 'complaints' })
      await refused(enterBrand(customer), 'name_taken', '/legalName')
      assert.equal((await enterBrand(other)).state, 'verified', 'of another account nothing can be told')
      await assertSound(open)
    }))

  test('a brand that was deleted and is entered again waits, under its name or its id', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      const brand = await enterBrand(customer)
      await reviewBrand(operator, { brandId: brand.id, outcome: 'suspended', reason: 'complaints' })
      await deleteBrand(customer, { brandId: brand.id })
      const renamed = await enterVettedBrand(customer, { ...BRAND, legalName: 'Another Bakery Inc.' })
      const renumbered = await enterVettedBrand(customer, { ...BRAND, externalId: 'BREG002' })
      assert.deepEqual([renamed.answer.state, renumbered.answer.state], ['pending', 'pending'])
      await refused(enterCampaign(customer), 'wrong_state', '/brand')
      await assertSound(open)
    }))
})
