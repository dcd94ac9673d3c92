import assert from 'node:assert/strict'

import type { Page } from 'playwright-core'

import { withBrowser } from '../../support/browser.ts'
import { withDemo } from '../../support/demo.ts'
import { asCustomer, type Customer } from '../customer/as-customer.ts'

/** A page of the console with the demo's operator signed in, and programs of the operator and of a customer. */
export type Desk = {
  readonly page: Page
  readonly url: string
  readonly customer: Customer
  readonly operator: Customer
  /** Sends in a document of the customer, and gives its id. */
  sendDocument(documentType: string, file: File): Promise<string>
  /** Opens a page of the console and waits for its heading. */
  go(path: string, heading: string | RegExp): Promise<void>
}

/** A picture of one point, and a PDF of no page: as small as files can be that are what they say. */
export const POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

async function sendDocument(url: string, documentType: string, file: File): Promise<string> {
  const body = new FormData()
  body.append('documentType', documentType)
  body.append('file', file)
  const headers = { authorization: 'Bearer sk_demo_customer' }
  const response = await fetch(`${url}/v1/documents`, { method: 'POST', headers, body })
  const told: unknown = await response.json()
  assert.ok(typeof told === 'object' && told !== null && 'id' in told, JSON.stringify(told))
  return String(told.id)
}

/** Signs in to a demo of its own as its operator, in a real browser, and ends both after `use`. */
export async function useOperator(use: (desk: Desk) => Promise<void>): Promise<void> {
  await withDemo(async ({ url }) => {
    await withBrowser(async (page) => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(url)
      await page.getByRole('textbox', { name: 'User' }).fill('operator')
      await page.locator('input[name=password]').fill('demo')
      await page.keyboard.press('Enter')
      await page.getByRole('navigation').first().waitFor()
      await use({
        page,
        url,
        customer: asCustomer(url),
        operator: asCustomer(url, 'sk_demo_operator'),
        sendDocument: (documentType, file) => sendDocument(url, documentType, file),
        go: async (path, heading) => {
          await page.goto(`${url}${path}`)
          await page.getByRole('heading', { level: 1, name: heading }).waitFor()
        },
      })
    })
  })
}
