import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { test } from 'node:test'

import { withBrowser } from './browser.ts'

test('a page of this machine is shown in a real browser', async (t) => {
  const site = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      `<title>Strowger</title><h1>${request.headers.host}</h1><button onclick="this.textContent='held'">hold</button>`,
    )
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  t.after(() => site.close())
  const address = site.address()
  assert.ok(address !== null && typeof address === 'object')

  const seen = await withBrowser(async (page) => {
    await page.goto(`http://localhost:${address.port}/`)
    await page.getByRole('button', { name: 'hold' }).click()
    return {
      title: await page.title(),
      host: await page.getByRole('heading').textContent(),
      button: await page.getByRole('button').textContent(),
      hasLetters: (await page.screenshot()).length > 3_000,
    }
  })
  assert.deepEqual(seen, { title: 'Strowger', host: `localhost:${address.port}`, button: 'held', hasLetters: true })
})

test('a page that asks for another machine fails the test', async () => {
  for (const [url, asked] of [
    ['https://example.com/a.js', 'example.com:443'],
    ['http://203.0.113.7/b.js', 'http://203.0.113.7/b.js'],
    // Where clouds keep the secrets of a machine; browsers take it for a neighbour and would ask it directly.
    ['http://169.254.169.254/c.js', 'http://169.254.169.254/c.js'],
  ] as const)
    await assert.rejects(
      withBrowser(async (page) => {
        await page.goto('about:blank')
        await page.evaluate(`fetch('${url}', { mode: 'no-cors' }).catch(() => 'refused')`)
      }),
      { message: `the browser asked for other machines: ${asked}` },
    )
})

test('what a page throws and does not catch fails the test', async () => {
  const page = 'data:text/html,<script>throw new Error("not ready")</script>'
  await assert.rejects(
    withBrowser((browser) => browser.goto(page)),
    { message: 'the page threw: not ready' },
  )
})

test('the browser ends also when the test fails', async () => {
  const failed = withBrowser(async (page) => {
    await page.goto('data:text/html,<p>1</p>')
    assert.equal(await page.locator('p').textContent(), '2')
  })
  // Another message would be that of a browser that has not ended.
  await assert.rejects(failed, assert.AssertionError)
})
