import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'

import { sql } from 'kysely'

import { migrate } from '#db/migrate.ts'
import { migrations } from '#db/migrations/index.ts'
import { SQLITE_FILE } from '#db/open.ts'
import { openPostgres } from '#db/postgres.ts'
import { openSqlite } from '#db/sqlite.ts'
import { findActorOfBearer } from '#domain/accounts/actor-of-bearer.ts'
import { connections } from '#domain/connections/connection.ts'
import { FIRST_ROUTE } from '#domain/connections/routes.ts'
import { openExchange } from '#domain/open-exchange.ts'
import { getService } from '#domain/services/get-service.ts'
import { routeNumbers } from '#domain/services/route-numbers.ts'
import { verifyExchange } from '#domain/verification/verify-exchange.ts'
import { sha256 } from '#lib/digest.ts'

import { GATEWAY } from '../domain/sample-resources.ts'
import { emptyDatabase } from '../support/empty-database.ts'
import { onEveryEngine, sessionFor } from '../support/exchange.ts'

const E164 = 12_015_550_000
const SECRET = 'sk_made-before-resources'
const OLD_SCOPES = ['numbers:read', 'services:read', 'services:write']

/** What a store of the first version has of one account with a key and a number in service. */
const BEFORE = [
  `insert into account (id, name, role, hold_limit, created_at) values ('acc_1', 'Acme', 'customer', 10, 1)`,
  `insert into credential (id, account_id, sort, name, secret_hash, scopes, created_at)
   values ('key_1', 'acc_1', 'bearer', 'all', '${sha256(SECRET)}', '${JSON.stringify(OLD_SCOPES)}', 1)`,
  `insert into profile (terms) values ('${JSON.stringify({
    country: 'US',
    kind: 'local',
    region: 'NJ',
    lata: null,
    rateCenter: null,
    city: null,
    tier: 1,
    network: null,
    features: [],
    products: ['DID'],
    serviceCountries: [],
  })}')`,
  `insert into block (prefix, part, profile_id, first_line, last_line, size, on_sale, opened_at, import_id)
   values (${E164 / 1_000}, 0, 1, 0, 9, 10, 1, 1, 'imp_1')`,
  `insert into number_order (id, account_id, kind, state, fingerprint, completed, rejected, created_at)
   values ('ord_1', 'acc_1', 'new', 'completed', 'x', 1, 0, 1)`,
  `insert into order_line (order_id, line, e164, state, service_id) values ('ord_1', 0, ${E164}, 'completed', 'svc_1')`,
  `insert into number (e164, state, account_id, order_id, changed_at) values (${E164}, 'in_service', 'acc_1', 'ord_1', 1)`,
  `insert into service (id, account_id, e164, order_id, started_at) values ('svc_1', 'acc_1', ${E164}, 'ord_1', 1)`,
]

onEveryEngine((engine) => {
  test('a store of the first version is brought up, with its numbers in service and its keys as they were', async () => {
    const { drop, ...config } = await emptyDatabase(engine)
    try {
      const first =
        config.databaseUrl === undefined
          ? openSqlite(join(config.dataFolder, SQLITE_FILE))
          : openPostgres(config.databaseUrl)
      await migrate(first, migrations.slice(0, 1))
      await first.transaction(async (tx) => {
        for (const statement of BEFORE) await sql.raw(statement).execute(tx.query)
      })
      await first.close()

      const open = await openExchange({ database: config })
      try {
        await open.load()
        const { exchange } = open
        const session = sessionFor(exchange, 'acc_1', 'customer')
        assert.equal((await getService(session, { e164: E164 })).connectionId, null)
        const { answer } = await connections.create(session, { name: 'Trunk', gateways: [GATEWAY] })
        assert.equal(answer.route, FIRST_ROUTE)
        await routeNumbers(session, { numbers: [E164], connectionId: answer.id })
        assert.equal((await getService(session, { e164: E164 })).connectionId, answer.id)
        const actor = await findActorOfBearer(exchange, SECRET)
        assert.deepEqual(actor?.scopes, new Set(OLD_SCOPES))
        assert.deepEqual((await verifyExchange(exchange, { index: 'fresh' })).problems, [])
      } finally {
        await open.close()
      }
    } finally {
      await drop()
    }
  })
})
