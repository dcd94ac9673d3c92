import assert from 'node:assert/strict'
import { test } from 'node:test'

import { useOperator } from './use-operator.ts'

const FIRST = 'number please, since 1878'
const SECOND = 'operator, long distance, 1892'

test('the operator lets the first admin of an account sign in, who then chooses their own password', async () => {
  await useOperator(async ({ page, url, operator, go }) => {
    const { id } = await operator.post('/v1/accounts', { name: 'Harbour Lights Ltd' })
    await go(`/accounts/${String(id)}`, 'Harbour Lights Ltd')
    await page.getByText('Nobody signs in yet').waitFor()
    await page.getByRole('button', { name: 'New user' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Stella Nutt')
    await dialog.getByLabel('Signs in as').fill('stella')
    await dialog.getByLabel('First password').fill('short')
    await dialog.getByRole('button', { name: 'Let them sign in' }).click()
    await dialog.getByText(/^password must/).waitFor()
    await dialog.getByLabel('First password').fill(FIRST)
    await dialog.getByRole('button', { name: 'Let them sign in' }).click()
    await page.getByRole('row', { name: /^Stella Nutt stella admin/ }).waitFor()

    await page.context().clearCookies()
    await page.goto(url)
    const enter = async (password: string) => {
      await page.getByRole('textbox', { name: 'User' }).fill('stella')
      await page.locator('input[name=password]').fill(password)
      await page.keyboard.press('Enter')
    }
    await enter(FIRST)
    await page.getByRole('button', { name: 'Account of Stella Nutt' }).click()
    await page.getByRole('menuitem', { name: 'Change password' }).click()
    await page.getByRole('heading', { level: 1, name: 'Change password' }).waitFor()
    await page.getByLabel('Password until now').fill('a guess at a password')
    await page.getByLabel('New password').fill(SECOND)
    await page.getByRole('button', { name: 'Change it' }).click()
    await page.getByText('this is not the password until now').waitFor()
    await page.getByLabel('Password until now').fill(FIRST)
    await page.getByRole('button', { name: 'Change it' }).click()
    await page.getByText('Your password is changed.').waitFor()
    await page.context().clearCookies()
    await page.goto(url)
    await enter(SECOND)
    await page.getByRole('button', { name: 'Account of Stella Nutt' }).waitFor()
    assert.equal(new URL(page.url()).origin, url)
  })
})

test('health tells of requests where a proxy keeps the metrics to itself', async () => {
  await useOperator(async ({ page, go }) => {
    await page.route('**/metrics', (route) => route.abort())
    await go('/health', 'Health')
    await page.getByRole('cell', { name: 'GET /v1/health', exact: true }).waitFor()
    await page
      .getByText(/^[\d.]+ \/s$/)
      .first()
      .waitFor()
  })
})
