import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import { createAccount } from '#domain/accounts/create-account.ts'
import { openExchange } from '#domain/open-exchange.ts'
import { enterSandbox, sandboxSession } from '#domain/simulator/enter-sandbox.ts'
import { makeSandbox } from '#domain/simulator/make-sandbox.ts'
import { fakeClock } from '#lib/clock.ts'

import { ConfigError, readConfig, type Settings } from '../../src/config.ts'
import { fillStarter } from '../../src/demo/starter.ts'
import { arriveAt } from '../../src/jobs/arrive-at.ts'
import { checkStore } from '../../src/server/sandbox.ts'
import { serve } from '../../src/server/serve.ts'
import { run } from '../cli/strowger.ts'
import { storeContents } from '../domain/store-contents.ts'
import { onEveryEngine, TEST_START_MS, withExchange } from '../support/exchange.ts'

/** Serves until the exchange is ready, and gives what was said to people. */
async function serveOnce(settings: Settings): Promise<string[]> {
  const lines: string[] = []
  const write = (line: string) => {
    lines.push(line)
    if (line.startsWith('Ready')) process.kill(process.pid, 'SIGTERM')
  }
  await serve(readConfig({ STROWGER_PORT: '0', ...settings }, {}), { write }, { refill: fillStarter })
  return lines
}

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'strowger-sandbox-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

onEveryEngine((engine) => {
  test('the store of a real exchange never becomes a sandbox, and is left as it was', () =>
    withExchange(engine, async ({ exchange, database, clock }) => {
      const before = await storeContents(exchange)
      const sandbox = makeSandbox(clock, { arriveAt, refill: fillStarter })
      const open = await openExchange({ database, sandbox })
      try {
        assert.equal(await enterSandbox(open.exchange), false)
        await assert.rejects(checkStore(open.exchange), ConfigError)
        assert.deepEqual(await storeContents(exchange), before)
        await checkStore(exchange)
      } finally {
        await open.close()
      }
    }))
})

test('the store of a sandbox never becomes a real exchange', () =>
  withFolder(async (dataFolder) => {
    const database = { dataFolder, databaseUrl: undefined }
    const sandbox = makeSandbox(fakeClock(TEST_START_MS), { arriveAt, refill: async () => {} })
    const open = await openExchange({ database, sandbox })
    await enterSandbox(open.exchange)
    await createAccount(sandboxSession(open.exchange), { name: 'Customer' })
    await open.close()
    const again = await openExchange({ database })
    await assert.rejects(checkStore(again.exchange), /that of a sandbox: start it with --sandbox/)
    await again.close()
  }))

test('serve --sandbox begins with the starter inventory, once, and then only as a sandbox', () =>
  withFolder(async (STROWGER_DATA) => {
    const settings = { STROWGER_DATA, STROWGER_SANDBOX: '1' }
    const ready = (await serveOnce(settings)).find((line) => line.startsWith('Ready'))
    assert.match(ready ?? '', /713,000 free numbers in 713 blocks/)
    const made = await run(['account', 'create', '--name', 'Developer', '--data', STROWGER_DATA])
    assert.equal(made.code, 0, made.stderr)
    assert.deepEqual((await serveOnce(settings)).filter((line) => line.startsWith('Ready')).length, 1)
    await assert.rejects(serveOnce({ STROWGER_DATA }), ConfigError)
  }))

test('STROWGER_SANDBOX is 0 or 1', () => {
  assert.equal(readConfig({}, {}).sandbox, false)
  assert.equal(readConfig({}, { STROWGER_SANDBOX: '1' }).sandbox, true)
  assert.throws(() => readConfig({}, { STROWGER_SANDBOX: 'yes' }), /STROWGER_SANDBOX/)
})
