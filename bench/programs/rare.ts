/** Asks the index of a store hard questions, in this process and without HTTP, and prints how long each took. */
import { openExchange } from '#domain/open-exchange.ts'
import { openSession, SCOPES } from '#domain/session.ts'

import { bitmapBytes, countAll, readAll } from '../rare/pass-over-bitmaps.ts'
import { QUESTIONS } from '../rare/questions.ts'
import { type Timed, timeRuns } from '../rare/time-runs.ts'
import { readOrders } from './orders.ts'

/** `budgetMs`: about how long each question is asked over and over. */
export type RareOrders = { readonly dataFolder: string; readonly budgetMs: number }
export type RareFound = {
  readonly bitmapBytes: number
  /** One pass over the bitmaps that only reads them, and one that counts. */
  readonly read: Timed
  readonly count: Timed
  /** `items`: how many came back on the first page, or match. */
  readonly questions: readonly (Timed & { readonly what: string; readonly items: number })[]
}

const { dataFolder, budgetMs } = readOrders() as RareOrders
const open = await openExchange({ database: { dataFolder, databaseUrl: undefined } })
await open.load()
const { exchange } = open
const actor = { accountId: 'bench', role: 'customer', name: 'bench', scopes: new Set(SCOPES) } as const
const session = openSession(exchange, actor, 'req_bench')

const { inventory } = exchange
// Nobody but this line knows that the mask is all ones, so the AND cannot be left out.
const mask = ~Math.min(0, budgetMs)
const read = await timeRuns(budgetMs, async () => readAll(inventory, mask))
const count = await timeRuns(budgetMs, async () => countAll(inventory, mask))
const questions: RareFound['questions'][number][] = []
for (const { what, ask } of QUESTIONS) {
  let items = 0
  const timed = await timeRuns(budgetMs, async () => {
    items = await ask(session)
  })
  questions.push({ what, items, ...timed })
}
console.log(JSON.stringify({ bitmapBytes: bitmapBytes(inventory), read, count, questions } satisfies RareFound))
await open.close()
