import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { placeOrder } from '#domain/orders/place-order.ts'
import { createPort } from '#domain/porting/create-port.ts'
import { listFootprintRules } from '#domain/porting/list-footprint-rules.ts'
import { setPortOutPin } from '#domain/porting/set-port-out-pin.ts'
import { DAY_MS, systemClock } from '#lib/clock.ts'

import { FOREIGN, openFootprint, signedLetter, WHOLE } from '../domain/port-cases.ts'
import { assertSound } from '../domain/sound.ts'
import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { run, settingsOf, strowger, withFolder } from './strowger.ts'

const FIRST = 12_015_550_000

onEveryEngine((engine) => {
  test('an operator works a port from its submission to service', () =>
    withExchange(engine, async (given) => {
      const { open, clock, customer, operator, database } = given
      // The command line has the clock of this machine.
      clock.advance(systemClock.now() - clock.now())
      const day = new Date(clock.now() + DAY_MS).toISOString().slice(0, 10)
      await openFootprint(operator)
      const loaDocumentId = await signedLetter(given, customer)
      const whole = { ...WHOLE, requestedFocDate: day, loaDocumentId }
      const { id } = (await createPort(customer, { numbers: [FOREIGN], ...whole })).answer
      const settings = settingsOf(database)
      const port = async (...args: string[]) => {
        const { code, stdout, stderr } = await run(['port', ...args], settings)
        assert.deepEqual([code, stderr], [0, ''])
        return stdout
      }
      assert.match(await port('submit', id), /^state +submitted$/m)
      assert.match(await port('list', '--state', 'submitted', '--number', `+${FOREIGN}`), new RegExp(`^${id} `, 'm'))
      assert.match(await port('list', '--account', 'Other', '--limit', '5'), /^port +account +state.*\n$/)
      const shown = await port('show', id)
      assert.match(shown, /^PIN +\*{4}$/m)
      assert.ok(!shown.includes(WHOLE.pin))
      assert.equal(await port('pin', id), `${WHOLE.pin}\n`)
      assert.match(await port('signature', id, '--reason', 'page 2'), /^state +pending_signature$/m)
      await port('submit', id)
      const wrong = await port('exception', id, '--code', 'pin_mismatch', '--text', 'not this one')
      assert.match(wrong, /^exception +pin_mismatch: not this one$/m)
      await port('submit', id)
      assert.match(await port('confirm', id, '--foc', day), /^state +foc_confirmed$/m)
      assert.match(await port('complete', id), /^order +ord_/m)
      const late = await run(['port', 'cancel', id, '--reason', 'too late'], settings)
      assert.equal(late.code, 1)
      assert.match(late.stderr, /^strowger: .* is ported, .*\(wrong_state\)\n$/)
      assert.equal((await run(['port', 'exception', id, '--code', 'none'], settings)).code, 1)
      assert.equal((await run(['port', 'list', '--number', 'hello'], settings)).code, 2)
      await assertSound(open)
    }))

  test('an operator works ports out, and the PIN is read from a file', () =>
    withFolder((folder) =>
      withExchange(engine, async ({ open, customer, operator, database }) => {
        await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
        await placeOrder(customer, { numbers: [FIRST, FIRST + 1, FIRST + 2] })
        await setPortOutPin(customer, { pin: 'nobody-knows-1' })
        const pinFile = join(folder, 'pin.txt')
        writeFileSync(pinFile, 'nobody-knows-1\n')
        const settings = settingsOf(database)
        const out = async (...args: string[]) => {
          const { code, stdout, stderr } = await run(['port-out', ...args], settings)
          assert.deepEqual([code, stderr], [0, ''])
          return stdout
        }
        const ask = async (line: number) => {
          const from = ['--account-number', customer.actor.accountId, '--pin-file', pinFile]
          const shown = await out('request', `+${FIRST + line}`, ...from, '--carrier', 'Gaining', '--foc', '2026-03-16')
          assert.match(shown, /^state +requested$/m)
          return /pto_[0-9a-z]{24}/.exec(shown)?.[0] ?? ''
        }
        const [first, second, third] = [await ask(0), await ask(1), await ask(2)]
        assert.match(await out('refuse', first, '--code', 'other', '--reason', 'a test'), /^refusal +other$/m)
        assert.match(await out('cancel', second, '--reason', 'withdrawn'), /^state +cancelled$/m)
        assert.match(await out('authorise', third), /^state +authorised$/m)
        assert.match(await out('complete', third), /^state +completed$/m)
        assert.match(await out('return', third), /^state +returned$/m)
        assert.match(await out('show', third), new RegExp(`^number +\\+${FIRST + 2}$`, 'm'))
        const listed = await out('list', '--account', 'Customer')
        assert.equal(listed.split('\n').length, 5)
        const unread = ['--account-number', 'acc_x', '--pin-file', join(folder, 'none'), '--carrier', 'Gaining']
        assert.equal((await run(['port-out', 'request', `+${FIRST}`, ...unread], settings)).code, 2)
        await assertSound(open)
      }),
    ))

  test('a footprint is imported whole, twice without a change, and its wrong rows are told', () =>
    withFolder((folder) =>
      withExchange(engine, async ({ operator, database }) => {
        const settings = settingsOf(database)
        const file = join(folder, 'footprint.csv')
        writeFileSync(
          file,
          [
            'ocn,country,state,lata,rate_center,numbers_held',
            '7421,US,NJ,224,HACKENSACK,10000',
            '7421,US,NJ,224,NEWARK,1000',
            '7421,US,NJ,224,newark,1000',
            '9206,US,NJ,224,NEWARK,1000',
            '9206,US,OH,320,AMHERST,2000',
            '7421,XX,NJ,224,TRENTON,1',
            '7421,US,NJ,224,-,1',
            '7421,US,NJ,LATA,TRENTON,1',
            '',
          ].join('\n'),
        )
        const several = await strowger(['import', 'footprint', file], settings, folder)
        assert.equal(several.code, 1)
        assert.match(several.stderr, /names 2 carriers: say with --ocn/)
        assert.equal((await listFootprintRules(operator, {})).items.length, 0)
        const load = () => strowger(['import', 'footprint', file, '--ocn', '7421'], settings, folder)
        const first = await load()
        assert.equal(first.stdout, '2 rules added, 0 changed, 0 as before; 1 row said the same again\n', first.stderr)
        assert.match(first.stderr, /^warning: 3 rows rejected, told in footprint.csv.rejects.csv\n$/)
        const told = readFileSync(join(folder, 'footprint.csv.rejects.csv'), 'utf8').split('\n')
        assert.deepEqual(
          told.slice(1, 4).map((line) => line.split(',').slice(0, 3)),
          [
            ['7', 'country', 'XX'],
            ['8', 'rate_center', '-'],
            ['9', 'lata', 'LATA'],
          ],
        )
        assert.match((await load()).stdout, /^0 rules added, 0 changed, 2 as before; 1 row said/)
        const rules = (await listFootprintRules(operator, {})).items
        assert.deepEqual(
          rules
            .toSorted((a, b) => String(a.rateCenter).localeCompare(String(b.rateCenter)))
            .map(({ country, region, rateCenter, ocn, portable }) => [country, region, rateCenter, ocn, portable]),
          [
            ['US', 'NJ', 'HACKENSACK', '7421', true],
            ['US', 'NJ', 'NEWARK', '7421', true],
          ],
        )

        const own = join(folder, 'own.csv')
        writeFileSync(
          own,
          'country;npa;nxx;portable;tier;carrier\nUS;201;560;yes;3;9206\nUS;201;560;no;3;9206\nGB;;;;7;\nGB;201;;maybe;;\n',
        )
        const rejects = join(folder, 'wrong.csv')
        const second = await run(['import', 'footprint', own, '--rejects', rejects], settings)
        assert.match(second.stdout, /^2 rules added, 0 changed/)
        assert.match(readFileSync(rejects, 'utf8'), /line 2 says otherwise of the same numbers/)
        assert.match(readFileSync(rejects, 'utf8'), /^5,portable,maybe,/m)
        for (const header of ['country,colour', 'region', 'country,country', '']) {
          writeFileSync(own, `${header}\nUS,1\n`.replace(/^\nUS,1\n$/, ''))
          const wrong = await run(['import', 'footprint', own, '--rejects', join(folder, 'no.csv')], settings)
          assert.equal(wrong.code, 1, header)
          assert.match(wrong.stderr, /\(invalid_input\)\n$/)
        }
        assert.equal((await run(['import', 'footprint', own, '--rejects', own], settings)).code, 2)
        assert.ok(!existsSync(join(folder, 'no.csv')))
      }),
    ))
})
