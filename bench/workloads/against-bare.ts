import type { LoadFound, LoadOrders } from '../http/generate-load.ts'
import { runProgram } from '../processes/run-program.ts'
import { processorMs } from '../processes/usage.ts'
import { median } from '../report/percentiles.ts'
import type { Stage } from '../stage.ts'

/** A server that is asked: its process and its port. */
export type Asked = { readonly pid: number; readonly port: number }

/** One side of a comparison, the median of its rounds. Times in milliseconds. */
export type Side = {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Processor time of the server for one request, in microseconds; null where the machine does not tell. */
  readonly serverMicros: number | null
  /** Shares of one processor, 0–1, that the load generator used in each round. */
  readonly generatorBusy: readonly number[]
  /** By kind of request. */
  readonly kinds: Readonly<Record<string, { readonly perSecond: number; readonly p50: number; readonly p99: number }>>
}

/** Both sides, and how many requests ours answers for each of the bare one's. */
export type Comparison = {
  readonly ours: Side
  readonly bare: Side
  /** The median of the rounds, each of which asks both sides in turn. */
  readonly ratio: number
  readonly ratios: readonly number[]
  /** The bare side's processor time for a request ÷ ours: the ratio as an idle machine would show it. */
  readonly processorRatio: number | null
}

type Round = { readonly found: LoadFound; readonly serverMicros: number | null }

async function round(stage: Stage, { pid, port }: Asked, orders: Omit<LoadOrders, 'port'>): Promise<Round> {
  const before = processorMs(pid)
  const found = await runProgram<LoadFound>(stage, 'load-generator', { ...orders, port })
  const after = processorMs(pid)
  const serverMicros = before === null || after === null ? null : ((after - before) * 1_000) / found.answers
  return { found, serverMicros }
}

const rate = ({ measuredMs, all }: LoadFound) => (all.count * 1_000) / measuredMs

function sideOf(rounds: readonly Round[]): Side {
  const of = (read: (found: LoadFound) => number) => median(rounds.map(({ found }) => read(found)))
  const micros = rounds.flatMap(({ serverMicros }) => serverMicros ?? [])
  const names = new Set(rounds.flatMap(({ found }) => Object.keys(found.kinds)))
  return {
    perSecond: of(rate),
    p50: of(({ all }) => all.p50),
    p95: of(({ all }) => all.p95),
    p99: of(({ all }) => all.p99),
    serverMicros: micros.length === 0 ? null : median(micros),
    generatorBusy: rounds.map(({ found }) => found.generatorBusy),
    kinds: Object.fromEntries(
      [...names].map((name) => [
        name,
        {
          perSecond: of(({ measuredMs, kinds }) => ((kinds[name]?.count ?? 0) * 1_000) / measuredMs),
          p50: of(({ kinds }) => kinds[name]?.p50 ?? Number.NaN),
          p99: of(({ kinds }) => kinds[name]?.p99 ?? Number.NaN),
        },
      ]),
    ),
  }
}

/** Asks both servers the same in turns, so that both meet whatever else the machine does. */
export async function againstBare(
  stage: Stage,
  ours: Asked,
  bare: Asked,
  orders: Omit<LoadOrders, 'port'>,
  rounds: number,
): Promise<Comparison> {
  const oursFound: Round[] = []
  const bareFound: Round[] = []
  for (let turn = 0; turn < rounds; turn++) {
    oursFound.push(await round(stage, ours, orders))
    bareFound.push(await round(stage, bare, orders))
  }
  const ratios = oursFound.map(({ found }, turn) => rate(found) / rate(bareFound[turn]?.found ?? found))
  const sides = { ours: sideOf(oursFound), bare: sideOf(bareFound) }
  const { ours: a, bare: b } = sides
  return {
    ...sides,
    ratio: median(ratios),
    ratios,
    processorRatio: a.serverMicros === null || b.serverMicros === null ? null : b.serverMicros / a.serverMicros,
  }
}
