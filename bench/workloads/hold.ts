import { join } from 'node:path'

import type { Dialect, Target } from '../dialects/dialect.ts'
import { DIALECTS } from '../dialects/index.ts'
import type { Request } from '../http/request.ts'
import type { BareOrders, TextRoute } from '../programs/bare-route.ts'
import type { InsertHoldsFound, InsertHoldsOrders } from '../programs/insert-holds.ts'
import { runProgram, startProgram } from '../processes/run-program.ts'
import { runStrowger, type Server, startServer } from '../processes/strowger.ts'
import { figure, type Row } from '../report/table.ts'
import type { Stage } from '../stage.ts'
import { withPostgres } from '../store/with-postgres.ts'
import { againstBare, type Comparison } from './against-bare.ts'
import { comparisonRows } from './comparison-rows.ts'
import { readPlaces } from './read-places.ts'
import type { FilledStore, Given, Workload } from './workload.ts'

export const HOLD_CONNECTIONS = 64
const WARMUP_SHARE = 0.5

type Answered = { readonly status: number; readonly text: string; readonly type: string; readonly isJson: boolean }

async function answerTo(url: string, { method, path, headers, body }: Request): Promise<Answered> {
  const answer = await fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
  const type = answer.headers.get('content-type') ?? ''
  return { status: answer.status, text, type, isJson: /[/+]json\b/.test(type) }
}

/** A route that takes any text and gives this answer. */
function textRoute({ path }: Request, { text, type }: Answered): TextRoute {
  return { url: path, type, answer: text }
}

/** Routes that take and give what one hold and its release on the server took and gave. */
async function bareRoutes(server: Server, secret: string, dialect: Dialect, target: Target): Promise<BareOrders> {
  const reserve = dialect.reserve(secret, target)
  const held = await answerTo(server.url, reserve)
  const release = dialect.release(secret, held.text)
  const released = await answerTo(server.url, release)
  if (!held.isJson)
    return { searchesFile: null, routes: [], texts: [textRoute(reserve, held), textRoute(release, released)] }
  return {
    searchesFile: null,
    texts: [],
    routes: [
      {
        method: 'POST',
        url: reserve.path,
        status: held.status,
        body: JSON.parse(reserve.body ?? 'null'),
        answer: JSON.parse(held.text),
      },
      {
        method: release.method === 'GET' ? 'POST' : release.method,
        url: dialect.releaseRoute,
        status: released.status,
        ...(release.body === undefined ? {} : { body: JSON.parse(release.body) as unknown }),
        answer: JSON.parse(released.text),
      },
    ],
  }
}

async function measure(
  given: Given,
  server: Server,
  secrets: readonly string[],
  dialect: Dialect,
): Promise<Comparison> {
  const { stage, options } = given
  const [secret = ''] = secrets
  const { npas, numbers } = await readPlaces(server.url, secret)
  const used = secrets.slice(0, dialect.accounts)
  const target = { npa: npas[0] ?? '', number: numbers[0] ?? '' }
  // Whatever the server does only once for each credential is not what is measured.
  for (const each of used) {
    const held = await answerTo(server.url, dialect.reserve(each, target))
    await answerTo(server.url, dialect.release(each, held.text))
  }
  const bare = startProgram(stage, 'bare-route', await bareRoutes(server, secret, dialect, target))
  const port = Number(await bare.line())
  const measureMs = options.seconds * 1_000
  const comparison = await againstBare(
    stage,
    { pid: server.child.pid, port: server.port },
    { pid: bare.pid, port },
    {
      connections: HOLD_CONNECTIONS,
      warmupMs: measureMs * WARMUP_SHARE,
      measureMs,
      work: { kind: 'holds', dialect: dialect.name, secrets: used, npas, numbers },
    },
    options.rounds,
  )
  await bare.stop('SIGTERM')
  return comparison
}

/** Holds and releases through every dialect; throws when the store is not sound afterwards. */
async function measureStore(given: Given, { database, secrets }: FilledStore): Promise<Record<string, Comparison>> {
  const { stage, options } = given
  const server = await startServer(stage, database, options.profileFolder)
  const figures: Record<string, Comparison> = {}
  for (const dialect of DIALECTS) {
    stage.tell(`holding through ${dialect.name}`)
    figures[dialect.name] = await measure(given, server, secrets, dialect)
  }
  await server.child.stop('SIGTERM')
  stage.tell('verifying the store')
  await runStrowger(stage, database, ['verify'])
  return figures
}

async function bareInserts(stage: Stage, measureMs: number): Promise<InsertHoldsFound> {
  const orders: InsertHoldsOrders = { folder: join(stage.folder, 'bare-holds'), batch: HOLD_CONNECTIONS, measureMs }
  return runProgram<InsertHoldsFound>(stage, 'insert-holds', orders)
}

function rowsOf(engine: string, figures: Readonly<Record<string, Comparison>>): Row[] {
  return Object.entries(figures).flatMap(([name, comparison]) => {
    const { reserve, release } = comparison.ours.kinds
    const [all, ...more] = comparisonRows(
      `${name} on ${engine}, ${HOLD_CONNECTIONS} connections, holds and releases`,
      comparison,
    )
    if (all === undefined || reserve === undefined || release === undefined) throw new Error('nothing was measured')
    const parts = `${figure(reserve.perSecond, 'holds/s')}, ${figure(release.perSecond, 'releases/s')}`
    return [{ ...all, ours: `${all.ours} (${parts})` }, ...more]
  })
}

/**
 * W4: one random free number held and given back, over and over, each durable, through every dialect; against a bare
 * route of the same bodies and against the bare inserts. The store must be sound afterwards.
 */
export const hold: Workload = async (given) => {
  const { stage, options, planFile } = given
  const sqlite = await measureStore(given, await given.store())
  const bare = await bareInserts(stage, options.seconds * 1_000)
  const bareRate = (bare.holds * 1_000) / bare.ms
  const rows: Row[] = [
    ...rowsOf('SQLite', sqlite),
    ...Object.entries(sqlite).map(([name, { ours }]) => ({
      what: `${name} on SQLite, against the rows alone`,
      ours: figure(ours.perSecond, 'holds and releases/s'),
      against: `bare inserts of a hold's three rows, ${HOLD_CONNECTIONS} a commit: ${figure(bareRate, 'holds/s')}`,
      ratio: ours.perSecond / bareRate,
    })),
  ]
  if (!options.postgres) return { figures: { sqlite, bare }, rows }
  const postgres = await withPostgres(stage, planFile, (filled) => measureStore(given, filled))
  return { figures: { sqlite, bare, postgres }, rows: [...rows, ...rowsOf('PostgreSQL', postgres)] }
}
