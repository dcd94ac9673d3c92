import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createBrand } from '#domain/messaging/create-brand.ts'
import { createCampaign } from '#domain/messaging/create-campaign.ts'
import { getBrand } from '#domain/messaging/get-brand.ts'
import { getCampaign } from '#domain/messaging/get-campaign.ts'

import { onEveryEngine, withExchange } from '../support/exchange.ts'
import { run, settingsOf } from './strowger.ts'

onEveryEngine((engine) => {
  test('the operator sees the brands and campaigns that wait, and reviews them', () =>
    withExchange(engine, async ({ database, customer }) => {
      const strowger = (...args: string[]) => run(['messaging', ...args], settingsOf(database))
      const { id: brandId } = (await createBrand(customer, { legalName: 'Bakery', taxId: '1', country: 'US' })).answer
      const terms = { brandId, useCase: 'marketing', description: 'Offers\nof the day.' } as const
      const { id: campaignId } = (await createCampaign(customer, terms)).answer

      const brands = await strowger('list')
      assert.equal(brands.code, 0, brands.stderr)
      const row = `^${brandId} +${customer.actor.accountId} +pending +Bakery +1 +US +entityType vertical email phone +-$`
      assert.match(brands.stdout, new RegExp(row, 'm'))
      const early = await strowger('review', campaignId, '--agree')
      assert.deepEqual([early.code, early.stdout], [1, ''])
      assert.match(early.stderr, /is pending: review the brand first.*\(wrong_state\)\n$/)
      assert.match((await strowger('review', brandId, '--agree')).stdout, /^state +verified\nreason +-$/m)
      assert.match((await strowger('review', campaignId, '--agree')).stdout, /^campaign +C.{6}\nstate +active$/m)
      const suspended = await strowger('review', campaignId, '--suspend', 'complaints')
      assert.match(suspended.stdout, /^state +suspended\nreason +complaints$/m)
      const campaigns = await strowger('list', '--campaigns', '--state', 'suspended')
      const line = `^${campaignId} +${customer.actor.accountId} +${brandId} +suspended +marketing +0 +- +Offers of the day. +complaints$`
      assert.match(campaigns.stdout, new RegExp(line, 'm'))
      assert.equal((await getCampaign(customer, { campaignId })).reason, 'complaints')
      await strowger('review', brandId, '--suspend', 'complaints')
      await strowger('review', brandId, '--reject', 'no such company')
      assert.equal((await getBrand(customer, { brandId })).reason, 'no such company')
    }))

  test('a list tells how to go on', () =>
    withExchange(engine, async ({ database, customer }) => {
      const strowger = (...args: string[]) => run(['messaging', 'list', ...args], settingsOf(database))
      const made = [
        await createBrand(customer, { legalName: 'One' }),
        await createBrand(customer, { legalName: 'Two' }),
      ]
      const [first = '', second = ''] = made.map(({ answer }) => answer.id).toSorted()
      const page = await strowger('--limit', '1')
      assert.match(page.stdout, new RegExp(`^${first} `, 'm'))
      assert.match(page.stderr, new RegExp(`--after ${first}\\n$`))
      const rest = await strowger('--limit', '1', '--after', first)
      assert.match(rest.stdout, new RegExp(`^${second} `, 'm'))
      assert.equal(rest.stderr, '')
    }))

  test('a review says one thing, and says why it refuses', () =>
    withExchange(engine, async ({ database, customer }) => {
      const strowger = (...args: string[]) => run(['messaging', ...args], settingsOf(database))
      const { id } = (await createBrand(customer, { legalName: 'Bakery' })).answer
      for (const said of [[], ['--agree', '--reject', 'x']]) {
        const { code, stderr } = await strowger('review', id, ...said)
        assert.deepEqual([code, stderr.includes('give one of --agree, --reject and --suspend')], [2, true])
      }
      const empty = await strowger('review', id, '--reject', '')
      assert.deepEqual([empty.code, empty.stderr.includes('(invalid_input)')], [1, true])
      const wrong = await strowger('list', '--state', 'lost')
      assert.deepEqual([wrong.code, wrong.stderr.includes('state must be one of pending')], [1, true])
      assert.equal((await getBrand(customer, { brandId: id })).state, 'pending')
    }))
})
