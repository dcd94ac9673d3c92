import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'

import { Webhook } from 'standardwebhooks'

import { withBrowser } from '../support/browser.ts'
import { withBuiltClient } from '../support/built-client.ts'
import { withDemo } from '../support/demo.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

/** What a page does with the client, as text, since it runs in the browser. */
const PROGRAM = `
import { createClient, isRefusal, itemsOf, verifyWebhook } from '/client/index.js'

const strowger = createClient({ baseUrl: location.origin, key: 'sk_demo_customer' })
const found = []
for await (const number of itemsOf(strowger.searchNumbers, { mask: '206202x000', limit: 4 })) found.push(number.e164)
const held = await strowger.reserveNumbers({ numbers: [found[0]] })
const order = await strowger.placeOrder({ reservationId: held.id })
const file = new File(['%PDF-1.7\\n%%EOF\\n'], 'bill.pdf', { type: 'application/pdf' })
const document = await strowger.submitDocument({ documentType: 'bill', file })
const refusal = await strowger.reserveNumbers({ numbers: [found[0]] }).catch((error) => error)
const event = await verifyWebhook(window.delivery)
const forged = await verifyWebhook({ ...window.delivery, body: '{}' }).catch((error) => error.name)
const signedIn = createClient({ baseUrl: location.origin })
await signedIn.signIn({ user: 'demo', password: 'demo' })
const own = await signedIn.reserveNumbers({ numbers: [found[1]] })
window.result = {
  own: own.state,
  found: found.length,
  state: order.state,
  document: document.mediaType,
  refused: isRefusal(refusal, 'numbers_unavailable'),
  event,
  forged,
}
`

test('the package works in a browser as it is built: search, hold, order, sign in, send a file, verify a webhook', async () => {
  await withBuiltClient(async (folder) => {
    await withDemo(async ({ url }) => {
      await withBrowser(async (page) => {
        await page.route(`${url}/client/**`, async (route) => {
          const name = new URL(route.request().url()).pathname.slice('/client/'.length)
          const body = await readFile(join(folder, 'node_modules/@strowger/client/dist', name), 'utf8')
          await route.fulfill({ contentType: 'text/javascript', body })
        })
        await page.route(`${url}/try`, (route) =>
          route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>try</title>' }),
        )
        await page.goto(`${url}/try`)
        const at = new Date()
        const body = JSON.stringify({ type: 'order.placed' })
        const headers = {
          'webhook-id': 'evt_1',
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': new Webhook(SECRET).sign('evt_1', at, body),
        }
        await page.evaluate((delivery) => Object.assign(globalThis, { delivery }), { body, headers, secret: SECRET })
        await page.addScriptTag({ type: 'module', content: PROGRAM })
        const result = await page.waitForFunction(() => Reflect.get(globalThis, 'result') as unknown)
        assert.deepEqual(await result.jsonValue(), {
          found: 10,
          own: 'active',
          state: 'completed',
          document: 'application/pdf',
          refused: true,
          event: { type: 'order.placed' },
          forged: 'WebhookError',
        })
      })
    })
  })
})
