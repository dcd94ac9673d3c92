import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

import { DAY_MS, systemClock } from '#lib/clock.ts'

import { run, strowger, withFolder } from './strowger.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const BLOCKS = 'first,count,country,kind,region,rateCenter\n+12015550000,2000,US,local,NJ,HACKENSACK\n'

/** Runs `serve` as a process of its own until `use` has ended, and gives its address once it is ready. */
async function withServer(dataFolder: string, use: (url: string) => Promise<void>): Promise<void> {
  const args = [MAIN, 'serve', '--port', '0', '--data', dataFolder]
  const server = spawn(process.execPath, args, { env: {}, stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = once(server, 'exit')
  try {
    let url = ''
    for await (const line of createInterface({ input: server.stdout })) {
      url = /listens on (http:\S+)/.exec(line)?.[1] ?? url
      if (line.startsWith('Ready')) break
    }
    assert.notEqual(url, '', 'the server told its address')
    await use(url)
  } finally {
    server.kill('SIGTERM')
  }
  assert.deepEqual(await exit, [0, null], 'asked to stop, the server ends in order')
}

test('a customer finds, counts, reserves, orders and gives back numbers, by a server that the operator set up', async () => {
  await withFolder(async (folder) => {
    const file = join(folder, 'blocks.csv')
    await writeFile(file, BLOCKS)
    const store = ['--data', folder]
    await run(['import', 'blocks', file, ...store])
    await run(['account', 'create', '--name', 'Acme', ...store])
    await run(['rate', 'set', '--setup', '1', '--monthly', '0.25', '--currency', 'USD', ...store])
    const { stdout: secret } = await run(['key', 'create', '--account', 'Acme', '--name', 'robot', ...store])

    await withServer(folder, async (url) => {
      const customer = { STROWGER_URL: url, STROWGER_KEY: secret.trim() }
      const done = async (...args: string[]) => {
        const { code, stdout, stderr } = await run(args, customer)
        assert.equal(code, 0, stderr)
        return stdout
      }

      const found = await strowger(['search', '--state', 'NJ', '--limit', '2', '--total'], customer)
      assert.equal(found.code, 0, found.stderr)
      assert.match(found.stdout, /^\+1201555[0-9]{4} +local +US +NJ +HACKENSACK +- +voice +1\.00 USD +0\.25 USD$/m)
      assert.match(found.stdout, /^2,000 numbers match in all$/m)

      assert.match(await done('count', '--by', 'state,rateCenter'), /^NJ +HACKENSACK +2,000$/m)
      assert.match(await done('count', '--by', 'rateCenter', '--area-code', '201555'), /^HACKENSACK +2,000$/m)
      assert.doesNotMatch(await done('count', '--by', 'rateCenter', '--area-code', '202'), /HACKENSACK/)

      const held = await done('reserve', '--quantity', '3', '--contiguous', '--npa', '201', '--hold-minutes', '30')
      const reservation = /^reservation +(rsv_[0-9a-z]+)$/m.exec(held)?.[1] ?? ''
      const numbers = held.match(/^\+1201555[0-9]{4}$/gm) ?? []
      assert.equal(numbers.length, 3)
      const [first = '', second = '', third = ''] = numbers

      assert.match(await done('release', reservation, first), new RegExp(`^given back +1\n(?:.*\n)*\\${first}$`, 'm'))
      const order = await done('order', '--reservation', reservation, '--external-id', 'PO-1')
      assert.match(order, /^completed +2$/m)
      assert.match(order, new RegExp(`^\\${second} +completed +svc_`, 'm'))

      const dry = await done('order', first, '--dry-run')
      assert.match(dry, /^order +none: a dry run buys nothing$/m)
      assert.match(
        await done('order', first, second, '--any'),
        new RegExp(`^\\${second} +rejected +- +in_service_for_you`, 'm'),
      )
      const day = new Date(systemClock.now() + DAY_MS).toISOString()
      const waiting = await done('order', '--quantity', '1', '--npa', '201', '--requested-date', day)
      assert.match(waiting, /^state +in_progress$/m)
      const orderId = /^order +(ord_\S+)$/m.exec(waiting)?.[1] ?? ''
      assert.match(
        await done('orders', 'list', '--state', 'in_progress'),
        new RegExp(`^${orderId} +new +in_progress`, 'm'),
      )
      assert.equal(await done('orders', 'show', orderId), waiting)
      const cancelled = await done('orders', 'cancel', orderId, '--reason', 'no need')
      assert.match(cancelled, /^state +cancelled\nreason +no need$/m)
      assert.match(await done('orders', 'list', '--kind', 'move'), /^no order matches$/m)

      const changed = await done('number', 'change', second, third, '--pstn', '+442079460018', '--cnam', 'ACME')
      assert.match(changed, new RegExp(`^changed +2\nunchanged +0\n\n\\${second}$`, 'm'))
      assert.match(await done('number', 'change', second, '--clear', 'cnam'), /^changed +1$/m)
      const shown = await done('number', 'show', third)
      assert.match(shown, /^state +in_service\ncategory +assigned\nrouted +to \+442079460018 over the public network$/m)
      assert.match(shown, /^cnam +ACME$/m)
      const twoWays = await run(['number', 'change', third, '--nowhere', '--pstn', '+442079460018'], customer)
      assert.deepEqual([twoWays.code, twoWays.stdout], [2, ''])
      assert.equal((await run(['number', 'change', third], customer)).code, 2)
      assert.match(await done('release', second, third), /^given back +2\nrest until +20/m)
      const restored = await done('number', 'restore', third, first, '--any')
      assert.match(restored, new RegExp(`^1 in service again\n\n.*\n\\${third} +svc_[0-9a-z]+ +as before$`, 'm'))
      assert.match(restored, new RegExp(`^\\${first} +number_not_restorable +`, 'm'))
      assert.match(await done('release', third), /^given back +1$/m)

      const gone = await run(['reserve', second], customer)
      assert.equal(gone.code, 1)
      assert.match(gone.stderr, /^strowger: .*ageing_after_you.*\(numbers_unavailable, request req_[0-9a-z]+\)\n$/)

      const json = await done('reserve', '+12015551999', '--json')
      assert.deepEqual((JSON.parse(json) as { numbers: unknown }).numbers, ['+12015551999'])

      const stranger = await run(['search'], { ...customer, STROWGER_KEY: 'sk_somebody_elses_key' })
      assert.equal(stranger.code, 1)
      assert.match(stranger.stderr, /\(unauthenticated, request req_[0-9a-z]+\)\n$/)
    })
    const verified = await run(['verify', ...store])
    assert.equal(verified.code, 0, verified.stderr)
    assert.match(verified.stdout, /: 2 blocks on sale, 4 numbers taken or at rest, 1 active reservation$/m)
  })
})
