import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { FastifyInstance } from 'fastify'

import { createApp } from '../../src/app.ts'
import { partsOf, searchParts } from '../../src/server/docs/search-parts.ts'
import { renderMarkdown } from '../../src/server/docs/render-markdown.ts'
import { readSections } from '../../src/server/docs/page-list.ts'
import { withExchange } from '../support/exchange.ts'

const PAGES = readSections().flatMap(({ pages }) => pages)

async function withApp(use: (app: FastifyInstance) => Promise<void>): Promise<void> {
  await withExchange('sqlite', async ({ exchange }) => {
    const app = await createApp(exchange, { rateLimit: 0 })
    try {
      await use(app)
    } finally {
      await app.close()
    }
  })
}

const linksOf = (html: string) => [...html.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href)

test('the entry of the documentation leads to the reference first, and to every guide', async () => {
  await withApp(async (app) => {
    const { statusCode, body, headers } = await app.inject({ url: '/docs' })
    assert.equal(statusCode, 200)
    assert.equal(headers['content-type'], 'text/html; charset=utf-8')
    const itself = new Set(['#content', '/docs', '/docs/site.css'])
    assert.equal(
      linksOf(body).find((href) => !itself.has(href)),
      '/docs/reference',
    )
    const guides = PAGES.filter(({ path }) => path.startsWith('docs/guides/') && !path.endsWith('README.md'))
    assert.ok(guides.length >= 8)
    const main = linksOf(body.slice(body.indexOf('<main')))
    assert.equal(main[0], '/docs/reference')
    for (const { url } of guides) assert.ok(main.includes(url), url)
    const again = await app.inject({ url: '/docs/' })
    assert.deepEqual([again.statusCode, again.headers.location], [308, '/docs'])
  })
})

test('every link of every page leads somewhere, to the very heading', async () => {
  await withApp(async (app) => {
    const read = new Map<string, string>()
    const get = async (url: string) => {
      const known = read.get(url)
      if (known !== undefined) return known
      let answer = await app.inject({ url })
      if (answer.headers.location !== undefined) answer = await app.inject({ url: answer.headers.location })
      assert.equal(answer.statusCode, 200, url)
      read.set(url, answer.body)
      return answer.body
    }
    let followed = 0
    for (const page of PAGES)
      for (const href of linksOf(await get(page.url))) {
        if (/^[a-z]+:/.test(href)) continue
        const [path, anchor] = href.split('#')
        const target = await get(path === '' || path === undefined ? page.url : path)
        if (anchor !== undefined) assert.ok(target.includes(` id="${anchor}"`), `${page.path}: ${href}`)
        followed++
      }
    assert.ok(followed > 500)
  })
})

test('a page runs no script, loads nothing from elsewhere, and a path chooses no file', async () => {
  await withApp(async (app) => {
    for (const url of ['/docs', '/docs/guides/orders', '/docs/search?q=orders', '/docs/site.css']) {
      const { headers, body } = await app.inject({ url })
      assert.equal(
        headers['content-security-policy'],
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      )
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.doesNotMatch(body, /<script|<style| style=| on\w+=|<!--/)
    }
    for (const url of [
      '/docs/guides/nothing',
      '/docs/guides/orders.md',
      '/docs/guides/..%2F..%2Fpackage',
      '/docs/guides/../../package.json',
      '/docs/project/package',
    ])
      assert.equal((await app.inject({ url })).statusCode, 404, url)
  })
})

test('the search finds the parts that have all words, those with a word in the heading first', async () => {
  await withApp(async (app) => {
    const search = async (q: string) => (await app.inject({ url: '/docs/search', query: { q } })).body
    const found = await search('idempotency-key lost')
    assert.match(found, /href="\/docs\/guides\/holding-without-races#when-an-answer-is-lost"/)
    assert.match(await search('xyzzy'), /Nothing has all of these words/)
    assert.match(await search(''), /Nothing has all of these words/)
    const attack = await search('"><script>alert(1)</script>')
    assert.doesNotMatch(attack, /<script/)
    assert.match(attack, /value="&quot;&gt;&lt;script&gt;/)
    assert.equal((await app.inject({ url: '/docs/search?q=a&q=b' })).statusCode, 200)
    assert.ok((await search('a'.repeat(5_000))).length < 20_000)
  })
  const page = { url: '/docs/a', path: 'docs/a.md', title: 'Whole', text: '# Whole\n\nword\n\n## Word\n\ntext\n' }
  const [first] = linksOf(searchParts(partsOf([page]), 'word'))
  assert.equal(first, '/docs/a#word')
})

test('HTML of a document is left out, and what looks like it in code is shown', () => {
  const render = (text: string) =>
    renderMarkdown({ url: '/docs/a', path: 'docs/a/b.md', title: 'A', text }, new Set(['docs/c.md']))
  assert.doesNotMatch(render('a <script>alert(1)</script> <b onclick="x">b</b>\n\n<div>c</div>\n'), /<script|<b|<div/)
  assert.match(
    render('`<script>`\n\n```html\n<script>"\n```\n'),
    /<code>&lt;script&gt;<\/code>[\s\S]*&lt;script&gt;&quot;/,
  )
  assert.match(render('[c](../c.md#x) [d](../d.md)'), /<a href="\/docs\/c#x">c<\/a> d/)
  assert.match(render('[e](../openapi.json) ![picture](p.png)'), /<a href="\/openapi.json">e<\/a> picture/)
  assert.match(render('## Two *words*\n\n## Two words\n'), /id="two-words"[\s\S]*id="two-words-1"/)
  assert.doesNotMatch(render('[f](javascript:alert(1))'), /javascript/)
})
