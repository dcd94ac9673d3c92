import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import type { DatabaseConfig } from '#db/open.ts'

import type { Stage } from '../stage.ts'
import { type Child, startChild } from './start-child.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const READY_POLL_MS = 10
/** How long an index may take to be built, before the bench gives up. */
const READY_WAIT_MS = 600_000

/** A search without pages finds as much as a page of the others holds. */
const SETTINGS = { STROWGER_VOIP_INNOVATIONS_MAX_FOUND: '10' } as const

/** A running exchange. */
export type Server = {
  readonly child: Child
  /** `http://127.0.0.1:port` */
  readonly url: string
  readonly port: number
  /** From the start of the process until `/readyz` said so. */
  readonly readyMs: number
}

function storeFlags({ dataFolder, databaseUrl }: DatabaseConfig): readonly string[] {
  return databaseUrl === undefined ? ['--data', dataFolder] : ['--data', dataFolder, '--database-url', databaseUrl]
}

/** Runs a command of the product to its end and gives what it printed. Throws unless it ends well. */
export function runStrowger(stage: Stage, store: DatabaseConfig, args: readonly string[]): Promise<string> {
  return startChild(stage, [MAIN, ...args, ...storeFlags(store)]).rest()
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`)
  await answer.arrayBuffer()
  return answer.ok
}

/** Starts the product's server, without a limit of requests, and waits until it is ready. */
export async function startServer(
  stage: Stage,
  store: DatabaseConfig,
  profileFolder: string | undefined,
): Promise<Server> {
  const profiling = profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`]
  if (profileFolder !== undefined) mkdirSync(profileFolder, { recursive: true })
  const started = performance.now()
  const args = ['serve', '--host', '127.0.0.1', '--port', '0', '--rate-limit', '0', ...storeFlags(store)]
  const child = startChild(stage, [...profiling, MAIN, ...args], SETTINGS)
  const [url = '', port = ''] = /http:\/\/127\.0\.0\.1:([0-9]+)/.exec(await child.line()) ?? []
  while (!(await isReady(url))) {
    stage.signal.throwIfAborted()
    if (performance.now() - started > READY_WAIT_MS) throw new Error('the server did not become ready in time')
    await new Promise((resolve) => setTimeout(resolve, READY_POLL_MS))
  }
  return { child, url, port: Number(port), readyMs: performance.now() - started }
}
