import { listAccounts } from '#domain/accounts/list-accounts.ts'
import { importBlocks } from '#domain/blocks/import-blocks.ts'
import type { Exchange } from '#domain/exchange.ts'
import { CUSTOMER_SCOPES, openSession, SCOPES, type Session } from '#domain/session.ts'

import { isDemoCustomer } from './accounts.ts'
import { setDemoFootprint } from './footprint.ts'
import { setDemoRates } from './rates.ts'
import { makeDemoResources } from './resources.ts'
import { demoStock } from './stock.ts'

/** Who fills the exchange, in its log. */
const NAME = 'demo'
const ACCOUNTS_PAGE = 100

/** A session of the operator who fills the exchange. */
export function demoOperator(exchange: Exchange): Session {
  const actor = { accountId: NAME, role: 'operator', name: NAME, scopes: new Set(SCOPES) } as const
  return openSession(exchange, actor, 'req_demo')
}

/** Gives these accounts what makes them complete customers. */
export async function makeResources(exchange: Exchange, accountIds: readonly string[]): Promise<void> {
  for (const accountId of accountIds) {
    const actor = { accountId, role: 'customer', name: NAME, scopes: new Set(CUSTOMER_SCOPES) } as const
    await makeDemoResources(openSession(exchange, actor, 'req_demo'))
  }
}

async function importStock(operator: Session): Promise<void> {
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

/**
 * Fills a sandbox that has nothing: prices, from where numbers are ported in, the starter inventory, and the
 * resources of the demo's customers if there are such.
 */
export async function fillStarter(exchange: Exchange): Promise<void> {
  const operator = demoOperator(exchange)
  await setDemoRates(operator)
  await setDemoFootprint(operator)
  await importStock(operator)
  const { items } = await listAccounts(operator, { limit: ACCOUNTS_PAGE })
  await makeResources(
    exchange,
    items.filter(({ name }) => isDemoCustomer(name)).map(({ id }) => id),
  )
}
