import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Exchange } from '#domain/exchange.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'

import { assertSound } from '../domain/sound.ts'
import { onEveryEngine, stock, type TestExchange, withExchange } from '../support/exchange.ts'
import { seededRandom } from '../support/random.ts'
import { startWorker } from '../support/worker.ts'

/** How often a process is killed, and when after its first answers. */
const ROUNDS = 4
const LEAST_MS = 60
const MOST_MS = 400
/** Answers that a process has given before it is killed. */
const ANSWERS_FIRST = 50

type Acknowledged = {
  /** By the last answer about it, what a number is. */
  readonly numbers: Map<string, string>
  readonly orders: Set<string>
  readonly released: Set<string>
}

/** Notes what a line acknowledges. One client works on a number at a time, so the last line about it is the last word. */
function noteLine(line: string, acknowledged: Acknowledged): void {
  const [what, id, list] = line.split(' ')
  const numbers = (what === 'aged' ? id : list)?.split(',') ?? []
  if (what === 'ordered') acknowledged.orders.add(id ?? '')
  if (what === 'released') acknowledged.released.add(id ?? '')
  const state = { reserved: 'reserved', ordered: 'in_service', aged: 'ageing' }[what ?? '']
  if (state !== undefined) for (const e164 of numbers) acknowledged.numbers.set(e164, state)
}

/** States that a number may have come to after its last acknowledged one: by a request whose answer was never sent. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  reserved: ['reserved', 'in_service', 'ageing', 'free'],
  in_service: ['in_service', 'ageing'],
  ageing: ['ageing'],
}

async function assertKept(exchange: Exchange, { numbers, orders, released }: Acknowledged): Promise<void> {
  const rows = await exchange.database.read.query.selectFrom('number').select(['e164', 'state']).execute()
  const states = new Map(rows.map(({ e164, state }) => [`+${e164}`, state as string]))
  for (const [e164, acknowledged] of numbers) {
    const state = states.get(e164) ?? 'free'
    assert.ok(LATER[acknowledged]?.includes(state), `${e164} was acknowledged as ${acknowledged} and is ${state}`)
  }
  const kept = await exchange.database.read.query.selectFrom('number_order').select('id').execute()
  const known = new Set(kept.map(({ id }) => id))
  for (const id of orders) assert.ok(known.has(id), `the acknowledged order ${id} is lost`)
  const ended = await exchange.database.read.query
    .selectFrom('reservation')
    .select('id')
    .where('state', '=', 'released')
    .execute()
  const gone = new Set(ended.map(({ id }) => id))
  for (const id of released) assert.ok(gone.has(id), `the acknowledged release of ${id} is lost`)
}

/** Lets a process work, kills it in the middle, and gives what it had answered. */
async function workAndDie(given: TestExchange, round: number, afterMs: number, acknowledged: Acknowledged) {
  const worker = startWorker(import.meta.url, './load-worker.ts', {
    database: given.database,
    accountId: given.customer.actor.accountId,
    mark: `round-${round}`,
  })
  assert.equal(await worker.line(), 'ready')
  let answers = 0
  while (answers++ < ANSWERS_FIRST) noteLine((await worker.line()) ?? assert.fail('it died by itself'), acknowledged)
  const rest = worker.rest()
  await sleep(afterMs)
  worker.kill()
  const lines = await rest
  // The last line may have been cut by the kill: its answer never left.
  for (const line of lines.slice(0, -1)) noteLine(line, acknowledged)
  return answers + lines.length
}

onEveryEngine((engine) => {
  test('a process that is killed under load loses nothing that it acknowledged and puts no number in two hands', () =>
    withExchange(engine, async (given) => {
      const { open, exchange, customer, operator } = given
      await stock(operator, [{ first: 12013890000, last: 12013899999 }])
      const random = seededRandom(11)
      const acknowledged: Acknowledged = { numbers: new Map(), orders: new Set(), released: new Set() }
      let answers = 0
      for (let round = 0; round < ROUNDS; round++) {
        const afterMs = LEAST_MS + random() * (MOST_MS - LEAST_MS)
        answers += await workAndDie(given, round, afterMs, acknowledged)
        await assertKept(exchange, acknowledged)
        const again = await given.again()
        await assertSound(again)
      }
      assert.ok(answers > ROUNDS * ANSWERS_FIRST)
      assert.ok(acknowledged.orders.size > 0 && acknowledged.released.size > 0)
      // And work goes on, also in the process that was there all the time.
      await open.catchUp()
      await reserveNumbers(customer, { searches: [{ criteria: {}, quantity: 10 }] })
      await assertSound(open)
    }))

  test('two processes work on one store without a number in two hands', () =>
    withExchange(engine, async (given) => {
      const { open, customer, other, operator } = given
      // Few numbers, so that they run at the same ones.
      await stock(operator, [{ first: 12013890000, last: 12013890999 }])
      const workers = [customer, other].map(({ actor }) =>
        startWorker(import.meta.url, './load-worker.ts', {
          database: given.database,
          accountId: actor.accountId,
          mark: actor.accountId,
        }),
      )
      for (const worker of workers) assert.equal(await worker.line(), 'ready')
      await sleep(800)
      for (const worker of workers) worker.end()
      const [lines = [], otherLines = []] = await Promise.all(workers.map((worker) => worker.rest()))
      await Promise.all(workers.map((worker) => worker.ended()))
      // A number that was ordered is never free again here, so it was ordered once.
      const ordered = [...lines, ...otherLines]
        .filter((line) => line.startsWith('ordered'))
        .flatMap((line) => line.split(' ')[2]?.split(',') ?? [])
      assert.ok(ordered.length > 0)
      assert.equal(new Set(ordered).size, ordered.length)
      await assertSound(open)
    }))
})
