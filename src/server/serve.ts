import { once } from 'node:events'

import { pino } from 'pino'

import type { Exchange } from '#domain/exchange.ts'
import { loadStarterRequirements } from '#domain/documents/load-starter-requirements.ts'
import { openExchange } from '#domain/open-exchange.ts'
import { openSession, SCOPES } from '#domain/session.ts'
import { newId } from '#lib/ids.ts'

import { createApp, orderMessage } from '../app.ts'
import type { Config } from '../config.ts'
import { runSweeps } from '../jobs/runner.ts'
import { sweepsOf } from '../jobs/sweeps.ts'
import type { DemoUser } from './console/page.ts'
import { checkStore, sandboxFor } from './sandbox.ts'

/** Where lines for people go. */
export type Output = { write(line: string): void }

type Extras = {
  /** Done to the opened store before the index is built. */
  readonly prepare?: (exchange: Exchange) => Promise<void>
  /** What a sandbox has at its beginning. */
  readonly refill?: (exchange: Exchange) => Promise<void>
  /** Users whom the sign-in page of the console offers. */
  readonly demoUsers?: readonly DemoUser[]
  /** Said when the exchange is ready; ADDRESS stands for host and port. */
  readonly welcome?: string
}

/** Resolves when the process is asked to end. */
async function askedToStop(): Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  try {
    await Promise.race([once(process, 'SIGINT', { signal }), once(process, 'SIGTERM', { signal })])
  } finally {
    stopping.abort()
  }
}

/** A new exchange begins with the starter set of rules, whose number this gives; one that has had rules or orders stays as its operator has it. */
async function beginWithRules(exchange: Exchange): Promise<number> {
  const actor = { accountId: '', role: 'operator', name: 'serve', scopes: new Set(SCOPES) } as const
  const session = openSession(exchange, actor, newId('request', exchange.clock))
  const { answer } = await loadStarterRequirements(session, { onlyIfNew: true })
  return answer.length
}

/**
 * Serves until SIGINT or SIGTERM, then ends what is under way and resolves. The port is open at once; `/readyz` and the
 * verbs that need the index say so until it has been built.
 */
export async function serve(config: Config, output: Output, extras: Extras = {}): Promise<void> {
  const log = pino(
    { redact: ['req.headers.authorization', 'headers.authorization'] },
    pino.destination({ fd: 2, sync: false }),
  )
  const stopped = askedToStop()
  const open = await openExchange({
    database: config,
    bucket: config.bucket,
    log,
    sandbox: sandboxFor(config, extras),
    targets: config.targets,
    orderMessage,
  })
  try {
    await checkStore(open.exchange)
    await extras.prepare?.(open.exchange)
    const rules = await beginWithRules(open.exchange)
    const app = await createApp(open.exchange, { ...config, demoUsers: extras.demoUsers })
    try {
      const address = await app.listen({ host: config.host, port: config.port })
      output.write(`Strowger listens on ${address}`)
      if (rules > 0)
        output.write(
          `${rules} rules say which documents orders need: a starting point and not legal advice, see requirement list`,
        )
      const started = performance.now()
      await open.load()
      const { count, free } = open.exchange.inventory
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      output.write(
        `Ready after ${seconds} s: ${free.toLocaleString('en')} free numbers in ${count.toLocaleString('en')} blocks`,
      )
      if (extras.welcome !== undefined) output.write(extras.welcome.replaceAll('ADDRESS', new URL(address).host))
      const sweeps = runSweeps(sweepsOf(open.exchange), log)
      await stopped
      output.write('Stopping')
      await sweeps.stop()
    } finally {
      await app.close()
    }
  } finally {
    await open.close()
  }
}
