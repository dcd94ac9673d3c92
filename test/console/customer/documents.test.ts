import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { JSHandle, Page } from 'playwright-core'

import { keepPicture } from './artefacts.ts'
import { itemsOf } from './as-customer.ts'
import { useConsole } from './use-console.ts'

const LETTER = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

/** What a browser hands over when a file is dropped. The text runs there, where the types of this program end. */
function fileIn(page: Page, name: string, type: string, text: string): Promise<JSHandle> {
  const file = `new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: ${JSON.stringify(type)} })`
  return page.evaluateHandle(`{ const transfer = new DataTransfer(); transfer.items.add(${file}); transfer }`)
}

test('a document that is dropped on the page is sent in, and shown as submitted', async () => {
  await useConsole(async ({ page, customer, go }) => {
    await go('/documents', 'Documents')
    const place = page.getByText('Drop a document here, or click to pick one')
    await place.dispatchEvent('drop', { dataTransfer: await fileIn(page, 'passport.pdf', 'application/pdf', LETTER) })
    const dialog = page.getByRole('dialog')
    await dialog.getByText('passport.pdf').waitFor()
    await dialog.getByLabel('What it is').first().fill('proof_of_identity')
    await dialog.getByLabel('Customer').first().click()
    await page.getByRole('option', { name: 'Hudson Bell Works Inc.' }).click()
    await dialog.getByRole('button', { name: 'Send it in' }).click()
    await page.getByText('The document is submitted.').waitFor()
    const table = page.getByRole('table', { name: 'Documents that were sent in' })
    await table.getByText('proof of identity: passport.pdf').waitFor()
    await table.getByText('submitted').waitFor()
    await keepPicture(page, 'journey-document')
    const [sent] = itemsOf(await customer.get('/v1/documents'))
    assert.equal(sent?.['documentType'], 'proof_of_identity')
    assert.equal(sent?.['bytes'], LETTER.length)
    await place.dispatchEvent('drop', { dataTransfer: await fileIn(page, 'hello.txt', 'text/plain', 'hello') })
    await page.getByText('Only PDF, PNG and JPEG are taken.').waitFor()
  })
})

test('what a country asks for is shown, with what is missing', async () => {
  await useConsole(async ({ page, go }) => {
    await go('/documents', 'Documents')
    const needed = page.getByRole('table', { name: 'Documents that are needed' })
    await needed.getByText('proof of address').first().waitFor()
    await needed.getByText('missing').first().waitFor()
    await page.getByRole('textbox', { name: 'Country of the numbers' }).fill('US')
    await page.getByText('Nothing is needed.').waitFor()
  })
})
