import type { Exchange } from '../exchange.ts'
import { needSandbox } from './need-sandbox.ts'
import { type Plan, planFor } from './plan.ts'
import { readWork } from './work.ts'

/** What is going to become of everything that waits, the longest waiting first. */
export async function plansOf(exchange: Exchange): Promise<Plan[]> {
  const sandbox = needSandbox(exchange)
  const waiting = await readWork(exchange.database.read)
  return waiting.map((work) => planFor(sandbox, work))
}

/** The next moment after now at which something falls due, milliseconds since the epoch; undefined: none is known. */
export async function nextDueAt(exchange: Exchange): Promise<number | undefined> {
  const now = exchange.clock.now()
  const due = (await plansOf(exchange)).flatMap(({ dueAt }) => (dueAt > now ? [dueAt] : []))
  return due.length === 0 ? undefined : Math.min(...due)
}
