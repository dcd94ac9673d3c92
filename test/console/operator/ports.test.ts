import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DAY_MS, systemClock } from '#lib/clock.ts'

import { itemsOf } from '../customer/as-customer.ts'
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

test('another carrier that asks for a number is refused with the reason, and one is let go', async () => {
  const agreed = laterWednesday()
  await useOperator(async ({ page, url, customer, operator, go }) => {
    const { numbers } = await customer.order(2)
    const [kept = '', leaving = ''] = numbers
    const pin = 'four-seven-eleven'
    const set = await fetch(`${url}/v1/account/port-out-pin`, {
      method: 'PUT',
      headers: { authorization: 'Bearer sk_demo_customer', 'content-type': 'application/json' },
      body: JSON.stringify({ pin }),
    })
    assert.equal(set.status, 200)
    const { account } = await customer.get('/v1/account')
    const accountNumber = typeof account === 'object' && account !== null && 'id' in account ? account.id : ''
    const asked = { accountNumber, pin, gainingCarrier: 'Other Telephone', requestedFocDate: agreed }
    for (const e164 of [kept, leaving]) await operator.post('/v1/port-outs', { e164, ...asked })
    const outs = async () => itemsOf(await operator.get('/v1/port-outs'))
    const one = async (number: string) => (await outs()).find(({ e164 }) => e164 === number)

    await go('/port-desk', 'Port desk')
    const named = (act: string, number: string) =>
      page.getByRole('button', { name: `${act}: ${number.replace(/^\+1(...)(...)/, '+1 $1 $2 ')}` })
    const dialog = page.getByRole('dialog')
    await named('Refuse', kept).click()
    await dialog.getByRole('combobox', { name: 'Why' }).click()
    await page.getByRole('option', { name: 'not the end user' }).click()
    await dialog.getByLabel('In your words').fill('The line is of somebody else')
    await dialog.getByRole('button', { name: 'Refuse' }).click()
    await dialog.waitFor({ state: 'detached' })
    const refusedOne = await one(kept)
    assert.deepEqual([refusedOne?.['state'], refusedOne?.['refusal']], ['refused', 'not_the_end_user'])

    await named('Let it go', leaving).click()
    await dialog.getByRole('button', { name: 'Let it go' }).click()
    await named('It has gone', leaving).waitFor()
    assert.equal((await one(leaving))?.['state'], 'authorised')
  })
})

test('a rule says that numbers of a place cannot be ported in, and is taken out again', async () => {
  await useOperator(async ({ page, operator, go }) => {
    const wholeArea = async () =>
      itemsOf(await operator.get('/v1/footprint?npa=201')).filter(
        ({ rateCenter, nxx }) => rateCenter === null && nxx === null,
      )
    await go('/footprint', 'Porting footprint')
    await page.getByRole('button', { name: 'Set a rule' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Country').fill('us')
    await dialog.getByRole('combobox', { name: 'Its numbers' }).click()
    await page.getByRole('option', { name: 'They cannot' }).click()
    await dialog.getByLabel('Area code').fill('111')
    await dialog.getByRole('button', { name: 'Set the rule' }).click()
    await dialog.getByText(/^npa does not have the form/).waitFor()
    await dialog.getByLabel('Area code').fill('201')
    await dialog.getByRole('button', { name: 'Set the rule' }).click()
    await page.getByRole('row', { name: /^201, US not possible/ }).waitFor()
    assert.deepEqual(
      (await wholeArea()).map(({ country, npa, portable }) => [country, npa, portable]),
      [['US', '201', false]],
    )
    await page.getByRole('button', { name: 'Delete the rule for 201, US' }).click()
    await dialog.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('row', { name: /^201, US/ }).waitFor({ state: 'detached' })
    assert.deepEqual(await wholeArea(), [])
  })
})
