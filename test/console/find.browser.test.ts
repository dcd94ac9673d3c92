import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'

import type { Locator, Page } from 'playwright-core'

import { withBrowser } from '../support/browser.ts'
import { withDemo } from '../support/demo.ts'
import { keepPicture } from './customer/artefacts.ts'
import { violationsOf } from './customer/violations.ts'

/** Set to 1 to take the pictures of the README anew. */
const PICTURES = process.env['RECORD_PICTURES'] === '1'
const artefact = (name: string) => fileURLToPath(new URL(`../../test-artifacts/${name}.png`, import.meta.url))
const IMAGES = fileURLToPath(new URL('../../docs/images', import.meta.url))
/** Bytes of compressed script that the first load of the search may take. */
const SCRIPT_BYTES_MAX = 300_000

const box = (page: Page) => page.getByRole('combobox', { name: 'Search numbers' })
const table = (page: Page) => page.getByRole('table', { name: 'Free numbers' })
const rows = (page: Page) => page.locator('[data-results] [role=row]')

async function openSearch(page: Page, url: string, user = 'demo'): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(url)
  await page.getByRole('button', { name: `Sign in as ${user}` }).click()
  await table(page).waitFor()
}

async function keep(page: Page, name: string, image?: string): Promise<void> {
  await keepPicture(page, name)
  if (!PICTURES || image === undefined) return
  mkdirSync(IMAGES, { recursive: true })
  copyFileSync(artefact(name), `${IMAGES}/${image}.png`)
}

/** Waits until the count of what is free is told for this search. */
async function countIs(page: Page, told: string): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: `${told} free` })
    .waitFor()
}

test('numbers are found, held with a countdown, tried and ordered', async () => {
  await withDemo(async ({ url }) => {
    await withBrowser(async (page) => {
      await openSearch(page, url)
      await page.keyboard.press('/')
      await page.keyboard.type('new jersey')
      await countIs(page, '50,000')
      await page.locator('.stock-map path[data-picked]').waitFor()
      await keep(page, 'find-1440-light', 'console-find')
      const first = rows(page).first()
      const number = await first.locator('.cell-number').innerText()
      await first.getByRole('checkbox').check()
      await rows(page).nth(1).getByRole('checkbox').check()
      await page.getByRole('region', { name: 'Chosen numbers' }).getByText('2 numbers chosen').waitFor()
      await page.getByRole('button', { name: 'Hold', exact: true }).click()
      const held = page.getByRole('region', { name: 'Held numbers' })
      await held.getByText('2 numbers are held for you').waitFor()
      assert.match(await held.getByRole('timer').innerText(), /^(10:00|9:5\d)$/)
      await countIs(page, '49,998')
      await held.getByRole('button', { name: 'Order held' }).click()
      const panel = page.getByRole('dialog')
      await panel.getByText('nothing was bought yet').waitFor()
      assert.ok((await panel.innerText()).includes(number))
      await keep(page, 'order-1440-light', 'console-order')
      assert.deepEqual(await violationsOf(page), [])
      await panel.getByRole('button', { name: 'Order 2 numbers · $2.30' }).click()
      await panel.getByText('2 numbers are yours and in service.').waitFor()
      await panel.getByRole('button', { name: 'Done' }).click()
      await held.waitFor({ state: 'detached' })
      await countIs(page, '49,998')
    })
  })
})

test('a number that somebody else was faster to take shows in its place what can be had instead', async () => {
  await withDemo(async ({ url }) => {
    await withBrowser(async (page) => {
      await openSearch(page, url)
      await box(page).fill('201-203')
      await countIs(page, '10,000')
      await rows(page).first().getByRole('checkbox').check()
      const taken = await fetch(`${url}/v1/reservations`, {
        method: 'POST',
        headers: { authorization: 'Bearer sk_demo_other', 'content-type': 'application/json' },
        body: JSON.stringify({ numbers: ['+12012030000'] }),
      })
      assert.equal(taken.status, 201)
      await page.getByRole('button', { name: 'Hold', exact: true }).click()
      const gone = page.getByText('is gone.')
      await gone.waitFor()
      await keepPicture(page, 'gone-1440-light')
      const instead = page.locator('.row-gone').getByRole('button').first()
      const number = await instead.innerText()
      await instead.click()
      await page.getByRole('button', { name: 'Hold', exact: true }).click()
      await page.getByText('1 number is held for you').waitFor()
      const list = await fetch(`${url}/v1/reservations?state=active`, {
        headers: { authorization: 'Bearer sk_demo_customer' },
      })
      const text = (await list.text()).replaceAll(/\D/g, '')
      assert.ok(text.includes(number.replaceAll(/\D/g, '')), `${number} is held`)
    })
  })
})

