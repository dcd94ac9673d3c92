import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { SearchDialect } from '../dialects/dialect.ts'
import { SEARCH_DIALECTS } from '../dialects/index.ts'
import type { Step } from '../http/customer.ts'
import { type Request, searchKeyOf, writeRequest } from '../http/request.ts'
import type { BareOrders } from '../programs/bare-route.ts'
import { startProgram } from '../processes/run-program.ts'
import { type Server, startServer } from '../processes/strowger.ts'
import { seededRandom } from '../seeded-random.ts'
import { againstBare, type Comparison } from './against-bare.ts'
import { comparisonRows } from './comparison-rows.ts'
import { readPlaces } from './read-places.ts'
import type { Finding, Given, Workload } from './workload.ts'

export const SEARCH_CONNECTIONS = 32
/** Different searches of each kind. */
const SEARCHES_EACH = 200
const SEED = 7
/** What runs before each measured stretch, as a share of it. */
const WARMUP_SHARE = 0.5

async function answerTo(url: string, { method, path, headers, body }: Request): Promise<string> {
  const answer = await fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)
  return text
}

async function measure(given: Given, server: Server, secret: string, dialect: SearchDialect): Promise<Comparison> {
  const { stage, options } = given
  const places = await readPlaces(server.url, secret)
  const kinds = dialect.searches(secret, places, SEARCHES_EACH, seededRandom(SEED))
  const answers: Record<string, string> = {}
  const steps: Step[] = []
  for (const { kind, requests } of kinds)
    for (const request of requests) {
      answers[searchKeyOf(request)] = await answerTo(server.url, request)
      steps.push({ kind, request: writeRequest(request) })
    }
  const searchesFile = join(stage.folder, `answers-${dialect.name}.json`)
  writeFileSync(searchesFile, JSON.stringify(answers))
  const orders: BareOrders = { searchesFile, routes: [], texts: [] }
  const bare = startProgram(stage, 'bare-route', orders)
  const port = Number(await bare.line())
  const measureMs = options.seconds * 1_000
  const comparison = await againstBare(
    stage,
    { pid: server.child.pid, port: server.port },
    { pid: bare.pid, port },
    {
      connections: SEARCH_CONNECTIONS,
      warmupMs: measureMs * WARMUP_SHARE,
      measureMs,
      work: { kind: 'searches', steps },
    },
    options.rounds,
  )
  await bare.stop('SIGTERM')
  return comparison
}

/** W2: searches of many kinds over HTTP, through every dialect, against the same answers from a bare route. */
export const search: Workload = async (given): Promise<Finding> => {
  const { stage, options } = given
  const { database, secrets } = await given.store()
  const [secret = ''] = secrets
  const server = await startServer(stage, database, options.profileFolder)
  const figures: Record<string, Comparison> = {}
  for (const dialect of SEARCH_DIALECTS) {
    stage.tell(`searching through ${dialect.name}`)
    figures[dialect.name] = await measure(given, server, secret, dialect)
  }
  await server.child.stop('SIGTERM')
  const rows = Object.entries(figures).flatMap(([name, comparison]) =>
    comparisonRows(`${name}, ${SEARCH_CONNECTIONS} connections`, comparison),
  )
  return { figures, rows }
}
