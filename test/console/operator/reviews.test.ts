import assert from 'node:assert/strict'
import { test } from 'node:test'

import { keepPicture } from '../customer/artefacts.ts'
import { PDF, POINT, useOperator } from './use-operator.ts'

test('a document is looked at and accepted, and another is rejected with its reason', async () => {
  await useOperator(async ({ page, customer, sendDocument, go }) => {
    const good = await sendDocument('proof_of_identity', new File([POINT], 'passport.png', { type: 'image/png' }))
    const bad = await sendDocument('bill', new File([PDF], 'bill.pdf', { type: 'application/pdf' }))
    await go('/review/documents', 'Document review')
    await page.getByRole('link', { name: 'proof of identity: passport.png' }).click()
    const picture = page.getByRole('img', { name: 'passport.png' })
    await picture.waitFor()
    const width = await page.evaluate<number>(`document.querySelector('img[alt="passport.png"]').naturalWidth`)
    assert.equal(width, 1, 'the picture itself is shown')
    await keepPicture(page, 'operator-document')
    await page.getByRole('button', { name: 'Accept' }).click()
    await page.getByRole('heading', { level: 1, name: 'Document review' }).waitFor()
    assert.equal((await customer.get(`/v1/documents/${good}`))['state'], 'accepted')

    await page.getByRole('link', { name: 'bill: bill.pdf' }).click()
    await page.locator('iframe[title="bill.pdf"]').waitFor()
    assert.ok(await page.getByRole('button', { name: 'Reject' }).isDisabled())
    await page.getByLabel('Why not').fill('It has no date')
    await page.getByRole('button', { name: 'Reject' }).click()
    await page.getByText('Nothing waits for you').waitFor()
    const told = await customer.get(`/v1/documents/${bad}`)
    assert.deepEqual([told['state'], told['reason']], ['rejected', 'It has no date'])
  })
})

test('a brand is verified, and a campaign is rejected with its reason', async () => {
  await useOperator(async ({ page, customer, operator, go }) => {
    const brand = await customer.post('/v1/brands', {
      legalName: 'Hudson Bell Works Inc.',
      entityType: 'private',
      taxId: '12-3456789',
      country: 'US',
      vertical: 'retail',
      website: 'https://bell.example',
      email: 'desk@bell.example',
      phone: '+12015550123',
    })
    await go('/review/messaging', 'Messaging review')
    await page.getByRole('button', { name: 'Review Hudson Bell Works Inc.' }).click()
    await page.getByRole('dialog').getByText('12-3456789').waitFor()
    await page.getByRole('button', { name: 'Verify' }).click()
    await page.getByText('No brand waits for you').waitFor()
    assert.equal((await customer.get(`/v1/brands/${String(brand['id'])}`))['state'], 'verified')
    const campaign = await customer.post('/v1/campaigns', {
      brandId: brand['id'],
      useCase: 'marketing',
      description: 'Tells of offers once a week.',
      sampleMessages: ['Bells are cheaper today. Reply STOP to end.'],
      optIn: 'They tick a box at the till.',
    })
    await page.reload()
    await page.getByRole('button', { name: `Review marketing, ${String(campaign['id'])}` }).click()
    await page.getByLabel('Why not').fill('Say who sends it')
    await page.getByRole('button', { name: 'Reject' }).click()
    await page.getByText('No campaign waits for you').waitFor()
    const told = await customer.get(`/v1/campaigns/${String(campaign['id'])}`)
    assert.deepEqual([told['state'], told['reason']], ['rejected', 'Say who sends it'])
    assert.deepEqual((await operator.get('/v1/reviews/campaigns'))['items'], [])
  })
})
