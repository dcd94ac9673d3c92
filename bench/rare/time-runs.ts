import { quantile } from '../report/percentiles.ts'

/** Milliseconds of many runs of one thing. */
export type Timed = {
  readonly runs: number
  /** The first run, before anything of the question had been kept. */
  readonly first: number
  readonly p50: number
  readonly p95: number
}

const LEAST_RUNS = 5
const MOST_RUNS = 2_000

/** Runs again and again for about so many milliseconds, but at least a few times. */
export async function timeRuns(budgetMs: number, run: () => Promise<unknown>): Promise<Timed> {
  const times: number[] = []
  const end = performance.now() + budgetMs
  while (times.length < LEAST_RUNS || (performance.now() < end && times.length < MOST_RUNS)) {
    const started = performance.now()
    await run()
    times.push(performance.now() - started)
  }
  const sorted = times.toSorted((a, b) => a - b)
  return { runs: times.length, first: times[0] ?? Number.NaN, p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) }
}
