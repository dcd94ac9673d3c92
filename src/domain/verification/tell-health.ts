import { sql } from 'kysely'
import { Type, type Static } from 'typebox'

import { MINUTE_MS } from '#lib/clock.ts'
import { firstIdAt } from '#lib/ids.ts'

import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'

/** Of each thing so many are counted; when there are more, so many are told. */
export const MAX_COUNTED = 100_000

const Counted = (description: string) => Type.Integer({ minimum: 0, maximum: MAX_COUNTED, description })

/** Nothing is asked for. */
export const HealthInput = Type.Object({}, { additionalProperties: false })

/** How the exchange does, as this process sees it. */
export const HealthSchema = Type.Object(
  {
    ready: Type.Boolean({ description: 'Whether the index of this process has been built.' }),
    blocks: Type.Integer({ minimum: 0, description: 'Blocks on sale in the index.' }),
    freeNumbers: Type.Integer({ minimum: 0, description: 'Numbers free for sale in the index.' }),
    store: Type.Enum(['sqlite', 'postgres'], { description: 'Which engine keeps everything.' }),
    at: Type.String({ format: 'date-time', description: "The exchange's time, UTC." }),
    lastMinute: Type.Object(
      {
        holds: Counted('Reservations that were made.'),
        orders: Counted('Orders that were placed.'),
      },
      { additionalProperties: false, description: 'What was done in the last 60 seconds, by all processes.' },
    ),
    outbox: Type.Object(
      {
        pending: Counted('Deliveries to webhooks that have not succeeded yet; 100,000 means that many or more.'),
        dueSince: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
          description: 'Since when the first of them could have been tried; null: none is due.',
        }),
      },
      { additionalProperties: false, description: 'What webhooks have still to be told.' },
    ),
  },
  { additionalProperties: false },
)
export type Health = Static<typeof HealthSchema>

/** How the exchange does: its index, its store, and what is still to be delivered. For operators. */
export const tellHealth = query({
  scope: 'exchange:read',
  input: HealthInput,
  answer: async (session): Promise<Health> => {
    const exchange = exchangeOf(session)
    const { database, clock, inventory } = exchange
    const now = clock.now()
    const { rows } = await sql<{ pending: number; due: number | null; holds: number; orders: number }>`
      select
        (select count(*) from
          (select 1 as one from webhook_delivery where state = 'pending' limit ${MAX_COUNTED}) as found) as pending,
        (select min(due_at) from webhook_delivery where state = 'pending') as due,
        (select count(*) from
          (select 1 as one from reservation where id >= ${firstIdAt('reservation', now - MINUTE_MS)}
            limit ${MAX_COUNTED}) as found) as holds,
        (select count(*) from
          (select 1 as one from number_order where id >= ${firstIdAt('order', now - MINUTE_MS)}
            limit ${MAX_COUNTED}) as found) as orders`.execute(database.read.query)
    const { pending = 0, due = null, holds = 0, orders = 0 } = rows[0] ?? {}
    return {
      ready: exchange.isReady(),
      blocks: inventory.count,
      freeNumbers: inventory.free,
      store: database.engine,
      at: new Date(now).toISOString(),
      lastMinute: { holds, orders },
      outbox: { pending, dueSince: due === null || due > now ? null : new Date(due).toISOString() },
    }
  },
})
