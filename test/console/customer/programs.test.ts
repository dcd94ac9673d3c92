import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'

import { keepPicture } from './artefacts.ts'
import { asCustomer } from './as-customer.ts'
import { useConsole } from './use-console.ts'

/** A program of the customer that takes what it is told, and counts it. */
async function withConsumer(use: (url: string, told: () => number) => Promise<void>): Promise<void> {
  let told = 0
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      told++
      response.end('taken')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  try {
    await use(`http://127.0.0.1:${port}/hook`, () => told)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

test('a webhook is made, its delivery log tells what was sent and answered, and an event is sent again', async () => {
  await withConsumer(async (address, told) => {
    await useConsole(async ({ page, customer, go }) => {
      await go('/webhooks', 'Webhooks')
      await page.getByRole('button', { name: 'New webhook' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: 'Address' }).fill(address)
      await dialog.getByRole('button', { name: 'Save the webhook' }).click()
      await dialog.getByText(/^whsec_/).waitFor()
      await dialog.getByRole('button', { name: 'I have it' }).click()
      await page.getByRole('link', { name: address }).click()
      await page.getByRole('heading', { level: 2, name: 'Deliveries' }).waitFor()
      await customer.order(1)
      const log = page.getByRole('table', { name: 'Deliveries' })
      const placed = log.getByRole('row').filter({ hasText: 'order.placed' }).filter({ hasText: 'delivered' })
      await placed.first().waitFor()
      await placed.first().getByRole('button', { name: 'order.placed', exact: true }).click()
      await dialog.getByText(/^200, /).waitFor()
      await dialog.getByText('taken').waitFor()
      await keepPicture(page, 'journey-delivery')
      await dialog.getByRole('button', { name: 'Close' }).click()
      const before = told()
      await placed.first().getByRole('button', { name: 'Resend order.placed' }).click()
      await page.getByText('It is sent again.').waitFor()
      await placed.nth(1).waitFor()
      assert.ok(told() > before)
      await keepPicture(page, 'journey-webhook')
    })
  })
})

test('a key is made for a program, shown once, and revoked; the audit tells it', async () => {
  await useConsole(async ({ page, url, go }) => {
    await go('/keys', 'Keys')
    await page.getByRole('button', { name: 'New key' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Warehouse')
    await dialog.getByRole('button', { name: 'Make the key' }).click()
    const secret = await dialog.getByLabel('Secret').innerText()
    assert.equal((await fetch(`${url}/v1/account`, { headers: { authorization: `Bearer ${secret}` } })).status, 200)
    await asCustomer(url, secret).order(1)
    await dialog.getByRole('button', { name: 'I have it' }).click()
    await page.getByRole('button', { name: 'Revoke Warehouse' }).click()
    await dialog.getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('Revoked the key.').waitFor()
    assert.equal((await fetch(`${url}/v1/account`, { headers: { authorization: `Bearer ${secret}` } })).status, 401)
    await go('/audit', 'Audit')
    const events = page.getByRole('table', { name: 'Events' })
    await events.getByText('key.revoked').waitFor()
    assert.equal((await page.content()).includes(secret), false)
    await keepPicture(page, 'journey-audit')
  })
})
