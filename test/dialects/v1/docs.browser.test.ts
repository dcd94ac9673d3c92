import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createKey } from '#domain/accounts/create-key.ts'

import { withBrowser } from '../../support/browser.ts'
import { withExchange } from '../../support/exchange.ts'
import { serverOf } from './use-api.ts'

test('the reference is read in a browser, and nothing of it comes from elsewhere', async () => {
  await withExchange('sqlite', async ({ exchange, operator, customer }) => {
    const { answer } = await createKey(operator, { accountId: customer.actor.accountId, name: 'reader' })
    const app = await serverOf(exchange)
    await app.listen({ host: '127.0.0.1', port: 0 })
    const origin = app.listeningOrigin
    try {
      const asked: string[] = []
      const complaints: string[] = []
      // Fails by itself when the browser asks for another machine.
      await withBrowser(async (page) => {
        page.on('request', (request) => void asked.push(request.url()))
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text())
        })
        await page.goto(`${origin}/docs/reference`)
        await page.getByRole('heading', { name: 'Strowger, an open number exchange' }).waitFor()
        await page.getByRole('heading', { name: 'Search numbers that are free' }).first().waitFor()
        const text = await page.locator('body').innerText()
        for (const missing of ['Ask AI', 'Open in', 'Deploy'])
          assert.equal(text.includes(missing), false, `the page says ${missing}`)
        const status = await page.evaluate(async (secret) => {
          const response = await fetch('/v1/account', { headers: { authorization: `Bearer ${secret}` } })
          return response.status
        }, answer.secret)
        assert.equal(status, 200)
        await page.goto(`${origin}/docs/errors#number_not_held`)
        assert.equal(await page.locator('tr:target td').first().innerText(), 'number_not_held')
      })
      assert.deepEqual(complaints, [])
      for (const url of asked)
        assert.ok(url.startsWith(`${origin}/`) || url.startsWith('data:') || url.startsWith('blob:'), url)
      assert.ok(asked.includes(`${origin}/openapi.json`))
    } finally {
      await app.close()
    }
  })
})

test('a page of the reference may load nothing from elsewhere, and run no script but its own', async () => {
  await withExchange('sqlite', async ({ exchange }) => {
    const app = await serverOf(exchange)
    for (const url of ['/docs/reference/', '/docs/errors']) {
      const { headers, statusCode } = await app.inject({ url })
      assert.equal(statusCode, 200)
      const policy = String(headers['content-security-policy'])
      assert.match(policy, /^default-src 'none'; script-src 'self'/)
      assert.match(policy, /connect-src 'self'; /)
      assert.match(policy, /frame-ancestors 'none'/)
      assert.doesNotMatch(policy, /script-src[^;]*unsafe|https?:|\*/)
    }
    for (const host of ['a b', '::', '[']) {
      const { statusCode } = await app.inject({ url: '/docs/reference', headers: { host } })
      assert.equal(statusCode, 400, host)
    }
    await app.close()
  })
})
