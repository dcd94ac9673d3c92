import { mkdtemp, rm } from 'node:fs/promises'
import { isIP } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { importBlocks } from '#domain/blocks/import-blocks.ts'
import type { Exchange } from '#domain/exchange.ts'
import { CUSTOMER_SCOPES, openSession, SCOPES } from '#domain/session.ts'

import { type Config, ConfigError } from '../config.ts'
import { type Output, serve } from '../server/serve.ts'
import { openDemoAccounts } from './accounts.ts'
import { setDemoRates } from './rates.ts'
import { makeDemoResources } from './resources.ts'
import { demoStock } from './stock.ts'

function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true
  return isIP(host) === 4 && host.startsWith('127.')
}

async function fill(exchange: Exchange): Promise<void> {
  const operator = openSession(
    exchange,
    { accountId: 'demo', role: 'operator', name: 'demo', scopes: new Set(SCOPES) },
    'req_demo',
  )
  for (const accountId of await openDemoAccounts(operator)) {
    const actor = { accountId, role: 'customer', name: 'demo', scopes: new Set(CUSTOMER_SCOPES) } as const
    await makeDemoResources(openSession(exchange, actor, 'req_demo'))
  }
  await setDemoRates(operator)
  async function* items() {
    yield demoStock()
  }
  await importBlocks(
    operator,
    { source: 'demo', fileName: 'starter inventory', strict: true, reportOnly: false },
    {
      items: items(),
      select: (row) => row,
      onReject: () => {},
      onProgress: () => {},
      bytes: () => ({ read: 0, total: 0 }),
    },
  )
}

const WELCOME = `Try it:
  curl -s 'http://ADDRESS/v1/numbers/available?mask=201xxxxxxx&limit=3' -H 'Authorization: Bearer sk_demo_customer'
Keys: sk_demo_customer, sk_demo_other (customers), sk_demo_operator (operator). Reference: http://ADDRESS/docs
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
    await serve({ ...config, dataFolder, databaseUrl: undefined }, output, { prepare: fill, welcome: WELCOME })
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
}
