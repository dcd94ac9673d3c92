import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'

import { type Demo, startDemo } from '../support/demo.ts'
import { startConsumer } from '../webhooks/consumer.ts'
import { withScriptedServer } from './scripted-server.ts'
import { run } from './strowger.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
/** How often a list is looked at until it says what is waited for. */
const LOOKS = 200
const LOOK_MS = 50

let demo: Demo
before(async () => {
  demo = await startDemo()
})
after(() => demo.stop())

const customer = () => ({ STROWGER_URL: demo.url, STROWGER_KEY: 'sk_demo_customer' })
async function done(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const { code, stdout, stderr } = await run(args, customer())
  assert.equal(code, 0, stderr)
  return { stdout, stderr }
}
async function refused(code: number, message: RegExp, ...args: string[]): Promise<void> {
  const ran = await run(args, customer())
  assert.deepEqual([ran.code, ran.stdout], [code, ''])
  assert.match(ran.stderr, message)
}

async function held(): Promise<string> {
  const { stdout } = await done('reserve', '--quantity', '1', '--npa', '201', '--json')
  return (JSON.parse(stdout) as { id: string }).id
}

test('events are listed page by page, by type and by what they are about', async () => {
  const first = await held()
  const second = await held()
  await done('release', first)
  const page = await done('events', '--types', 'reservation.created,reservation.released', '--limit', '2')
  const lines = page.stdout.trimEnd().split('\n')
  assert.equal(lines.length, 2)
  assert.match(
    lines[0] ?? '',
    new RegExp(`^20\\S+Z  reservation\\.created     ${first}  \\+1201[0-9]{7}  \\{"expiresAt"`),
  )
  assert.match(lines[1] ?? '', new RegExp(second))
  const cursor = /^what comes after: --after (\S+)\n$/.exec(page.stderr)?.[1] ?? ''
  const rest = await done('events', '--types', 'reservation.created,reservation.released', '--after', cursor)
  assert.match(rest.stdout, new RegExp(`^\\S+  reservation\\.released    ${first}  [^\\n]*\\n$`))
  const about = await done('events', '--subject', first)
  assert.deepEqual(about.stdout.match(/reservation\.\w+/g), ['reservation.created', 'reservation.released'])
  assert.equal((await done('events', '--start', 'end')).stdout, 'no event matches\n')
  await refused(1, /\(invalid_input, request req_\w+\)\n$/, 'events', '--types', 'number.eaten')
  await refused(1, /\(invalid_cursor, request req_\w+\)\n$/, 'events', '--after', 'abc')
  await refused(2, /--start and --after both say where to begin/, 'events', '--start', 'end', '--after', cursor)
})

