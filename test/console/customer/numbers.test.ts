import assert from 'node:assert/strict'
import { test } from 'node:test'

import { keepPicture } from './artefacts.ts'
import { itemsOf } from './as-customer.ts'
import { useConsole } from './use-console.ts'
import { violationsOf } from './violations.ts'

test('an order is seen, and its numbers are changed together, given back and restored', async () => {
  await useConsole(async ({ page, customer, go }) => {
    const { orderId, numbers } = await customer.order(3)
    await go('/orders', 'Orders')
    await page.getByRole('link', { name: 'new' }).first().click()
    await page.getByText(orderId).first().waitFor()
    await page.getByRole('table', { name: 'Lines' }).getByText('completed').first().waitFor()
    await keepPicture(page, 'journey-order')

    await go('/numbers', 'My numbers')
    const table = page.getByRole('table', { name: 'Numbers' })
    await table.getByRole('checkbox', { name: 'Select all on this page' }).check()
    const bar = page.getByRole('toolbar', { name: 'With the selected numbers' })
    await bar.getByText('3 selected').waitFor()
    await bar.getByRole('button', { name: 'Change' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'CNAM' }).fill('HUDSON BELL')
    await dialog.getByRole('button', { name: 'Change 3 numbers' }).click()
    await page.getByText('Changed 3 numbers.').waitFor()
    for (const number of numbers) assert.equal((await customer.get(`/v1/numbers/${number}`))['cnam'], 'HUDSON BELL')
    await table.getByText('HUDSON BELL').nth(2).waitFor()
    await keepPicture(page, 'journey-numbers-changed')

    await table.getByRole('checkbox', { name: 'Select all on this page' }).check()
    await bar.getByRole('button', { name: 'Give back' }).click()
    await dialog.getByText('Nothing hangs on them.').waitFor()
    await dialog.getByRole('button', { name: 'Give back' }).click()
    await page.getByText('Gave back 3 numbers.').waitFor()
    await page.getByText('No numbers here').waitFor()

    await page.getByText('Given back', { exact: true }).click()
    await table.getByRole('checkbox', { name: 'Select all on this page' }).check()
    await keepPicture(page, 'journey-numbers-given-back')
    await bar.getByRole('button', { name: 'Restore' }).click()
    await page.getByText('Restored 3 numbers.').waitFor()
    assert.equal((await customer.get(`/v1/numbers/${numbers[0]}`))['state'], 'in_service')
  })
})

test('what hangs on a number is shown before it is given back, and its page tells its history', async () => {
  await useConsole(async ({ page, customer, go }) => {
    const { numbers } = await customer.order(1)
    const [number = ''] = numbers
    await customer.post('/v1/numbers/deletion-lock', { numbers, locked: true })
    await go('/numbers', 'My numbers')
    await page.getByRole('textbox', { name: 'Go to a number' }).fill(number.slice(2))
    await page.keyboard.press('Enter')
    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasText: number.slice(-4) })
      .waitFor()
    await page.getByText('Locked against deletion', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Give back' }).click()
    await page.getByRole('dialog').getByText('deletion').first().waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click()
    await page.getByRole('button', { name: 'Take the lock off' }).click()
    await page.getByText('Lock taken off', { exact: true }).waitFor()
    await keepPicture(page, 'journey-number')
    assert.equal((await customer.get(`/v1/numbers/${number}`))['deletionLocked'], false)
  })
})

test('a number is told where calls go when its first way fails, and what is switched on', async () => {
  await useConsole(async ({ page, customer, go }) => {
    const { numbers } = await customer.order(1)
    const [number = ''] = numbers
    const [connection] = itemsOf(await customer.get('/v1/connections'))
    await customer.post('/v1/numbers/route', { numbers, connectionId: connection?.['id'] })
    await go(`/numbers/${number}`, /^\+1 201/)
    await page.getByRole('button', { name: 'Change' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'If that fails, calls go over' }).click()
    await page.getByRole('option', { name: 'A telephone number' }).click()
    await dialog.getByRole('textbox', { name: 'Second number' }).fill('+14165550100')
    await dialog.getByRole('checkbox', { name: 'SMS' }).check()
    await dialog.getByRole('checkbox', { name: 'Voice' }).check()
    await keepPicture(page, 'journey-number-change')
    assert.deepEqual(await violationsOf(page), [])
    await dialog.getByRole('button', { name: 'Change' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Changed: failover, features').waitFor()
    const told = await customer.get(`/v1/numbers/${number}`)
    assert.deepEqual(told['failover'], { digits: '+14165550100' })
    assert.deepEqual(told['features'], ['sms', 'voice'])

    // Taken away again, both are null for the exchange and an empty field in the form.
    await page.getByRole('button', { name: 'Change' }).click()
    const second = dialog.getByRole('textbox', { name: 'Second number' })
    assert.equal(await second.inputValue(), '+14165550100')
    await dialog.getByRole('combobox', { name: 'If that fails, calls go over' }).click()
    await page.getByRole('option', { name: 'A telephone number' }).click()
    await second.waitFor({ state: 'detached' })
    await dialog.getByRole('checkbox', { name: 'SMS' }).uncheck()
    await dialog.getByRole('checkbox', { name: 'Voice' }).uncheck()
    await dialog.getByRole('button', { name: 'Change' }).click()
    await dialog.waitFor({ state: 'detached' })
    const now = await customer.get(`/v1/numbers/${number}`)
    assert.equal(now['failover'], null)
    assert.deepEqual(now['features'], [])
  })
})
