import assert from 'node:assert/strict'
import { test } from 'node:test'

import { keepPicture } from '../customer/artefacts.ts'
import { itemsOf } from '../customer/as-customer.ts'
import { violationsOf } from '../customer/violations.ts'
import { POINT, useOperator } from './use-operator.ts'

const WIDTHS = [360, 1440]
const SCHEMES = ['light', 'dark'] as const

test('every page of the operator can be read in light and dark, narrow and wide, and fits its window', async () => {
  await useOperator(async ({ page, customer, operator, sendDocument, go }) => {
    const { numbers } = await customer.order(3)
    await customer.post('/v1/numbers/release', { numbers: numbers.slice(0, 1) })
    const documentId = await sendDocument('bill', new File([POINT], 'bill.png', { type: 'image/png' }))
    const draft = await customer.post('/v1/ports', { numbers: ['+12015600001'] })
    await customer.post('/v1/brands', { legalName: 'Hudson Bell Works Inc.' })
    const [account] = itemsOf(await operator.get('/v1/accounts'))
    const places: readonly (readonly [path: string, heading: string | RegExp])[] = [
      ['/inventory', 'Inventory'],
      [`/inventory/${String(numbers[0]).slice(1, -3)}`, /^Block 201-/],
      ['/usage', 'Utilisation'],
      ['/imports', 'Import'],
      ['/review/documents', 'Document review'],
      [`/review/documents/${documentId}`, 'bill'],
      ['/port-desk', 'Port desk'],
      [`/port-desk/${String(draft['id'])}`, 'Port of 1 number'],
      ['/footprint', 'Porting footprint'],
      ['/password', 'Change password'],
      ['/review/messaging', 'Messaging review'],
      ['/accounts', 'Accounts'],
      [`/accounts/${String(account?.['id'])}`, String(account?.['name'])],
      ['/prices', 'Prices'],
      ['/rules', 'Document rules'],
      ['/health', 'Health'],
    ]
    const wrong: string[] = []
    for (const [path, heading] of places)
      for (const colorScheme of SCHEMES)
        for (const width of WIDTHS) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 900 })
          await go(path, heading)
          await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' })
          await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
          const where = `${path}, ${colorScheme}, ${width} px`
          for (const violation of await violationsOf(page)) wrong.push(`${where}: ${violation}`)
          const excess = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
          if (excess > 0) wrong.push(`${where}: ${excess} px wider than its window`)
          await keepPicture(
            page,
            `operator${path.replaceAll('/', '-').replace(/-(?:\w+_\w+|\d+)$/, '-one')}-${colorScheme}-${width}`,
          )
        }
    assert.deepEqual(wrong, [])
  })
})
