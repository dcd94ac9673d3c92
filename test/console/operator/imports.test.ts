import assert from 'node:assert/strict'
import { test } from 'node:test'

import { keepPicture } from '../customer/artefacts.ts'
import { useOperator } from './use-operator.ts'

const TEXT = `first,count,country,kind,region,rateCenter,tier,features
+19045551000,1000,US,local,FL,JACKSONVL,2,voice sms
+19045552000,0,US,local,FL,JACKSONVL,2,voice sms
`

const fileOf = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

test('a file is imported in the browser, and the row that is wrong is shown with its cure', async () => {
  await useOperator(async ({ page, operator, go }) => {
    await go('/imports', 'Import')
    await page.getByText('No imports yet').waitFor()
    await page.locator('input[type=file]').setInputFiles(fileOf('jacksonville.csv', TEXT))
    await page.getByRole('button', { name: 'Filters and terms' }).click()
    await page.getByLabel('Only these area codes').fill('904')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'jacksonville.csv' }).waitFor()
    await page.getByText('completed', { exact: true }).waitFor()
    const wrong = page.getByRole('table', { name: 'Rows that are wrong' }).getByRole('row')
    assert.equal(await wrong.count(), 2)
    const [line, column, value, why] = await wrong.nth(1).getByRole('cell').allTextContents()
    assert.deepEqual([line, column, value], ['3', 'count', '0'])
    assert.ok((why ?? '').length > 10)
    await keepPicture(page, 'operator-import')
    const block = await operator.get('/v1/blocks/19045551')
    assert.equal(block['states'], 'a'.repeat(1_000))
    await page.getByRole('link', { name: 'All imports' }).click()
    await page.getByRole('link', { name: 'jacksonville.csv' }).waitFor()
  })
})

test('a file of another format, and a filter that cannot be, are refused where they were given', async () => {
  await useOperator(async ({ page, go }) => {
    await go('/imports', 'Import')
    await page.locator('input[type=file]').setInputFiles(fileOf('holiday.csv', 'a,b\n1,2\n'))
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByRole('alert').filter({ hasText: 'holiday.csv' }).waitFor()
    await page.locator('input[type=file]').setInputFiles(fileOf('jacksonville.csv', TEXT))
    await page.getByRole('button', { name: 'Filters and terms' }).click()
    await page.getByLabel('Only these area codes').fill('911')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByText('"911" cannot be one').waitFor()
  })
})
