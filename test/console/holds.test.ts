import assert from 'node:assert/strict'
import { test } from 'node:test'

import { withBrowser } from '../support/browser.ts'
import { withDemo } from '../support/demo.ts'
import { keepPicture } from './customer/artefacts.ts'
import { asCustomer } from './customer/as-customer.ts'
import { violationsOf } from './customer/violations.ts'

test('every hold counts down by the clock of the exchange, and one that ran out is told and can be held again', async () => {
  await withDemo(async ({ url }) => {
    const operator = asCustomer(url, 'sk_demo_operator')
    // The exchange is a day ahead of the browser.
    await operator.post('/v1/simulator/clock', { advance: 'P1D' })
    await withBrowser(async (page) => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(`${url}/?q=201-203`)
      await page.getByRole('button', { name: 'Sign in as demo' }).click()
      const boxes = page.locator('[data-results]').getByRole('checkbox')
      const held = page.getByRole('region', { name: 'Held numbers' })
      await boxes.first().check()
      await page.getByRole('button', { name: 'Hold', exact: true }).click()
      await held.first().waitFor()
      assert.match(await held.getByRole('timer').innerText(), /^(10:00|9:5\d)$/)
      await boxes.first().check()
      await boxes.nth(1).check()
      await page.getByRole('button', { name: 'Hold', exact: true }).click()
      await held.filter({ hasText: '2 numbers are held for you' }).waitFor()
      assert.equal(await held.count(), 2)
      await keepPicture(page, 'holds-1440-light')
      await operator.post('/v1/simulator/clock', { advance: 'PT11M' })
      await page.getByRole('alert').filter({ hasText: 'The hold on 3 numbers has ended' }).waitFor()
      await held.first().waitFor({ state: 'detached' })
      assert.deepEqual(await violationsOf(page), [])
      await keepPicture(page, 'hold-ended-1440-light')
      await page.getByRole('button', { name: 'Hold again' }).click()
      await held.getByRole('timer').waitFor()
      assert.match(await held.getByRole('timer').innerText(), /^(10:00|9:5\d)$/)
      assert.equal(await page.getByRole('region', { name: 'Ended hold' }).count(), 0)
    })
  })
})

test('two clicks place one order, and a hold whose answer was lost is sent again under the same key', async () => {
  await withDemo(async ({ url }) => {
    await withBrowser(async (page) => {
      await page.goto(url)
      await page.getByRole('button', { name: 'Sign in as demo' }).click()
      await page.locator('[data-results]').getByRole('checkbox').first().check()
      // The first answer is lost on its way, so the console sends the hold again by itself.
      let sends = 0
      const keys = new Set<string | undefined>()
      await page.route('**/v1/reservations', async (route) => {
        const request = route.request()
        if (request.method() !== 'POST') return route.fallback()
        keys.add(request.headers()['idempotency-key'])
        if (++sends > 1) return route.fallback()
        await route.fetch()
        return route.abort('connectionreset')
      })
      await page.getByRole('button', { name: 'Hold', exact: true }).click()
      // The event of the hold may be told before the answer; what was chosen is let go with the answer.
      await page.getByRole('region', { name: 'Chosen numbers' }).waitFor({ state: 'detached' })
      await page.getByRole('region', { name: 'Held numbers' }).waitFor()
      assert.equal(sends, 2)
      assert.equal(keys.size, 1)
      assert.equal(keys.has(undefined), false)
      await page.getByRole('button', { name: 'Order held' }).click()
      await page.getByRole('button', { name: /^Order 1 number/ }).dblclick()
      await page.getByText('1 number is yours and in service.').waitFor()
      const { items } = await asCustomer(url).get('/v1/orders')
      assert.equal(Array.isArray(items) && items.length, 1)
    })
  })
})
