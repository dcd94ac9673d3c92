import type { Exchange } from '#domain/exchange.ts'
import type { Session } from '#domain/session.ts'

import { type Config, readConfig } from '../../config.ts'
import { CliError } from '../cli-error.ts'
import type { Context } from '../context.ts'
import { rootMessageOf } from '../describe-error.ts'
import { EXIT } from '../exit-codes.ts'
import { settingsOf, type StoreFlags } from '../settings-options.ts'

/** Who the command line is in the audit. */
const ACTOR_NAME = 'cli'

/** The exchange with its store open, and a session in which everything is allowed that an operator may do. */
export type Operator = { readonly session: Session; readonly exchange: Exchange; readonly store: string }

/** The store in words, without the credentials that an address may hold. */
export function storeName({ databaseUrl, dataFolder }: Pick<Config, 'databaseUrl' | 'dataFolder'>): string {
  if (databaseUrl === undefined) return dataFolder
  const { host, pathname } = new URL(databaseUrl)
  return `PostgreSQL ${host}${pathname}`
}

/**
 * Runs `work` directly on the store, also while servers run on it. Whoever may open the store is the operator: it needs
 * no key. This process keeps no index; servers learn of what it does from the log.
 */
export async function withOperator<Answer>(
  { environment }: Context,
  flags: StoreFlags,
  work: (operator: Operator) => Promise<Answer>,
): Promise<Answer> {
  const config = readConfig(settingsOf(flags), environment)
  const { dataFolder, databaseUrl, bucket } = config
  const { openExchange } = await import('#domain/open-exchange.ts')
  const { openSession, SCOPES } = await import('#domain/session.ts')
  const { newId } = await import('#lib/ids.ts')
  const store = storeName(config)
  const opened = await openExchange({ database: { dataFolder, databaseUrl }, bucket }).catch((error: unknown) => {
    throw new CliError(`the store ${store} cannot be opened: ${rootMessageOf(error)}`, EXIT.unreachable, {
      cause: error,
    })
  })
  try {
    const exchange: Exchange = { ...opened.exchange, refreshBlocks: async () => {} }
    const actor = { accountId: '', role: 'operator', name: ACTOR_NAME, scopes: new Set(SCOPES) } as const
    const session = openSession(exchange, actor, newId('request', exchange.clock))
    return await work({ session, exchange, store })
  } finally {
    await opened.close()
  }
}
