import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'

import { emptyDatabase } from '../support/empty-database.ts'
import { onEveryEngine } from '../support/exchange.ts'
import { codes, writeNanpa } from './nanpa-file.ts'
import { run, settingsOf, strowger, strowgerWithSignal, withFolder } from './strowger.ts'

/** Enough to be read in many pieces and written in several steps, of which the bar shows the first. */
const CODES = 60_000
const ASSIGNED_CODES = 2_000

onEveryEngine((engine) => {
  test('an import that is ended while it reads or killed while it writes leaves nothing, and can be run again', async () => {
    const { drop, ...database } = await emptyDatabase(engine)
    const settings = settingsOf(database)
    const verify = async () => {
      const { code, stdout, stderr } = await run(['verify'], settings)
      assert.equal(code, 0, stderr)
      return /([0-9,]+) blocks on sale/.exec(stdout)?.[1]
    }
    try {
      await withFolder(async (folder) => {
        const file = join(folder, 'codes.txt')
        const lines = codes(CODES)
        await writeNanpa(
          file,
          lines.map((line, index) => ({ ...line, use: index % (CODES / ASSIGNED_CODES) === 0 ? 'AS' : 'UA' })),
        )
        const args = ['import', 'nanpa', file]

        const ended = await strowgerWithSignal(args, settings, { word: 'reading', signal: 'SIGINT' })
        assert.deepEqual([ended.code, ended.signal, ended.stdout], [130, null, ''])
        assert.ok(ended.stderr.endsWith('\r\u001B[Kstrowger: interrupted: nothing was imported\n'), ended.stderr)
        assert.equal(await verify(), '0')

        const killed = await strowgerWithSignal(args, settings, { word: 'writing', signal: 'SIGKILL' })
        assert.deepEqual([killed.code, killed.signal, killed.stdout], [null, 'SIGKILL', ''])
        assert.match(killed.stderr, /\] reading {2}.*\] writing {2}/s)
        assert.equal(await verify(), '0')

        const whole = await strowger(args, settings)
        assert.equal(whole.code, 0, whole.stderr)
        assert.match(whole.stdout, /^blocks added +20,000$/m)
        assert.equal(await verify(), '20,000')
      })
    } finally {
      await drop()
    }
  })
})