test('who follows events is told of each once, as it happens, and no more than he asked for', async () => {
  const args = [MAIN, 'events', '--follow', '--types', 'reservation.created', '--limit', '3', '--json']
  const follower = spawn(process.execPath, args, { env: customer(), stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = once(follower, 'exit')
  try {
    const lines = createInterface({ input: follower.stdout })[Symbol.asyncIterator]()
    const subjectOf = ({ value }: IteratorResult<string, unknown>) =>
      (JSON.parse(String(value)) as { subject: string }).subject
    let isTold = false
    const first = lines.next().then((line) => {
      isTold = true
      return subjectOf(line)
    })
    // The first event may come before it listens; from the one that it tells first none may be missing.
    const ids: string[] = []
    for (let looks = 0; looks < LOOKS && !isTold; looks++) {
      ids.push(await held())
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
    const begin = ids.indexOf(await first)
    assert.notEqual(begin, -1)
    ids.push(await held(), await held())
    for (const id of ids.slice(begin + 1, begin + 3)) assert.equal(subjectOf(await lines.next()), id)
    assert.deepEqual(await exit, [0, null])
  } finally {
    follower.kill('SIGKILL')
  }
})

test('a follower goes on behind the last event when the server fails for a moment', async () => {
  const event = (id: string) => ({
    id,
    at: '2026-11-22T00:00:00.000Z',
    type: 'order.placed',
    subject: id,
    numbers: [],
    data: {},
  })
  const page = (id: string, cursor: string) => ({ status: 200, body: { items: [event(id)], cursor, more: true } })
  await withScriptedServer(
    [page('ord_1', 'one'), 'break', { status: 503, body: { retryable: true, detail: 'busy' } }, page('ord_2', 'two')],
    async (url, received) => {
      const ran = await run(['events', '--follow', '--limit', '2'], { STROWGER_URL: url, STROWGER_KEY: 'sk_x' })
      assert.equal(ran.code, 0, ran.stderr)
      assert.deepEqual(ran.stdout.match(/ord_\d/g), ['ord_1', 'ord_2'])
      assert.deepEqual(
        received.map((one) => one.url),
        ['start=end&limit=2', ...Array.from({ length: 3 }, () => 'limit=2&after=one')].map(
          (query) => `/v1/events?${query}`,
        ),
      )
    },
  )
})

test('a webhook is made, shown, paused, resumed, given a new secret and deleted', async () => {
  const consumer = await startConsumer()
  try {
    const made = await done(
      'webhook',
      'create',
      consumer.url,
      '--types',
      'reservation.created',
      '--description',
      'shop',
    )
    assert.match(made.stdout, /^whsec_[A-Za-z0-9+/=]{40,}\n$/)
    const id = /^webhook (whk_[0-9a-z]+)\. The secret is shown this once\.\n$/.exec(made.stderr)?.[1] ?? ''
    assert.match(
      (await done('webhook', 'list')).stdout,
      new RegExp(`^${id}  active  -  .*reservation\\.created  shop$`, 'm'),
    )

    const reservation = await held()
    let listed = ''
    for (let looks = 0; looks < LOOKS && !/delivered/.test(listed); looks++) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      listed = (await done('webhook', 'deliveries', id, '--state', 'delivered')).stdout
    }
    const delivery = new RegExp(`^(dlv_\\S+)  reservation\\.created  ${reservation}  delivered +1  `, 'm').exec(
      listed,
    )?.[1]
    assert.ok(delivery !== undefined, listed)
    const one = (await done('webhook', 'deliveries', id, delivery)).stdout
    assert.match(one, /^sent +\{"id":"evt_/m)
    assert.match(one, /^20\S+Z +[0-9]+ +204 +- +http:/m)
    const eventId = /^event +(evt_\S+)$/m.exec(one)?.[1] ?? ''

    assert.match((await done('webhook', 'pause', id)).stdout, /^state +paused \(asked\)$/m)
    await refused(1, /\(wrong_state, request req_\w+\)\n$/, 'webhook', 'pause', id)
    assert.match((await done('webhook', 'resume', id)).stdout, /^state +active$/m)
    assert.equal((await done('webhook', 'redeliver', id, '--event', eventId)).stdout, '1 event sent again\n')
    const range = ['--from', '2020-01-01T00:00:00Z', '--until', '2020-01-02T00:00:00Z']
    assert.equal((await done('webhook', 'redeliver', id, ...range)).stdout, '0 events sent again\n')
    await refused(2, /give either --event, or both --from and --until/, 'webhook', 'redeliver', id, '--from', '2020')
    const rotated = await done('webhook', 'rotate', id)
    assert.match(rotated.stdout, /^whsec_/)
    assert.notEqual(rotated.stdout, made.stdout)
    assert.match((await done('webhook', 'show', id)).stdout, /^description +shop$/m)
    assert.equal((await done('webhook', 'delete', id)).stdout, `${id} is deleted\n`)
    await refused(1, /\(not_found, request req_\w+\)\n$/, 'webhook', 'show', id)
  } finally {
    await consumer.close()
  }
})

test('what makes a secret is sent once, for nothing keeps it from being done twice', async () => {
  await withScriptedServer(['break'], async (url, received) => {
    const settings = { STROWGER_URL: url, STROWGER_KEY: 'sk_x' }
    const made = await run(['webhook', 'create', 'https://shop.example.com/x'], settings)
    assert.equal(made.code, 3)
    assert.match(made.stderr, /; strowger webhook list tells whether it was done\n$/)
    assert.equal(received.length, 1)
  })
})
