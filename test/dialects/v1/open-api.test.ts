import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

import { MAX_ACCOUNTS_PAGE } from '#domain/accounts/list-accounts.ts'
import { MAX_IMPORT_FILE_BYTES } from '#domain/blocks/imports/import-job.ts'
import { MAX_IMPORTS_PAGE } from '#domain/blocks/imports/list-imports.ts'
import { MAX_USERS } from '#domain/accounts/users/user.ts'
import { MAX_KEYS } from '#domain/accounts/insert-key.ts'
import { MAX_CONNECTIONS } from '#domain/connections/connection.ts'
import { MAX_GATEWAYS } from '#domain/connections/gateway.ts'
import {
  MAX_DOCUMENT_BYTES,
  MAX_ORDER_DOCUMENTS,
  MAX_SUBMITTED_DOCUMENTS,
  MEDIA_TYPES,
} from '#domain/documents/document.ts'
import { MAX_DOCUMENTS_PAGE } from '#domain/documents/list-documents.ts'
import { MAX_REQUIREMENTS_PAGE } from '#domain/documents/list-requirements.ts'
import { MAX_REQUIREMENTS } from '#domain/documents/requirement.ts'
import { MAX_STATEMENT_PAGE } from '#domain/ledger/get-statement.ts'
import { MAX_RATES } from '#domain/ledger/rate.ts'
import { MAX_STATEMENT_LINES } from '#domain/ledger/statement-csv.ts'
import { MAX_BLOCKS_PAGE } from '#domain/numbers/blocks/list-blocks.ts'
import { MAX_CLAIM } from '#domain/numbers/claim-numbers.ts'
import { MAX_STREAMS_EACH } from '#domain/events/follow-events.ts'
import { MAX_EVENTS_PAGE } from '#domain/events/list-events.ts'
import { MAX_HISTORY_PAGE } from '#domain/events/number-history.ts'
import { MAX_BRANDS } from '#domain/messaging/brand.ts'
import { MAX_CAMPAIGNS } from '#domain/messaging/campaign.ts'
import { MAX_MESSAGING_PAGE } from '#domain/messaging/page.ts'
import { MAX_NOTES } from '#domain/orders/add-note.ts'
import { MAX_OPEN_BACKORDERS } from '#domain/orders/limit-backorders.ts'
import { MAX_OPEN_PORTS } from '#domain/porting/create-port.ts'
import { MAX_FOOTPRINT_RULES } from '#domain/porting/footprint-rule.ts'
import { MAX_RULES_PAGE } from '#domain/porting/list-footprint-rules.ts'
import { MAX_PORTS_PAGE } from '#domain/porting/list-ports.ts'
import { MAX_PORT_NUMBERS } from '#domain/porting/port-fields.ts'
import { MAX_SCRIPTS } from '#domain/simulator/script.ts'
import { MAX_DELIVERIES_PAGE } from '#domain/webhooks/list-deliveries.ts'
import { MAX_REDELIVERY } from '#domain/webhooks/redeliver.ts'
import { MAX_WEBHOOKS } from '#domain/webhooks/webhook.ts'
import { MAX_SEARCH_PAGE } from '#domain/numbers/search-numbers.ts'
import { MAX_SEARCHES } from '#domain/numbers/wanted.ts'
import { MAX_ORDERS_PAGE } from '#domain/orders/list-orders.ts'
import { MAX_RESERVATIONS_PAGE } from '#domain/reservations/list-reservations.ts'
import { MAX_HOLD_MINUTES, MAX_HOLD_TOTAL_MINUTES } from '#domain/reservations/reservation.ts'
import { MAX_PLAIN_RESOURCES } from '#domain/resources/plain-resource.ts'
import { MAX_RESOURCES_PAGE } from '#domain/resources/resource.ts'
import { MAX_SERVICES_PAGE } from '#domain/services/list-services.ts'
import { MAX_COVERAGE_ROWS } from '#inventory/coverage.ts'
import { MAX_PAGE_RUNS } from '#inventory/search-runs.ts'

