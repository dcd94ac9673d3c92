import { join } from 'node:path'

import { createAccount } from '#domain/accounts/create-account.ts'
import { createKey } from '#domain/accounts/create-key.ts'
import { openExchange } from '#domain/open-exchange.ts'
import { openSession, SCOPES } from '#domain/session.ts'
import type { DatabaseConfig } from '#db/open.ts'

import { apikeyOf } from '../dialects/inumbering.ts'
import { CLIENTS, tokenOf } from '../dialects/tcl.ts'
import { loginOf, LOGINS } from '../dialects/voip-innovations.ts'
import { runStrowger } from '../processes/strowger.ts'
import type { Stage } from '../stage.ts'
import type { FilledStore } from '../workloads/workload.ts'

/** Accounts, as many as there are connections in the workload with the most. */
const CUSTOMERS = 64
/** More than any workload holds at once. */
const HOLD_LIMIT = 1_000_000

function countIn(summary: string, name: string): number {
  const text = new RegExp(`^${name} +([0-9,]+)$`, 'm').exec(summary)?.[1]
  if (text === undefined) throw new Error(`the import does not tell its ${name}:\n${summary}`)
  return Number(text.replaceAll(',', ''))
}

/** Opens accounts and gives the secret of a key of each. */
async function openAccounts(database: DatabaseConfig): Promise<string[]> {
  const { exchange, close } = await openExchange({ database })
  try {
    const actor = { accountId: 'bench', role: 'operator', name: 'bench', scopes: new Set(SCOPES) } as const
    const operator = openSession(exchange, actor, 'req_bench')
    const secrets: string[] = []
    for (let serial = 1; serial <= CUSTOMERS; serial++) {
      const name = `Bench ${serial}`
      const account = await createAccount(operator, { name, role: 'customer', holdLimit: HOLD_LIMIT })
      const key = await createKey(operator, { accountId: account.answer.id, name: 'bench' })
      const { secret } = key.answer
      if (serial <= LOGINS)
        await createKey(operator, { accountId: account.answer.id, name: 'login', sort: 'login', ...loginOf(secret) })
      if (serial <= CLIENTS)
        await createKey(operator, {
          accountId: account.answer.id,
          name: 'client',
          sort: 'client',
          login: name.replace(' ', '-'),
          secret: tokenOf(secret),
        })
      // One account speaks it, and a slow hash for each of the others would only take time.
      if (serial === 1)
        await createKey(operator, {
          accountId: account.answer.id,
          name: 'apikey',
          sort: 'apikey',
          login: String(serial),
          secret: apikeyOf(secret),
        })
      secrets.push(secret)
    }
    return secrets
  } finally {
    await close()
  }
}

/** Imports the plan into an empty store, as an operator would, and opens accounts. */
export async function fillStore(stage: Stage, planFile: string, databaseUrl: string | undefined): Promise<FilledStore> {
  const database = { dataFolder: join(stage.folder, databaseUrl === undefined ? 'store' : 'unused'), databaseUrl }
  stage.tell(`importing ${planFile}`)
  const started = performance.now()
  const summary = await runStrowger(stage, database, ['import', 'blocks', planFile])
  const importMs = performance.now() - started
  return {
    database,
    secrets: await openAccounts(database),
    importMs,
    rows: countIn(summary, 'rows'),
    blocks: countIn(summary, 'blocks added'),
    numbers: countIn(summary, 'numbers'),
  }
}
