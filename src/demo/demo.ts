import { mkdtemp, rm } from 'node:fs/promises'
import { isIP } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Exchange } from '#domain/exchange.ts'

import { type Config, ConfigError } from '../config.ts'
import { type Output, serve } from '../server/serve.ts'
import { DEMO_USERS, openDemoAccounts } from './accounts.ts'
import { demoOperator, fillStarter, makeResources } from './starter.ts'

function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true
  return isIP(host) === 4 && host.startsWith('127.')
}

async function openAccounts(exchange: Exchange): Promise<void> {
  await makeResources(exchange, await openDemoAccounts(demoOperator(exchange)))
}

const WELCOME = `Try it:
  curl -s 'http://ADDRESS/v1/numbers/available?mask=201xxxxxxx&limit=3' -H 'Authorization: Bearer sk_demo_customer'
Console: http://ADDRESS/ (users demo/demo and other/other, customers; operator/demo).
Keys: sk_demo_customer, sk_demo_other (customers), sk_demo_operator (operator). Reference: http://ADDRESS/docs
The same customers in carriers' formats: iNumbering apikey d3300000000000000000000000000001 and …2 (usernames 1000000001
and 1000000002, passwords demo and other); logins demo/demo and other/other; tokens demo-tcl-token and other-tcl-token.
It is a sandbox: move its clock with POST /v1/simulator/clock, see docs/operating/simulator.md for what can be had to happen.
Everything is forgotten when it stops (Ctrl-C).`

/**
 * Serves a throw-away exchange with starter inventory and published keys, and therefore on loopback alone. Resolves when
 * it was told to stop and has cleaned up. Errors: ConfigError for another address.
 */
export async function demo(config: Config, output: Output): Promise<void> {
  if (!isLoopback(config.host))
    throw new ConfigError(
      `the demo's keys are public, so it listens on loopback only, not on ${config.host}: use 127.0.0.1, or "serve" for the real thing`,
    )
  const dataFolder = await mkdtemp(join(tmpdir(), 'strowger-demo-'))
  try {
    // The demo listens on loopback alone, and so do those who try its webhooks.
    const targets: Config['targets'] = config.targets === 'private' ? 'private' : 'loopback'
    const store = { dataFolder, databaseUrl: undefined, bucket: undefined }
    const settings = { ...config, ...store, sandbox: true, targets }
    await serve(settings, output, {
      refill: fillStarter,
      prepare: openAccounts,
      demoUsers: DEMO_USERS,
      welcome: WELCOME,
    })
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
}