import { MAX_BODY_BYTES } from '../../../src/dialects/v1/body.ts'
import { RESOURCES } from '../../../src/dialects/v1/resources/index.ts'
import { withExchange } from '../../support/exchange.ts'
import { send } from './client.ts'
import { assertValid, document, operations, resolve } from './documented.ts'
import { serverOf } from './use-api.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const OPERATIONS = new URL('../../../src/dialects/v1/operations/', import.meta.url)

/** What change nothing that a repetition would do twice, or take or answer a secret that a kept answer would keep. */
const TAKE_NO_KEY: ReadonlySet<string> = new Set([
  'changeOwnPassword',
  'changeUser',
  'checkPortability',
  'createKey',
  'createOwnKey',
  'createUser',
  'createWebhook',
  'requestPortOut',
  'revealPortPin',
  'rotateWebhookSecret',
  'setPortOutPin',
  'signIn',
])

/** Files among those of operations that are none. */
const BESIDE_OPERATIONS: ReadonlySet<string> = new Set([
  'index.ts',
  'campaign-numbers.ts',
  'fault-status.ts',
  'port-body.ts',
  'set-on-sale.ts',
])

/** What operations answer that know more than JSON. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  streamEvents: ['text/event-stream'],
  reportNruf: ['text/csv'],
  reportAgeing: ['text/csv'],
  reportDisconnected: ['text/csv'],
  getStatement: ['application/json', 'text/csv'],
  getDocumentContent: MEDIA_TYPES,
  listRejects: ['text/csv'],
}

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

test('the document that is kept is the one that the code makes, and the one that is served', async () => {
  execFileSync(process.execPath, ['scripts/openapi.ts', '--check'], { cwd: ROOT })
  const kept: unknown = JSON.parse(readFileSync(`${ROOT}/docs/openapi.json`, 'utf8'))
  assert.deepEqual(kept, JSON.parse(JSON.stringify(document)))
  await withExchange('sqlite', async ({ exchange }) => {
    const app = await serverOf(exchange)
    assert.deepEqual((await send(app, { method: 'GET', url: '/openapi.json' })).body, kept)
    await app.close()
  })
})

test('what is kept and is not what the code says is told, and is put right', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'strowger-docs-'))
  t.after(() => rmSync(folder, { recursive: true }))
  cpSync(join(ROOT, 'docs'), join(folder, 'docs'), { recursive: true })
  cpSync(join(ROOT, 'console/src/api'), join(folder, 'console/src/api'), { recursive: true })
  cpSync(join(ROOT, 'client/src/generated'), join(folder, 'client/src/generated'), { recursive: true })
  const run = (mode: string) =>
    spawnSync(process.execPath, ['scripts/openapi.ts', mode, folder], { cwd: ROOT, encoding: 'utf8' })
  assert.equal(run('--check').status, 0)
  const changes = [
    ['docs/openapi.json', '"operationId": "getOrder"', '"operationId": "getOrders"'],
    ['docs/dialects/v1.md', '| `not_found` | 404 |', '| `not_found` | 410 |'],
    ['console/src/api/schema.d.ts', 'Who is signed in?', 'Who is there?'],
    ['client/src/generated/api.ts', '/v1/orders/{orderId}`.', '/v1/order/{orderId}`.'],
    ['client/src/generated/operations.ts', "getOrder: ['GET'", "getOrder: ['PUT'"],
  ] as const
  const texts = changes.map(([path, was, is]) => {
    const text = readFileSync(join(folder, path), 'utf8')
    assert.ok(text.includes(was), path)
    writeFileSync(join(folder, path), text.replace(was, is))
    return text
  })
  const { status, stderr } = run('--check')
  assert.equal(status, 1)
  for (const [path] of changes) assert.match(stderr, new RegExp(`${path} is not what the code says`))
  assert.equal(run('--write').status, 0)
  for (const [index, [path]] of changes.entries()) assert.equal(readFileSync(join(folder, path), 'utf8'), texts[index])
  assert.equal(run('--nonsense').status, 2)
})

test('the guide tells the limits that hold', () => {
  const guide = readFileSync(join(ROOT, 'docs/dialects/v1.md'), 'utf8')
  const limits = new Map(
    [...guide.matchAll(/^\| ([^|`]+) \| ([0-9,]+) \|/gm)].map(([, what = '', limit = '']) => [
      what,
      Number(limit.replaceAll(',', '')),
    ]),
  )
  assert.deepEqual(Object.fromEntries(limits), {
    'bytes of a body': MAX_BODY_BYTES,
    'numbers that one request takes or gives back': MAX_CLAIM,
    'searches in one reservation': MAX_SEARCHES,
    'numbers on a page of a search': MAX_SEARCH_PAGE,
    'runs on a page of a search': MAX_PAGE_RUNS,
    'items on a page of coverage': MAX_COVERAGE_ROWS,
    'reservations on a page': MAX_RESERVATIONS_PAGE,
    'orders on a page': MAX_ORDERS_PAGE,
    'numbers in service on a page': MAX_SERVICES_PAGE,
    'lines of a statement on a page': MAX_STATEMENT_PAGE,
    'lines of a statement in a file': MAX_STATEMENT_LINES,
    'accounts on a page': MAX_ACCOUNTS_PAGE,
    'blocks on a page': MAX_BLOCKS_PAGE,
    'imports on a page': MAX_IMPORTS_PAGE,
    'bytes of a file that is imported': MAX_IMPORT_FILE_BYTES,
    'customers, contacts, locations, payment methods or connections on a page': MAX_RESOURCES_PAGE,
    'customers, contacts, locations and payment methods of an account, each': MAX_PLAIN_RESOURCES,
    'connections of an account': MAX_CONNECTIONS,
    'gateways of a connection': MAX_GATEWAYS,
    'bytes of a document': MAX_DOCUMENT_BYTES,
    'documents on a page': MAX_DOCUMENTS_PAGE,
    'documents of an order': MAX_ORDER_DOCUMENTS,
    'documents of an account that wait for their review': MAX_SUBMITTED_DOCUMENTS,
    'rules on a page': MAX_REQUIREMENTS_PAGE,
    'versions of rules of an exchange': MAX_REQUIREMENTS,
    'keys of an account': MAX_KEYS,
    'users of an account': MAX_USERS,
    'rates of an exchange': MAX_RATES,
    'numbers of one port, or of one question after portability': MAX_PORT_NUMBERS,
    'ports or port-out requests on a page': MAX_PORTS_PAGE,
    'open ports of an account': MAX_OPEN_PORTS,
    'footprint rules on a page': MAX_RULES_PAGE,
    'footprint rules of an exchange': MAX_FOOTPRINT_RULES,
    'brands or campaigns on a page': MAX_MESSAGING_PAGE,
    'brands of an account': MAX_BRANDS,
    'campaigns of an account': MAX_CAMPAIGNS,
    'events on a page': MAX_EVENTS_PAGE,
    "events of a number's history on a page": MAX_HISTORY_PAGE,
    'event streams of an account, in each process': MAX_STREAMS_EACH,
    'webhooks of an account': MAX_WEBHOOKS,
    'deliveries on a page': MAX_DELIVERIES_PAGE,
    'events that one request sends again': MAX_REDELIVERY,
    'scripts of a simulator, and faults, each': MAX_SCRIPTS,
    'back-orders of an account that wait': MAX_OPEN_BACKORDERS,
    'notes of an order': MAX_NOTES,
    'minutes of a hold': MAX_HOLD_MINUTES,
    'minutes of a hold with all its extensions': MAX_HOLD_TOTAL_MINUTES,
  })
  const named = new Set([...guide.matchAll(/`(\w+:\w+)`/g)].map(([, scope = '']) => scope))
  const needed = new Set(
    operations.flatMap(({ operation }) => /Needs the scope `(\w+:\w+)`/.exec(operation.description)?.[1] ?? []),
  )
  assert.deepEqual([...named].toSorted(), [...needed].toSorted())
})

test('every operation has a name, which is that of its file, and says what it does and who may', () => {
  assert.equal(document.openapi, '3.1.0')
  const files = readdirSync(OPERATIONS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !BESIDE_OPERATIONS.has(entry.name))
    .map(({ name }) => name)
  // Those of resources are made, five alike for each.
  const made = RESOURCES.flatMap(({ name }) => [
    `create${name}`,
    `list${name}s`,
    `get${name}`,
    `change${name}`,
    `delete${name}`,
  ])
  assert.deepEqual(
    operations.map(({ operation }) => `${kebab(operation.operationId)}.ts`).toSorted(),
    [...files, ...made.map((name) => `${kebab(name)}.ts`)].toSorted(),
  )
  for (const { operation } of operations) {
    assert.ok(operation.summary.length > 5, operation.operationId)
    assert.match(operation.description, /Needs the scope `\w+:\w+`\.$|Any(?: key|body) may\.$/)
    assert.equal(operation.tags.length, 1)
    const anybody = operation.operationId === 'signIn'
    assert.deepEqual(operation.security, anybody ? [] : [{ bearer: [] }, { session: [] }])
  }
})

test('every answer is described, and what may be repeated takes an Idempotency-Key', () => {
  for (const { method, operation } of operations) {
    for (const [status, response] of Object.entries(operation.responses)) {
      const { description, headers, content } = resolve(response)
      assert.ok(description.length > 5 && description !== 'Default Response', `${operation.operationId} ${status}`)
      const answered = FILES[operation.operationId] ?? ['application/json']
      assert.deepEqual(Object.keys(content), status < '400' ? answered : ['application/problem+json'])
      assert.ok('X-Request-Id' in headers)
    }
    for (const status of ['400', '401', '408', '429', '431', '500'])
      assert.ok(status in operation.responses, operation.operationId)
    const takesKey = operation.parameters?.some(({ name }) => name === 'Idempotency-Key') === true
    assert.equal(takesKey, method !== 'GET' && !TAKE_NO_KEY.has(operation.operationId), operation.operationId)
  }
})

test('every field is described', () => {
  for (const [name, schema] of Object.entries(document.components.schemas))
    for (const [field, part] of Object.entries('properties' in schema ? (schema.properties ?? {}) : {})) {
      const text = JSON.stringify(part)
      assert.match(text, /"description":"[^"]{3,}|"\$ref":"#\/components\/schemas\//, `${name}.${field}`)
    }
  for (const { operation } of operations)
    for (const parameter of operation.parameters ?? [])
      assert.ok('description' in parameter, `${operation.operationId}, ${parameter.name}`)
})

test('every example is what its schema says, and every success has one', () => {
  for (const { method, path, operation } of operations) {
    const steps = ['paths', path, method.toLowerCase()]
    const body = operation.requestBody?.content['application/json']
    if (body !== undefined)
      assertValid(body.example, [...steps, 'requestBody', 'content', 'application/json', 'schema'], path)
    for (const [status, response] of Object.entries(operation.responses)) {
      if (status >= '400') continue
      const json = resolve(response).content['application/json']
      if (json === undefined) continue
      const { example } = json
      assertValid(example, [...steps, 'responses', status, 'content', 'application/json', 'schema'], path)
    }
  }
  for (const [name, { content }] of Object.entries(document.components.responses)) {
    const { examples = {} } = content['application/problem+json'] ?? {}
    for (const example of Object.values(examples))
      assertValid(
        resolve(example).value,
        ['components', 'responses', name, 'content', 'application/problem+json', 'schema'],
        name,
      )
  }
  assert.ok(Object.keys(document.components.examples).length >= 10)
})
