import type { Database, Transaction } from '#db/database.ts'
import type { GatedDatabase } from '#db/gated-database.ts'
import type { Clock } from '#lib/clock.ts'
import { virtualClock } from '#lib/virtual-clock.ts'

import { forgetActors } from '../accounts/remembered-actor.ts'
import { lockBlocks } from '../blocks/lock-blocks.ts'
import type { Exchange } from '../exchange.ts'
import { checkInput } from '../input.ts'
import { forgetRates } from '../ledger/price-book.ts'
import { type Mutation, mutation, type MutationOptions } from '../mutation.ts'
import type { Sandbox } from '../sandbox.ts'
import { exchangeOf, openSession, permit, type Session } from '../session.ts'
import { clockOf, type ClockState } from './clock-state.ts'
import { EMPTIED_TABLES } from './emptied-tables.ts'
import { openLog, sandboxSession } from './enter-sandbox.ts'
import { NoInput } from './get-clock.ts'
import { lockEmptied } from './lock-emptied.ts'
import { needSandbox } from './need-sandbox.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** Files that are removed by their documents; of more the rest is left where files are kept. */
const MAX_REMOVED_FILES = 10_000

/** Empties the store and begins its log anew, in the name of the session. Gives the ids of files that nobody wants now. */
async function emptyStore(tx: Transaction, session: Session): Promise<readonly string[]> {
  const exchange = exchangeOf(session)
  await lockBlocks(tx, exchange.database)
  await lockEmptied(tx, exchange.database)
  const files = await tx.query.selectFrom('document').select('id').orderBy('id').limit(MAX_REMOVED_FILES).execute()
  for (const table of EMPTIED_TABLES) await tx.query.deleteFrom(table).execute()
  // Accounts stay, and hold nothing.
  await tx.query.updateTable('account').set({ holds: 0 }).execute()
  await openLog(tx, sandboxSession(exchange), exchange)
  return files.map(({ id }) => id)
}

/** Forgets what this process remembers of a sandbox that was emptied: its clock goes back, scripts and faults are gone. */
function forget(exchange: Exchange, { clock, scripts, faults, met }: Sandbox): void {
  for (const memory of [scripts, faults, met]) memory.clear()
  clock.reset()
  forgetRates(exchange)
  forgetActors(exchange)
}

/** The verb. `onEmptied` is told which files are to be removed. */
const emptying = (onEmptied: (files: readonly string[]) => void) =>
  mutation({
    name: 'simulator.reset',
    scope: 'simulator:use',
    input: NoInput,
    run: async (tx, session) => {
      const files = await emptyStore(tx, session)
      tx.onCommit(() => onEmptied(files))
      return {
        answer: clockOf(virtualClock(exchangeOf(session).clock)),
        events: [{ type: 'inventory.reset', subject: 'sandbox', data: {} }],
      }
    },
  })

function storeOf({ store }: Sandbox): GatedDatabase {
  if (store === undefined) throw new Error('the sandbox has no store')
  return store
}

/** The same request, over this store and in the real time, with which the log begins anew. */
function over(session: Session, database: Database, clock: Clock): Session {
  return openSession({ ...exchangeOf(session), database, clock }, session.actor, session.requestId)
}

/**
 * Brings a sandbox back to its beginning, for all accounts: the starter inventory with its prices, the real time, no
 * scripts and no faults. Accounts, their keys and the rules about documents stay; everything else is forgotten, the log
 * too. Errors: `not_found` outside a sandbox, `overloaded`.
 */
export const resetSandbox: Mutation<Record<string, never>, ClockState> = Object.assign(
  async (session: Session, input: Record<string, never>, options?: MutationOptions) => {
    permit(session, 'simulator:use')
    checkInput(NoInput, input)
    const exchange = exchangeOf(session)
    const sandbox = needSandbox(exchange)
    return oneAtATime(sandbox, async () => {
      let files: readonly string[] = []
      const empty = emptying((emptied) => {
        files = emptied
        forget(exchange, sandbox)
      })
      const answered = await storeOf(sandbox).alone((database) =>
        empty(over(session, database, sandbox.clock.base), input, options),
      )
      if (answered.replayed) return answered
      for (const id of files) await exchange.files.remove(id)
      await sandbox.refill(exchange)
      if (exchange.isReady()) await exchange.refreshBlocks()
      return answered
    })
  },
  { input: NoInput, scope: 'simulator:use' as const },
)
