import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Page } from 'playwright-core'

import { withBrowser } from '../support/browser.ts'
import { withDemo } from '../support/demo.ts'

/** From a key to its rows: what the console promises where nothing else runs. */
const PROMISED_MS = 100
/** Each is typed key by key; the first rows differ after every key. */
const TEXTS = ['212', '305', '*77', 'mia']
const PAUSE_MS = 600

/** What happened after one key, in milliseconds since its input event. */
type Step = {
  readonly text: string
  /** When the rows on the screen were others, and when the frame with them was done. */
  readonly changedMs: number
  readonly paintedMs: number
  /** Requests to the exchange that began before those rows were painted. */
  readonly asked: readonly string[]
  readonly askedMs: number
}

/** Watches, inside the page, what each key of the search leads to. */
const WATCH = `(() => {
  window.steps = []
  const first = () => document.querySelector('[data-results] [role=row] .cell-number')?.textContent
  let key
  document.querySelector('[data-search]').addEventListener('input', ({ target }) => {
    performance.clearResourceTimings()
    key = { at: performance.now(), text: target.value, before: first() }
  }, true)
  const painted = (done) => requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = done
    channel.port2.postMessage(0)
  })
  new MutationObserver(() => {
    const now = first()
    if (key === undefined || now === undefined || now === key.before) return
    const { at, text } = key
    const changedMs = performance.now() - at
    key = undefined
    painted(() => {
      const asked = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/v1/'))
      window.steps.push({
        text, changedMs, paintedMs: performance.now() - at,
        asked: asked.filter(({ startTime }) => startTime - at < changedMs).map(({ name }) => name),
        askedMs: (asked[0]?.startTime ?? at) - at,
      })
    })
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
})()`

async function typed(page: Page): Promise<readonly Step[]> {
  await page.evaluate(WATCH)
  await page.keyboard.press('/')
  for (const text of TEXTS) {
    await page.keyboard.press('Control+A')
    for (const key of text) {
      await page.keyboard.type(key)
      await page.waitForTimeout(PAUSE_MS)
    }
  }
  return page.evaluate<readonly Step[]>('window.steps')
}

test('a key of the search leads to its rows at once: nothing waits, and nothing is asked before them', async (t) => {
  await withDemo(async ({ url }) => {
    await withBrowser(async (page) => {
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(url)
      await page.getByRole('button', { name: 'Sign in as demo' }).click()
      await page.locator('.stock-map path[data-code=UT]').waitFor()
      await page.waitForTimeout(PAUSE_MS)
      const steps = await typed(page)
      const times = steps.map(({ paintedMs }) => paintedMs).toSorted((a, b) => a - b)
      const [fastest = Infinity] = times
      const median = times[Math.floor(times.length / 2)] ?? Infinity
      t.diagnostic(
        `from a key to its rows painted, inside the page: median ${median.toFixed(0)} ms, of ${times.length} keys: ` +
          times.map((each) => each.toFixed(0)).join(', '),
      )
      assert.ok(steps.length >= TEXTS.length, 'the rows followed the keys')
      for (const { text, asked } of steps) {
        // What was asked for a key before is remembered, and needs no request at all.
        assert.ok(asked.length <= 1, `${text}: ${asked.join(' ')}`)
        for (const each of asked) assert.match(each, /\/v1\/numbers\/available\?(?!.*facets)/, text)
      }
      // Whatever else this machine does, the best of a dozen shows what the console itself costs.
      assert.ok(fastest < PROMISED_MS, `${fastest} ms`)
      const soonest = Math.min(...steps.flatMap(({ asked, askedMs }) => (asked.length === 0 ? [] : [askedMs])))
      assert.ok(soonest < PROMISED_MS / 2, `no key waits before it asks: ${soonest} ms`)
    })
  })
})

test('what is typed fast is all there, and the address tells it afterwards', async () => {
  await withDemo(async ({ url }) => {
    await withBrowser(async (page) => {
      await page.goto(url)
      await page.getByRole('button', { name: 'Sign in as demo' }).click()
      const box = page.getByRole('combobox', { name: 'Search numbers' })
      await box.waitFor()
      await box.pressSequentially('new jersey 777', { delay: 35 })
      await page.waitForURL(/q=new\+jersey\+777$/)
      assert.equal(await box.inputValue(), 'new jersey 777')
      await page.getByRole('link', { name: 'Orders' }).click()
      await page.getByRole('heading', { level: 1, name: 'Orders' }).waitFor()
      await page.goBack()
      await box.waitFor()
      assert.equal(await box.inputValue(), 'new jersey 777')
      await page.reload()
      await box.waitFor()
      assert.equal(await box.inputValue(), 'new jersey 777')
    })
  })
})
