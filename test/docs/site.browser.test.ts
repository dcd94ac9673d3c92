import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

import type { Page } from 'playwright-core'

import { createApp } from '../../src/app.ts'
import { withBrowser } from '../support/browser.ts'
import { withExchange } from '../support/exchange.ts'

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core')), 'utf8')
const URLS = ['/docs', '/docs/guides/first-number', '/docs/domain/search-language', '/docs/search?q=orders']

/** What axe finds against WCAG 2.2 AA, as `rule: elements`. */
async function violationsOf(page: Page): Promise<string[]> {
  // The policy of the site lets no script in, so it comes past the page.
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const axe = Reflect.get(globalThis, 'axe') as {
      run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
    }
    const { violations } = await axe.run({
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`)
  })
}

test('the documentation is readable by everybody, light and dark, on a telephone and on a desk', async () => {
  await withExchange('sqlite', async ({ exchange }) => {
    const app = await createApp(exchange, { rateLimit: 0 })
    await app.listen({ host: '127.0.0.1', port: 0 })
    const origin = app.listeningOrigin
    try {
      await withBrowser(async (page) => {
        const complaints: string[] = []
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text())
        })
        for (const colorScheme of ['light', 'dark'] as const)
          for (const width of [360, 1440]) {
            await page.emulateMedia({ colorScheme })
            await page.setViewportSize({ width, height: 900 })
            for (const url of URLS) {
              await page.goto(`${origin}${url}`)
              assert.deepEqual(await violationsOf(page), [], `${url} ${colorScheme} ${width}`)
              const overflow = await page.evaluate(() => {
                const { documentElement } = Reflect.get(globalThis, 'document') as {
                  documentElement: { scrollWidth: number; clientWidth: number }
                }
                return documentElement.scrollWidth - documentElement.clientWidth
              })
              assert.equal(overflow, 0, `${url} is wider than ${width}`)
            }
          }
        assert.deepEqual(complaints, [])
      })
    } finally {
      await app.close()
    }
  })
})

test('from the entry one click leads to the reference, and a word to its guide', async () => {
  await withExchange('sqlite', async ({ exchange }) => {
    const app = await createApp(exchange, { rateLimit: 0 })
    await app.listen({ host: '127.0.0.1', port: 0 })
    try {
      await withBrowser(async (page) => {
        await page.goto(`${app.listeningOrigin}/docs`)
        await page.keyboard.press('Tab')
        assert.equal(await page.locator(':focus').innerText(), 'Skip to the content')
        await page.getByRole('searchbox').fill('footprint')
        await page.keyboard.press('Enter')
        await page
          .getByRole('link', { name: /^Porting numbers in/ })
          .last()
          .click()
        await page.getByRole('heading', { name: 'Porting numbers in' }).waitFor()
        await page.getByRole('navigation').getByRole('link', { name: 'API reference' }).click()
        await page.getByRole('heading', { name: 'Strowger, an open number exchange' }).waitFor()
      })
    } finally {
      await app.close()
    }
  })
})
