import type { Transaction } from '#db/database.ts'
import { newId } from '#lib/ids.ts'

import { DEFAULT_HOLD_LIMIT } from '../accounts/account.ts'
import { appendEvents } from '../events/append-event.ts'
import type { Exchange } from '../exchange.ts'
import { openSession, SCOPES, type Session } from '../session.ts'
import { kindOfStore, OPENED } from './kind-of-store.ts'
import { needSandbox } from './need-sandbox.ts'

/** The account of the sandbox itself: it has no key. */
export const CARRIER_NAME = 'Sandbox carrier'
/** Who the sandbox is in the log. */
const ACTOR_NAME = 'sandbox'

/** A session of the sandbox itself. */
export function sandboxSession(exchange: Exchange): Session {
  const accountId = exchange.sandbox?.carrierId ?? ''
  const actor = { accountId, role: 'operator', name: ACTOR_NAME, scopes: new Set(SCOPES) } as const
  return openSession(exchange, actor, newId('request', exchange.clock))
}

/** Writes the first event of a sandbox, and sees to it that its own account is there. Gives the account's id. */
export async function openLog(tx: Transaction, session: Session, exchange: Exchange): Promise<string> {
  await appendEvents(tx, session, [{ type: OPENED, subject: 'sandbox', data: {} }])
  const id = newId('account', exchange.clock)
  await tx.query
    .insertInto('account')
    .values({
      id,
      name: CARRIER_NAME,
      role: 'operator',
      hold_limit: DEFAULT_HOLD_LIMIT,
      created_at: exchange.clock.now(),
    })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  return carrierOf(tx)
}

async function carrierOf({ query }: Pick<Transaction, 'query'>): Promise<string> {
  const { id } = await query
    .selectFrom('account')
    .select('id')
    .where('name', '=', CARRIER_NAME)
    .executeTakeFirstOrThrow()
  return id
}

/** How far ahead the clock of this store was, as the log tells. */
async function storedMoment({ query }: Pick<Transaction, 'query'>): Promise<number> {
  const moved = await query
    .selectFrom('event')
    .select('data')
    .where('type', '=', 'simulator.clock_moved')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (moved === undefined) return 0
  const { aheadMs } = JSON.parse(moved.data) as { aheadMs: number }
  return aheadMs
}

/**
 * Lets a sandbox begin on its store: an empty store becomes a sandbox for good; one that is a sandbox goes on with the
 * clock as far ahead as it was. False, and nothing done, for the store of a real exchange. Before anything else is asked
 * of the exchange.
 */
export async function enterSandbox(exchange: Exchange): Promise<boolean> {
  const sandbox = needSandbox(exchange)
  const session = sandboxSession(exchange)
  const isEntered = await exchange.database.transaction(async (tx) => {
    const kind = await kindOfStore(tx)
    if (kind === 'real') return false
    sandbox.carrierId = kind === 'empty' ? await openLog(tx, session, exchange) : await carrierOf(tx)
    return true
  })
  if (!isEntered) return false
  const { read } = exchange.database
  sandbox.clock.moveTo(sandbox.clock.base.now() + (await storedMoment(read)))
  const block = await read.query.selectFrom('block').select('prefix').limit(1).executeTakeFirst()
  if (block === undefined) await sandbox.refill(exchange)
  return true
}
