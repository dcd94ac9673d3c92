import type { Page } from 'playwright-core'

import { withBrowser } from '../../support/browser.ts'
import { withDemo } from '../../support/demo.ts'
import { asCustomer, type Customer } from './as-customer.ts'

/** A page of the console with the demo's customer signed in, and the same customer as a program. */
export type Opened = {
  readonly page: Page
  readonly url: string
  readonly customer: Customer
  /** Opens a page of the console and waits for its heading. */
  go(path: string, heading: string | RegExp): Promise<void>
}

/** Signs in to a demo of its own with the keyboard alone, in a real browser, and ends both after `use`. */
export async function useConsole(use: (opened: Opened) => Promise<void>): Promise<void> {
  await withDemo(async ({ url }) => {
    await withBrowser(async (page) => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(url)
      await page.getByRole('textbox', { name: 'User' }).fill('demo')
      await page.locator('input[name=password]').fill('demo')
      await page.keyboard.press('Enter')
      await page.getByRole('navigation').first().waitFor()
      const go = async (path: string, heading: string | RegExp) => {
        await page.goto(`${url}${path}`)
        await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      }
      await use({ page, url, customer: asCustomer(url), go })
    })
  })
}