test('the list is worked with keys alone, and narrowed by a click on the map', async (t) => {
  await withDemo(async ({ url }) => {
    await withBrowser(async (page) => {
      await openSearch(page, url)
      await page.keyboard.press('j')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Space')
      assert.equal(await rows(page).nth(1).getByRole('checkbox').isChecked(), true)
      await page.keyboard.press('o')
      await page.getByRole('dialog').getByText('nothing was bought yet').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Keys' }).getByText('Memorable numbers first').first().waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.locator('.stock-map path[data-code=UT]').click()
      await countIs(page, '50,000')
      assert.equal(new URL(page.url()).searchParams.get('region'), 'UT')
      await page.goBack()
      await countIs(page, '713,000')
      await page.keyboard.press('/')
      await page.keyboard.type('21')
      const started = performance.now()
      await page.keyboard.type('2')
      await rows(page).first().getByText('(212)').waitFor()
      t.diagnostic(
        `from a key to its rows: ${(performance.now() - started).toFixed(0)} ms, as seen from outside the browser`,
      )
    })
  })
})

test('the search can be read in light and dark, narrow and wide, and fits its window', async () => {
  await withDemo(async ({ url }) => {
    await withBrowser(async (page) => {
      const wrong: string[] = []
      const look = async (what: string, settled: Locator) => {
        await settled.waitFor()
        for (const colorScheme of ['light', 'dark'] as const)
          for (const width of [360, 1440]) {
            await page.emulateMedia({ colorScheme })
            await page.setViewportSize({ width, height: 900 })
            await keepPicture(page, `${what}-${width}-${colorScheme}`)
            for (const violation of await violationsOf(page))
              wrong.push(`${what}, ${colorScheme}, ${width}: ${violation}`)
            const excess = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
            if (Number(excess) > 0) wrong.push(`${what}, ${colorScheme}, ${width}: ${String(excess)} px too wide`)
          }
      }
      await page.goto(url)
      await page.getByRole('button', { name: 'Sign in as demo' }).waitFor()
      await look('sign-in', page.getByRole('button', { name: 'Sign in as other' }))
      await openSearch(page, url)
      await rows(page).first().getByRole('checkbox').check()
      await look('search', page.locator('.stock-map path[data-code=UT]'))
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(`${url}/?q=miami+zzzzzzzz`)
      await page.getByText('No number matches').waitFor()
      await look('search-empty', page.locator('.stock-map path[data-code=UT]'))
      await page.goto(`${url}/users`)
      await page.getByRole('table', { name: 'Users' }).waitFor()
      await look('users', page.getByRole('button', { name: 'New user' }))
      assert.deepEqual(wrong, [])
    })
  })
})

test('the search loads few scripts, and nothing that its policy forbids', async (t) => {
  await withDemo(async ({ url }) => {
    await withBrowser(async (page) => {
      let bytes = 0
      const complaints: string[] = []
      page.on('response', (response) => {
        if (!response.url().endsWith('.js')) return
        assert.match(response.headers()['content-encoding'] ?? '', /^(br|gzip)$/)
        bytes += Number(response.headers()['content-length'])
      })
      page.on('console', (message) => {
        if (/security policy/i.test(message.text())) complaints.push(message.text())
      })
      await openSearch(page, url)
      await page.locator('.stock-map path[data-code=UT]').waitFor()
      t.diagnostic(`compressed script of the first load: ${bytes} bytes`)
      assert.ok(bytes > 50_000 && bytes < SCRIPT_BYTES_MAX, `${bytes} bytes`)
      await rows(page).first().getByRole('checkbox').check()
      await page.getByRole('button', { name: 'Order', exact: true }).click()
      await page.getByRole('dialog').waitFor()
      assert.deepEqual(complaints, [])
    })
  })
})

test('an admin lets somebody sign in as a viewer, who finds numbers and cannot hold them', async () => {
  await withDemo(async ({ url }) => {
    await withBrowser(async (page) => {
      await openSearch(page, url)
      await page.keyboard.press('g')
      await page.keyboard.press('u')
      await page.getByRole('button', { name: 'New user' }).click()
      await page.getByRole('textbox', { name: 'Name' }).fill('Stella')
      await page.getByRole('textbox', { name: 'Signs in as' }).fill('stella')
      await page.getByRole('combobox', { name: 'Role', exact: true }).selectOption('viewer')
      await page.getByLabel('First password').fill('a long enough password')
      await page.getByRole('button', { name: 'Let them sign in' }).click()
      await page.getByRole('row').filter({ hasText: 'stella' }).waitFor()
      await page.getByRole('button', { name: 'Account' }).click()
      await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click()
      await page.getByRole('textbox', { name: 'User' }).fill('stella')
      await page.locator('input[name=password]').fill('not her password')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').getByText('not known').waitFor()
      await page.locator('input[name=password]').fill('a long enough password')
      await page.keyboard.press('Enter')
      await page.getByRole('navigation', { name: 'Pages' }).waitFor()
      await page.goto(url)
      await rows(page).first().getByRole('checkbox').check()
      assert.equal(await page.getByRole('button', { name: 'Hold', exact: true }).count(), 0)
      assert.equal(await page.getByRole('link', { name: 'Users' }).count(), 0)
      await page.goto(`${url}/users`)
      await page.getByText('There is no such page').waitFor()
    })
  })
})
