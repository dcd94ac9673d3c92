import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DAY_MS, systemClock } from '#lib/clock.ts'

import { keepPicture } from '../customer/artefacts.ts'
import { PDF, useOperator } from './use-operator.ts'

const WEDNESDAY = 3

/** The first Wednesday that is four weeks away: a day that two carriers could agree, whenever the test runs. */
function laterWednesday(): string {
  const day = new Date(systemClock.now() + 28 * DAY_MS)
  while (day.getUTCDay() !== WEDNESDAY) day.setTime(day.getTime() + DAY_MS)
  return day.toISOString().slice(0, 10)
}

test('a port is moved through its stages: an exception, a signature, the day, and ported', async () => {
  const agreed = laterWednesday()
  await useOperator(async ({ page, customer, sendDocument, go }) => {
    const loaDocumentId = await sendDocument(
      'letter_of_authorisation',
      new File([PDF], 'loa.pdf', { type: 'application/pdf' }),
    )
    const { id } = await customer.post('/v1/ports', {
      numbers: ['+12015600001'],
      endUser: {
        name: 'Hudson Bell Works Inc.',
        kind: 'business',
        address: { line1: '1 Exchange Place', city: 'Jersey City', region: 'NJ', postalCode: '07302', country: 'US' },
      },
      billingNumber: '+12015600001',
      currentCarrier: 'Other Telephone Company',
      carrierAccount: 'AC-4711',
      pin: 'secret-9031',
      requestedFocDate: agreed,
      loaDocumentId,
    })
    await customer.post(`/v1/ports/${String(id)}/submit`, {})
    const state = async () => (await customer.get(`/v1/ports/${String(id)}`))['state']
    const isNow = (words: string) => page.getByText(words, { exact: true }).first().waitFor()
    const dialog = page.getByRole('dialog')
    const act = (name: string) => page.getByRole('main').getByRole('button', { name }).click()

    await go('/port-desk?state=submitted', 'Port desk')
    await page.getByRole('link', { name: '1 number', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Port of 1 number' }).waitFor()
    assert.equal(await page.getByText('secret-9031').count(), 0)
    await act('Read the PIN')
    await page.getByText('secret-9031').waitFor()

    await act('Raise an exception')
    await dialog.getByRole('combobox', { name: 'What is wrong' }).click()
    await page.getByRole('option', { name: 'name mismatch' }).click()
    await dialog.getByLabel('In your words').fill('The account is of Hudson Bells')
    await dialog.getByRole('button', { name: 'Raise an exception' }).click()
    await isNow('exception')
    assert.equal(await state(), 'exception')

    await act('Ask for a signature')
    await dialog.getByLabel('Why').fill('The letter is of last year')
    await dialog.getByRole('button', { name: 'Ask for a signature' }).click()
    await isNow('pending signature')

    await customer.post(`/v1/ports/${String(id)}/submit`, {})
    await page.reload()
    await isNow('submitted')
    await act('Agree the day')
    assert.equal(await dialog.getByLabel('Day').inputValue(), agreed)
    await dialog.getByRole('button', { name: 'Agree the day' }).click()
    await isNow('foc confirmed')
    await keepPicture(page, 'operator-port')

    await act('It is ported')
    await dialog.getByRole('button', { name: 'It is ported' }).click()
    await isNow('ported')
    assert.equal(await state(), 'ported')
    assert.equal(await page.getByRole('main').getByRole('button', { name: 'Cancel the port' }).count(), 0)
  })
})
