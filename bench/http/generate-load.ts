import { type Percentiles, percentilesOf } from '../report/percentiles.ts'
import { openConnection } from './connection.ts'
import { type Customer, makeCustomer, type Work } from './customer.ts'

/** What to do to a server, and for how long. */
export type LoadOrders = {
  readonly port: number
  readonly connections: number
  /** Before what is measured begins. */
  readonly warmupMs: number
  readonly measureMs: number
  readonly work: Work
}

/** What came of it. Only answers within the measured time count, but for `answers`. */
export type LoadFound = {
  readonly measuredMs: number
  /** By kind of request. */
  readonly kinds: Readonly<Record<string, Percentiles>>
  readonly all: Percentiles
  /** How much of one processor this side used, 0–1: near 1 it was itself what was slow. */
  readonly generatorBusy: number
  /** All answers, those before and after the measured time included. */
  readonly answers: number
}

const OK_FROM = 200
const OK_BELOW = 300
/** Characters of an answer that is told because it is a refusal. */
const MAX_TOLD = 500

/** Lets every customer ask and ask again at a connection of its own. Throws when an answer is a refusal. */
export async function generateLoad({ port, connections, warmupMs, measureMs, work }: LoadOrders): Promise<LoadFound> {
  const times = new Map<string, number[]>()
  const began = performance.now()
  const from = began + warmupMs
  const to = from + measureMs
  let answers = 0
  let processorAtStart: NodeJS.CpuUsage | undefined
  let busyMicros = 0

  function note(kind: string, sent: number, now: number): void {
    answers++
    if (now < from || now >= to) return
    processorAtStart ??= process.cpuUsage()
    const known = times.get(kind)
    if (known === undefined) times.set(kind, [now - sent])
    else known.push(now - sent)
  }

  async function serve(customer: Customer): Promise<void> {
    const done = Promise.withResolvers<void>()
    let step = customer.next(undefined)
    let sent = 0
    const connection = await openConnection(
      port,
      (status, body) => {
        const now = performance.now()
        if (status < OK_FROM || status >= OK_BELOW)
          return done.reject(new Error(`${step.kind}: ${status} ${body.toString().slice(0, MAX_TOLD)}`))
        note(step.kind, sent, now)
        if (now >= to && customer.atRest()) return done.resolve()
        step = customer.next(body)
        sent = performance.now()
        return connection.send(step.request)
      },
      done.reject,
    )
    sent = performance.now()
    connection.send(step.request)
    try {
      await done.promise
    } finally {
      connection.close()
    }
  }

  const timer = setTimeout(() => {
    const used = process.cpuUsage(processorAtStart)
    busyMicros = used.user + used.system
  }, warmupMs + measureMs)
  try {
    await Promise.all(Array.from({ length: connections }, (_, index) => serve(makeCustomer(work, index, connections))))
  } finally {
    clearTimeout(timer)
  }
  return {
    measuredMs: measureMs,
    kinds: Object.fromEntries([...times].map(([kind, list]) => [kind, percentilesOf(list)])),
    all: percentilesOf([...times.values()].flat()),
    generatorBusy: busyMicros / 1_000 / measureMs,
    answers,
  }
}
