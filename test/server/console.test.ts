import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import fastify, { type FastifyInstance } from 'fastify'

import { refuseUnknownPath } from '../../src/dialects/v1/errors.ts'
import { serveConsole } from '../../src/server/console.ts'
import type { DemoUser } from '../../src/server/console/page.ts'

const HTML = { accept: 'text/html,application/xhtml+xml' }
const INDEX =
  '<!doctype html><meta name="strowger-nonce" content="" /><meta name="strowger-demo" content="" />' +
  '<script type="module" src="/assets/index-1a2b.js"></script>'

async function withConsole(
  use: (app: FastifyInstance) => Promise<void>,
  options: { readonly isBuilt?: boolean; readonly demoUsers?: readonly DemoUser[] } = {},
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'strowger-console-'))
  const app = fastify()
  try {
    if (options.isBuilt !== false) {
      mkdirSync(join(folder, 'assets'))
      writeFileSync(join(folder, 'index.html'), INDEX)
      const script = join(folder, 'assets', 'index-1a2b.js')
      writeFileSync(script, 'plain')
      writeFileSync(`${script}.br`, 'brotli')
      writeFileSync(`${script}.gz`, 'gzip')
    }
    const sendPage = await serveConsole(app, { folder, demoUsers: options.demoUsers })
    app.setNotFoundHandler((request, reply) => sendPage(request, reply) ?? refuseUnknownPath(request, reply))
    await use(app)
  } finally {
    await app.close()
    rmSync(folder, { recursive: true })
  }
}

test('the page is at every path that a person opens, and at none that belongs to programs', () =>
  withConsole(async (app) => {
    for (const url of ['/', '/numbers', '/numbers/+12015550100?q=1', '/nothing/at/all']) {
      const { statusCode, headers } = await app.inject({ url, headers: HTML })
      assert.deepEqual([statusCode, headers['content-type']], [200, 'text/html; charset=utf-8'], url)
    }
    for (const url of ['/v1/nothing', '/v1', '/assets/old-9f9f.js', '/docs/nothing', '/inumbering/x', '/metrics/x'])
      assert.equal((await app.inject({ url, headers: HTML })).statusCode, 404, url)
    assert.equal((await app.inject({ url: '/numbers', headers: { accept: 'application/json' } })).statusCode, 404)
    assert.equal((await app.inject({ method: 'POST', url: '/numbers', headers: HTML })).statusCode, 404)
  }))

test('the page allows scripts of the exchange alone, styles with its own nonce, and no frame around it', () =>
  withConsole(async (app) => {
    const [first, second] = [await app.inject('/'), await app.inject('/')]
    const policy = String(first.headers['content-security-policy'])
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]{24}'; /)
    assert.match(policy, /frame-ancestors 'none'/)
    // Nothing of any server, ours neither: only what the page itself has fetched, such as a PDF to review.
    assert.match(policy, /; frame-src blob:; object-src blob:; /)
    assert.doesNotMatch(policy, /unsafe|https?:|\*/)
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    assert.ok(first.payload.includes(`<meta name="strowger-nonce" content="${nonce}" />`))
    assert.ok(!second.payload.includes(nonce), 'the next page has another')
    assert.equal(first.headers['cache-control'], 'no-store')
    assert.equal(first.headers['x-content-type-options'], 'nosniff')
  }))

test('files go out as they were compressed when they were built, and are kept for ever', () =>
  withConsole(async (app) => {
    const sent = async (accepted: string) => {
      const url = '/assets/index-1a2b.js'
      const { headers, payload } = await app.inject({ url, headers: { 'accept-encoding': accepted } })
      assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable')
      assert.equal(headers['vary'], 'Accept-Encoding')
      assert.equal(headers['x-content-type-options'], 'nosniff')
      return [headers['content-encoding'], payload]
    }
    assert.deepEqual(await sent('gzip, br'), ['br', 'brotli'])
    assert.deepEqual(await sent('gzip'), ['gzip', 'gzip'])
    assert.deepEqual(await sent('identity'), [undefined, 'plain'])
    assert.equal((await app.inject('/assets/index-1a2b.js.br')).statusCode, 404)
    assert.equal((await app.inject('/assets/..%2findex.html')).statusCode, 404)
  }))

test('the users of the demo stand in the page of the demo alone', async () => {
  const demoUsers = [{ user: 'demo', password: 'a "quoted" <one>', what: 'a customer' }]
  await withConsole(
    async (app) => {
      const { payload } = await app.inject('/')
      const told = /name="strowger-demo" content="([^"]*)"/.exec(payload)?.[1] ?? ''
      const text = told.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
      assert.deepEqual(JSON.parse(text), demoUsers)
    },
    { demoUsers },
  )
  await withConsole(async (app) => assert.match((await app.inject('/')).payload, /name="strowger-demo" content=""/))
})

test('a console that was not built says how it is', () =>
  withConsole(
    async (app) => {
      const { statusCode, payload } = await app.inject('/')
      assert.equal(statusCode, 503)
      assert.match(payload, /<code>npm ci<\/code>/)
    },
    { isBuilt: false },
  ))
