import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Webhook } from 'standardwebhooks'

import { verifyWebhook, WebhookError } from '../../client/src/index.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const OTHER_SECRET = 'whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0'
const NOW = new Date('2026-03-02T12:00:00Z')
const BODY = JSON.stringify({ type: 'order.placed', timestamp: NOW, data: { name: 'Zürich' } })

/** A delivery that an independent implementation has signed. */
function delivery({ secret = SECRET, at = NOW, id = 'evt_1' } = {}) {
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, BODY),
  }
  return { body: BODY, headers, secret: SECRET as string | string[], now: NOW }
}

const refused = (why: RegExp) => (error: unknown) => error instanceof WebhookError && why.test(error.message)

test('a delivery that was signed with the secret is believed, as text or as bytes', async () => {
  const given = delivery()
  assert.deepEqual(await verifyWebhook(given), JSON.parse(BODY))
  assert.deepEqual(await verifyWebhook({ ...given, body: new TextEncoder().encode(BODY) }), JSON.parse(BODY))
  assert.deepEqual(await verifyWebhook({ ...given, headers: new Headers(given.headers) }), JSON.parse(BODY))
  const shouted = Object.fromEntries(
    Object.entries(given.headers).map(([name, value]) => [name.toUpperCase(), [value]]),
  )
  assert.deepEqual(await verifyWebhook({ ...given, headers: shouted }), JSON.parse(BODY))
})

test('whatever was changed after the signing is refused', async () => {
  const given = delivery()
  for (const changed of [
    { ...given, body: BODY.replace('placed', 'moved_') },
    { ...given, body: `${BODY} ` },
    { ...given, headers: { ...given.headers, 'webhook-id': 'evt_2' } },
    { ...given, headers: { ...given.headers, 'webhook-timestamp': String(NOW.getTime() / 1000 + 1) } },
    { ...given, secret: OTHER_SECRET },
    {
      ...given,
      headers: { ...given.headers, 'webhook-signature': given.headers['webhook-signature'].replace('v1,', 'v2,') },
    },
    { ...given, headers: { ...given.headers, 'webhook-signature': 'v1,AAAA' } },
  ])
    await assert.rejects(verifyWebhook(changed), refused(/no signature is of this secret/))
})

test('while a secret is being changed either is believed', async () => {
  const both = [OTHER_SECRET, SECRET]
  assert.deepEqual(await verifyWebhook({ ...delivery(), secret: both }), JSON.parse(BODY))
  const old = delivery({ secret: OTHER_SECRET }).headers['webhook-signature']
  const given = delivery()
  const headers = { ...given.headers, 'webhook-signature': `${old} ${given.headers['webhook-signature']}` }
  assert.deepEqual(await verifyWebhook({ ...given, headers }), JSON.parse(BODY))
})

test('a delivery of long ago, or of the future, is refused', async () => {
  const at = (seconds: number) => ({ ...delivery({ at: new Date(NOW.getTime() + seconds * 1000) }) })
  await verifyWebhook(at(-300))
  await verifyWebhook(at(300))
  await assert.rejects(verifyWebhook(at(-301)), refused(/too long ago/))
  await assert.rejects(verifyWebhook(at(301)), refused(/in the future/))
  await verifyWebhook({ ...at(-3000), toleranceSeconds: 3000 })
  await assert.rejects(verifyWebhook({ ...delivery(), now: new Date() }), refused(/too long ago|in the future/))
})

test('a delivery without its headers is refused, and a secret that is none is told', async () => {
  const given = delivery()
  for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
    const headers = { ...given.headers, [name]: undefined }
    await assert.rejects(verifyWebhook({ ...given, headers }), refused(new RegExp(`${name} is missing`)))
  }
  const headers = { ...given.headers, 'webhook-timestamp': 'now' }
  await assert.rejects(verifyWebhook({ ...given, headers }), refused(/is no time/))
  await assert.rejects(
    verifyWebhook({ ...given, headers: { ...given.headers, 'webhook-signature': 'v1,!' } }),
    refused(/base64/),
  )
  await assert.rejects(verifyWebhook({ ...given, secret: 'secret' }), TypeError)
})
