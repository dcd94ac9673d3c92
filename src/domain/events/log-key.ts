import { randomBytes } from 'node:crypto'

import type { Database } from '#db/database.ts'

import type { Exchange } from '../exchange.ts'

/** AES-256, twice. */
const KEY_BYTES = 64

/** One key for the ids of events and another one for cursors. */
export type LogKey = { readonly ids: Buffer; readonly cursors: Buffer }

const known = new WeakMap<Database, LogKey>()

async function readKey({ database }: Exchange): Promise<string | undefined> {
  const row = await database.read.query.selectFrom('event_key').select('key').executeTakeFirst()
  return row?.key
}

async function makeKey(exchange: Exchange): Promise<string> {
  const key = randomBytes(KEY_BYTES).toString('base64url')
  await exchange.database.transaction((tx) =>
    tx.query
      .insertInto('event_key')
      .values({ single: 1, key })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
  return (await readKey(exchange)) ?? key
}

/**
 * The key of this exchange under which places in the log are enciphered: made once and kept in the store. The log is one
 * for all accounts, so a place that could be read would tell each how much the others do.
 */
export async function logKey(exchange: Exchange): Promise<LogKey> {
  const kept = known.get(exchange.database)
  if (kept !== undefined) return kept
  const bytes = Buffer.from((await readKey(exchange)) ?? (await makeKey(exchange)), 'base64url')
  const key = { ids: bytes.subarray(0, KEY_BYTES / 2), cursors: bytes.subarray(KEY_BYTES / 2) }
  known.set(exchange.database, key)
  return key
}
