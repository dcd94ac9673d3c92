import assert from 'node:assert/strict'
import { test } from 'node:test'

import { itemsOf } from '../customer/as-customer.ts'
import { useOperator } from './use-operator.ts'

test('a rate is set in the words of people, and what cannot be is refused at its field', async () => {
  await useOperator(async ({ page, operator, go }) => {
    await go('/prices', 'Prices')
    await page.getByRole('button', { name: 'Set a rate' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Country').fill('fr')
    await dialog.getByRole('combobox', { name: 'Kind' }).click()
    await page.getByRole('option', { name: 'mobile' }).click()
    await dialog.getByLabel('Currency').fill('eur')
    await dialog.getByLabel('Once').fill('1.255')
    await dialog.getByLabel('Each month').fill('0.75')
    await dialog.getByRole('button', { name: 'Set the rate' }).click()
    await dialog.getByText(/^setupMinor must be/).waitFor()
    await dialog.getByLabel('Once').fill('1.25')
    await dialog.getByRole('button', { name: 'Set the rate' }).click()
    await page
      .getByRole('row', { name: /^FR mobile/ })
      .getByText('€1.25')
      .waitFor()
    const rate = itemsOf(await operator.get('/v1/rates')).find(
      ({ country, kind }) => country === 'FR' && kind === 'mobile',
    )
    assert.deepEqual([rate?.['setupMinor'], rate?.['monthlyMinor'], rate?.['currency']], [125, 75, 'EUR'])

    await page.getByRole('button', { name: 'Change the rate for FR mobile' }).click()
    await dialog.getByLabel('Each month').fill('0.80')
    await dialog.getByRole('button', { name: 'Set the rate' }).click()
    await page
      .getByRole('row', { name: /^FR mobile/ })
      .getByText('€0.80')
      .waitFor()
  })
})

test('an account is opened, gets a key that is shown once, and its payment is booked', async () => {
  await useOperator(async ({ page, url, operator, go }) => {
    await go('/accounts', 'Accounts')
    await page.getByRole('button', { name: 'New account' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Harbour Lights Ltd')
    await dialog.getByRole('button', { name: 'Open the account' }).click()
    await page.getByRole('heading', { level: 1, name: 'Harbour Lights Ltd' }).waitFor()

    await page.getByRole('button', { name: 'New key' }).click()
    await dialog.getByLabel('Name').fill('web shop')
    await dialog.getByRole('button', { name: 'Make the key' }).click()
    const secret = (await page.getByText(/^sk_[\w-]{40,}$/).textContent()) ?? ''
    const own = await fetch(`${url}/v1/account`, { headers: { authorization: `Bearer ${secret}` } })
    assert.equal(own.status, 200)
    await page.getByRole('button', { name: 'I have it' }).click()

    await page.getByRole('button', { name: 'Book a payment' }).click()
    await dialog.getByLabel('Amount').fill('100.50')
    await dialog.getByLabel('Reference').fill('bank-4711')
    await dialog.getByRole('button', { name: 'Book', exact: true }).click()
    await page.getByText('$100.50', { exact: true }).waitFor()
    const account = itemsOf(await operator.get('/v1/accounts')).find(({ name }) => name === 'Harbour Lights Ltd')
    const balance = await operator.get(`/v1/ledger/balance?accountId=${String(account?.['id'])}`)
    assert.match(JSON.stringify(balance), /"balanceMinor":10050/)

    await page.getByRole('button', { name: 'Revoke web shop' }).click()
    await dialog.getByRole('button', { name: 'Revoke', exact: true }).click()
    await page.getByText('revoked', { exact: true }).waitFor()
    const after = await fetch(`${url}/v1/account`, { headers: { authorization: `Bearer ${secret}` } })
    assert.equal(after.status, 401)
  })
})

test('a rule about documents is made, changed and ended, and health tells of what was held', async () => {
  await useOperator(async ({ page, customer, operator, go }) => {
    await go('/rules', 'Document rules')
    await page.getByRole('button', { name: 'New rule' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'What is done' }).click()
    await page.getByRole('option', { name: 'new', exact: true }).click()
    await dialog.getByRole('combobox', { name: 'With which numbers' }).click()
    await page.getByRole('option', { name: 'mobile', exact: true }).click()
    await dialog.getByLabel('Country').fill('SE')
    await dialog.getByLabel('Document').fill('proof_of_residence')
    await dialog.getByLabel('What it must show').fill('That they live in Sweden')
    await dialog.getByRole('button', { name: 'Make the rule' }).click()
    await dialog.waitFor({ state: 'detached' })
    const rules = async () => itemsOf(await operator.get('/v1/requirements?country=SE&kind=mobile&action=new'))
    const mine = async () => (await rules()).find(({ country }) => country === 'SE')
    const id = String((await mine())?.['id'])

    await page.getByRole('button', { name: `Change the rule ${id}` }).click()
    await dialog.getByLabel('What it must show').fill('That they have lived in Sweden for a year')
    await dialog.getByRole('button', { name: 'Change', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    assert.equal((await mine())?.['description'], 'That they have lived in Sweden for a year')
    await page.getByRole('button', { name: `End the rule ${id}` }).click()
    await dialog.getByRole('button', { name: 'End the rule' }).click()
    await dialog.waitFor({ state: 'detached' })
    assert.equal(await mine(), undefined)

    await customer.post('/v1/reservations', { search: { criteria: { npa: '201' }, quantity: 2 } })
    await go('/health', 'Health')
    await page.getByText('1 in the last minute').first().waitFor()
    await page.getByRole('cell', { name: 'POST /v1/reservations', exact: true }).waitFor()
  })
})
