import assert from 'node:assert/strict'
import { test } from 'node:test'

import { keepPicture } from './artefacts.ts'
import { useConsole } from './use-console.ts'

test('a connection is made with the keyboard, and numbers are routed to it', async () => {
  await useConsole(async ({ page, customer, go }) => {
    const { numbers } = await customer.order(2)
    await go('/connections', 'Connections')
    await page.getByRole('button', { name: 'New connection' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Second trunk')
    await dialog.getByRole('textbox', { name: 'Host' }).fill('sbc2.hudson-bell.example')
    await dialog.getByRole('textbox', { name: 'Host' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Second trunk' }).waitFor()
    await page.getByRole('table', { name: 'Gateways' }).getByText('sbc2.hudson-bell.example:5060').waitFor()
    await page.getByText('No numbers here').waitFor()

    await page.getByRole('button', { name: 'Route numbers here' }).click()
    // As people paste them: without the country, with blanks and in two ways of separating them.
    await dialog
      .getByRole('textbox', { name: 'Numbers' })
      .fill(numbers.map((number) => number.replace(/^\+1(...)(...)/, '($1) $2-')).join('\n'))
    await dialog.getByRole('button', { name: 'Route 2 numbers' }).click()
    await page.getByText('Routed 2 numbers here.').waitFor()
    await page
      .getByRole('table', { name: 'Numbers' })
      .getByText(numbers[0]?.slice(-4) ?? '')
      .first()
      .waitFor()
    await keepPicture(page, 'journey-connection')
    const connectionId = decodeURIComponent(new URL(page.url()).pathname.split('/')[2] ?? '')
    for (const number of numbers)
      assert.equal((await customer.get(`/v1/numbers/${number}`))['connectionId'], connectionId)

    await page.getByRole('button', { name: 'Delete' }).click()
    await dialog.getByRole('button', { name: 'Delete the connection' }).click()
    await dialog.getByRole('alert').waitFor()
    assert.equal((await customer.get(`/v1/connections/${connectionId}`))['numbersRouted'], 2)
  })
})
