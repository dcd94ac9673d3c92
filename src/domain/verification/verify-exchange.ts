import { sql } from 'kysely'
import { Type } from 'typebox'

import type { Reader } from '#db/database.ts'
import { countBlocks } from '#inventory/free-lines.ts'
import type { Inventory } from '#inventory/inventory.ts'

import { loadInventory } from '../blocks/load-inventory.ts'
import type { Exchange } from '../exchange.ts'
import { query } from '../query.ts'
import { exchangeOf, needInventory } from '../session.ts'
import { checkBlocks } from './check-blocks.ts'
import { checkDocuments } from './check-documents.ts'
import { checkLedger } from './check-ledger.ts'
import { checkLog } from './check-log.ts'
import { checkPorts } from './check-ports.ts'
import { checkOrders } from './check-orders.ts'
import { checkReservations } from './check-reservations.ts'
import { checkRows } from './check-rows.ts'
import { type Findings, note, type Problem, ProblemSchema } from './problem.ts'
import { settleDifferences } from './settle-differences.ts'

/** What was looked at, and what is not as it must be. */
export const VerificationSchema = Type.Object(
  {
    blocks: Type.Integer({ description: 'Blocks on sale.' }),
    numbers: Type.Integer({ description: 'Numbers that somebody has or that rest.' }),
    reservations: Type.Integer({ description: 'Active reservations.' }),
    count: Type.Integer({ description: 'How many problems there are; 0 is what must be.' }),
    problems: Type.Immutable(Type.Array(ProblemSchema, { description: 'The first thousand problems.' })),
  },
  { $id: 'Verification', additionalProperties: false },
)

export type Verification = {
  readonly blocks: number
  readonly numbers: number
  readonly reservations: number
  readonly count: number
  readonly problems: readonly Problem[]
}

async function countNumbers(reader: Reader): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from number`.execute(reader.query)
  return rows[0]?.count ?? 0
}

/** An index as a server would build it at its start; undefined when it could not start with such blocks, which is noted. */
async function buildIndex(reader: Reader, findings: Findings): Promise<Inventory | undefined> {
  try {
    return await loadInventory(reader)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    note(findings, 'index_equals_store', 'blocks', `no index can be built of them: ${error.message}`)
    return undefined
  }
}

/**
 * Proves what must always be so, on one unchanging state of the store: every block's categories add up to its size, every
 * taken number has exactly one holder, orders and reservations are whole, no service names what is another account's, and
 * the index says what the store says.
 * `fresh`: an index is built for the purpose, as a server would at its start. `live`: this process's own is looked at.
 */
export async function verifyExchange(exchange: Exchange, options: { index: 'fresh' | 'live' }): Promise<Verification> {
  const findings: Findings = { problems: [], count: 0 }
  const isLive = options.index === 'live'
  const { checked, index, numbers, reservations } = await exchange.database.snapshot(async (reader) => {
    await checkRows(reader, findings)
    await checkOrders(reader, findings)
    await checkPorts(reader, findings)
    await checkDocuments(reader, findings)
    await checkLedger(reader, findings)
    await checkLog(reader, findings)
    const looked = isLive ? exchange.inventory : await buildIndex(reader, findings)
    return {
      reservations: await checkReservations(reader, findings),
      checked: await checkBlocks(reader, looked, exchange.clock.now(), findings),
      numbers: await countNumbers(reader),
      index: looked,
    }
  })
  // The store has gone on since the snapshot: what differs from it is looked at again, in line with the writers.
  const lasting = isLive ? await settleDifferences(exchange, checked.differing) : checked.differing
  for (const prefix of lasting)
    note(findings, 'index_equals_store', `block ${prefix}`, 'the index has other free numbers than the store')
  const indexed = index === undefined ? checked.onSale : countBlocks(index)
  if (!isLive && indexed !== checked.onSale)
    note(findings, 'index_equals_store', 'blocks', `the index has ${indexed}, the store ${checked.onSale} on sale`)
  return { blocks: checked.onSale, numbers, reservations, ...findings }
}

/** The proof, with the index that this server answers from. For operators. */
export const verifyLive = query({
  scope: 'exchange:read',
  input: Type.Object({}, { additionalProperties: false }),
  answer: (session) => {
    needInventory(session)
    return verifyExchange(exchangeOf(session), { index: 'live' })
  },
})
