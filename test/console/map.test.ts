import assert from 'node:assert/strict'
import { test } from 'node:test'

import { neighbourOf } from '../../console/src/pages/find/neighbour-of.ts'
import { withBrowser } from '../support/browser.ts'
import { withDemo } from '../support/demo.ts'
import { keepPicture } from './customer/artefacts.ts'
import { violationsOf } from './customer/violations.ts'

const PLACES = [
  { code: 'NV', x: 10, y: 50 },
  { code: 'UT', x: 50, y: 52 },
  { code: 'CO', x: 90, y: 55 },
  { code: 'AZ', x: 48, y: 95 },
  { code: 'BC', x: 12, y: -40 },
]

test('an arrow goes to the nearest place where it points', () => {
  assert.equal(neighbourOf(PLACES, 'NV', 'ArrowRight')?.code, 'UT')
  assert.equal(neighbourOf(PLACES, 'UT', 'ArrowRight')?.code, 'CO')
  assert.equal(neighbourOf(PLACES, 'CO', 'ArrowLeft')?.code, 'UT')
  assert.equal(neighbourOf(PLACES, 'UT', 'ArrowDown')?.code, 'AZ')
  assert.equal(neighbourOf(PLACES, 'AZ', 'ArrowUp')?.code, 'UT')
  assert.equal(neighbourOf(PLACES, 'NV', 'ArrowUp')?.code, 'BC')
  assert.equal(neighbourOf(PLACES, 'CO', 'ArrowRight'), undefined)
  assert.equal(neighbourOf(PLACES, 'UT', 'Enter'), undefined)
  assert.equal(neighbourOf(PLACES, 'ZZ', 'ArrowUp'), undefined)
})

test('the map is walked with the arrow keys, in the states, the provinces and the world, and Enter picks', async () => {
  await withDemo(async ({ url }) => {
    await withBrowser(async (page) => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(`${url}/?region=UT`)
      await page.getByRole('button', { name: 'Sign in as demo' }).click()
      const utah = page.getByRole('button', { name: 'Utah, 50,000 free', exact: true })
      await utah.waitFor()
      assert.equal(await utah.getAttribute('aria-pressed'), 'true')
      // One place alone is in the order of the Tab key: the one that is picked.
      assert.equal(await page.locator('.stock-map path[tabindex="0"]').count(), 1)
      await page.getByRole('radio', { name: 'States' }).focus()
      await page.keyboard.press('Tab')
      assert.equal(await page.evaluate('document.activeElement.dataset.code'), 'UT')
      await page.keyboard.press('ArrowRight')
      assert.equal(await page.evaluate('document.activeElement.dataset.code'), 'CO')
      await page.locator('.stock-map .outline.focused').waitFor()
      await keepPicture(page, 'map-focus-1440-light')
      await page.keyboard.press('Enter')
      await page.waitForURL(/region=CO/)
      await page.getByRole('button', { name: /^Ontario, 10,000 free$/ }).focus()
      await page.keyboard.press('Space')
      await page.waitForURL(/region=ON/)
      await page.getByRole('status').filter({ hasText: '10,000 free' }).waitFor()
      await page.getByRole('radio', { name: 'States' }).focus()
      await page.keyboard.press('ArrowRight')
      await page.getByRole('button', { name: 'Canada, 40,000 free', exact: true }).waitFor()
      assert.deepEqual(await violationsOf(page), [])
      await keepPicture(page, 'map-world-1440-light')
    })
  })
})

test('who comes for the first time sees the sign-in page, and nothing is refused meanwhile', async () => {
  await withDemo(async ({ url }) => {
    await withBrowser(async (page) => {
      const wrong: string[] = []
      page.on('response', (response) => {
        if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`)
      })
      page.on('console', (message) => {
        if (message.type() === 'error') wrong.push(message.text())
      })
      await page.goto(url)
      await page.getByRole('button', { name: 'Sign in as demo' }).click()
      await page.locator('.stock-map path[data-code=UT]').waitFor()
      await page.reload()
      await page.locator('.stock-map path[data-code=UT]').waitFor()
      assert.deepEqual(wrong, [])
    })
  })
})
