import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export const WORKLOADS = ['W1', 'W2', 'W3', 'W4'] as const
export type WorkloadName = (typeof WORKLOADS)[number]

/** What to measure, on what, and for how long. */
export type Options = {
  readonly workloads: readonly WorkloadName[]
  /** North American thousands-blocks, as `strowger import blocks` takes them; undefined: a synthetic plan. */
  readonly dataFile: string | undefined
  /** Blocks of the synthetic plan, 100 to 2,500,000. */
  readonly blocks: number
  /** Length of each measured stretch, 0.1 to 600. */
  readonly seconds: number
  /** How often the exchange and what it is held against take turns, and how often it is started in W1, 1 to 50. */
  readonly rounds: number
  /** Run W4 on a PostgreSQL of its own, too. */
  readonly postgres: boolean
  /** Where the results are written. */
  readonly resultsFolder: string
  /** Where the servers write CPU profiles; undefined: nowhere. Profiling slows them down. */
  readonly profileFolder: string | undefined
}

/** A command line that cannot be run: the problem and the cure. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const USAGE = `npm run bench -- [W1 W2 W3 W4] [options]
  --data <file>       nanp-blocks.csv.gz; without it a synthetic plan of that size
  --blocks <n>        blocks of the synthetic plan (2264480)
  --seconds <n>       length of each measured stretch (5)
  --rounds <n>        turns of the exchange and of what it is held against (5)
  --postgres          W4 on PostgreSQL, too
  --results <folder>  where the results go (bench/results)
  --profile <folder>  let the servers write CPU profiles there`

/** The blocks of North America in September 2026. */
const PLAN_BLOCKS = 2_264_480
const LEAST_BLOCKS = 100
const MOST_BLOCKS = 2_500_000

function numberWithin(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (text.trim() === '' || !(value >= least && value <= most))
    throw new UsageError(`--${name} must be a number from ${least} to ${most}, not "${text}"`)
  return value
}

function workloadOf(text: string): WorkloadName {
  const found = WORKLOADS.find((name) => name === text.toUpperCase())
  if (found === undefined) throw new UsageError(`there is no workload ${text}: give some of ${WORKLOADS.join(', ')}`)
  return found
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        blocks: { type: 'string', default: String(PLAN_BLOCKS) },
        seconds: { type: 'string', default: '5' },
        rounds: { type: 'string', default: '5' },
        postgres: { type: 'boolean', default: false },
        results: { type: 'string', default: new URL('results', import.meta.url).pathname },
        profile: { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

/** Reads the command line. Throws `UsageError`. */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parse(argv)
  const asked = new Set(positionals.map(workloadOf))
  return {
    workloads: WORKLOADS.filter((name) => asked.size === 0 || asked.has(name)),
    dataFile: values.data === undefined ? undefined : resolve(values.data),
    blocks: Math.floor(numberWithin('blocks', values.blocks, LEAST_BLOCKS, MOST_BLOCKS)),
    seconds: numberWithin('seconds', values.seconds, 0.1, 600),
    rounds: Math.floor(numberWithin('rounds', values.rounds, 1, 50)),
    postgres: values.postgres,
    resultsFolder: resolve(values.results),
    profileFolder: values.profile === undefined ? undefined : resolve(values.profile),
  }
}
