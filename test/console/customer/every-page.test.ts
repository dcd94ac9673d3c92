import assert from 'node:assert/strict'
import { test } from 'node:test'

import { keepPicture } from './artefacts.ts'
import { itemsOf } from './as-customer.ts'
import { useConsole } from './use-console.ts'
import { violationsOf } from './violations.ts'

const WIDTHS = [360, 1440]
const SCHEMES = ['light', 'dark'] as const

/** Looks at every page of one half, since a test has its time: those of numbers and work, or those of the account. */
async function readPages(isOfHalf: (path: string) => boolean): Promise<void> {
  await useConsole(async ({ page, customer, go }) => {
    const { orderId, numbers } = await customer.order(3)
    const [connection] = itemsOf(await customer.get('/v1/connections'))
    const [known] = itemsOf(await customer.get('/v1/customers'))
    const draft = await customer.post('/v1/ports', { numbers: ['+12015550177'] })
    const brand = await customer.post('/v1/brands', { legalName: 'Hudson Bell Works Inc.' })
    const campaign = await customer.post('/v1/campaigns', {
      brandId: brand['id'],
      useCase: 'customer_care',
      description: 'Answers to those who wrote to us.',
    })
    const made = await customer.post('/v1/webhooks', {
      url: 'http://127.0.0.1:9/hook',
      description: 'Stock of the shop',
    })
    const webhook = Object(made['webhook']) as Readonly<Record<string, unknown>>
    const places: readonly (readonly [path: string, heading: string | RegExp])[] = [
      ['/numbers', 'My numbers'],
      [`/numbers/${numbers[0]}`, /^\+1 201/],
      ['/orders', 'Orders'],
      [`/orders/${orderId}`, 'Order: New numbers'],
      ['/documents', 'Documents'],
      ['/ports', 'Ports'],
      [`/ports/${String(draft['id'])}`, 'Port of 1 number'],
      ['/connections', 'Connections'],
      [`/connections/${String(connection?.['id'])}`, 'Main trunk'],
      ['/brands', 'Brands'],
      [`/brands/${String(brand['id'])}`, 'Hudson Bell Works Inc.'],
      ['/campaigns', 'Campaigns'],
      [`/campaigns/${String(campaign['id'])}`, /^customer care/],
      ['/customers', 'Customers'],
      [`/customers/${String(known?.['id'])}`, 'Hudson Bell Works Inc.'],
      ['/contacts', 'Contacts'],
      ['/locations', 'Locations'],
      ['/payment-methods', 'Payment methods'],
      ['/money', 'Money'],
      ['/keys', 'Keys'],
      ['/webhooks', 'Webhooks'],
      [`/webhooks/${String(webhook['id'])}`, 'Stock of the shop'],
      ['/audit', 'Audit'],
    ]
    const wrong: string[] = []
    for (const [path, heading] of places.filter(([each]) => isOfHalf(each))) {
      await go(path, heading)
      // Where something is still loading, its place is kept by a skeleton.
      await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' })
      for (const colorScheme of SCHEMES)
        for (const width of WIDTHS) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 900 })
          const where = `${path}, ${colorScheme}, ${width} px`
          for (const violation of await violationsOf(page)) wrong.push(`${where}: ${violation}`)
          const excess = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
          if (excess > 0) wrong.push(`${where}: ${excess} px wider than its window`)
          if (path.split('/').length === 2)
            await keepPicture(page, `customer${path.replace('/', '-')}-${colorScheme}-${width}`)
        }
    }
    assert.deepEqual(wrong, [])
  })
}

const ACCOUNT = /^\/(?:customers|contacts|locations|payment-methods|money|keys|webhooks|audit)/

test('every page of numbers and work can be read in light and dark, narrow and wide, and fits its window', () =>
  readPages((path) => !ACCOUNT.test(path)))

test('every page of the account can be read in light and dark, narrow and wide, and fits its window', () =>
  readPages((path) => ACCOUNT.test(path)))
