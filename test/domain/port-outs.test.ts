import assert from 'node:assert/strict'
import { test } from 'node:test'

import { placeOrder } from '#domain/orders/place-order.ts'
import { authorisePortOut } from '#domain/porting/authorise-port-out.ts'
import { cancelPortOut } from '#domain/porting/cancel-port-out.ts'
import { cancelPort } from '#domain/porting/cancel-port.ts'
import { completePortOut } from '#domain/porting/complete-port-out.ts'
import { completePort } from '#domain/porting/complete-port.ts'
import { escalatePortOuts } from '#domain/porting/escalate-port-outs.ts'
import { getPortOut } from '#domain/porting/get-port-out.ts'
import { getPort } from '#domain/porting/get-port.ts'
import { listPortOuts } from '#domain/porting/list-port-outs.ts'
import { hashShownPin, MAX_PIN_TRIES, tryPortOutPin } from '#domain/porting/port-out-pin.ts'
import {
  ANSWERED_REFUSALS,
  PORT_OUT_ANSWER_HOURS,
  PORT_OUT_MOVES,
  PORT_OUT_STATES,
  type PortOutState,
  REFUSAL_CODES,
} from '#domain/porting/port-out-states.ts'
import { refusePortOut } from '#domain/porting/refuse-port-out.ts'
import { requestPortOut } from '#domain/porting/request-port-out.ts'
import { RETURNED_AGEING_DAYS, returnPortOut } from '#domain/porting/return-port-out.ts'
import { setPortOutPin } from '#domain/porting/set-port-out-pin.ts'
import { getService } from '#domain/services/get-service.ts'
import { endAgeing } from '#domain/services/end-ageing.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import { lockNumbers } from '#domain/services/lock-numbers.ts'
import type { Session } from '#domain/session.ts'
import { verifyExchange } from '#domain/verification/verify-exchange.ts'
import { DAY_MS, HOUR_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, type TestExchange, withExchange } from '../support/exchange.ts'
import { confirmed, FOREIGN, openFootprint, submitted } from './port-cases.ts'
import { damage } from './damage.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'
import { indexedFree } from './store-contents.ts'

const FIRST = 12_015_550_000
const PIN = 'nobody-knows-1'

/** An account with ten numbers in service and a PIN. */
async function served({ operator, customer }: TestExchange): Promise<void> {
  await stock(operator, [{ first: FIRST, last: FIRST + 29 }])
  await placeOrder(customer, { numbers: Array.from({ length: 30 }, (_, line) => FIRST + line) })
  await setPortOutPin(customer, { pin: PIN })
}

const askFor = (operator: Session, customer: Session, e164: number, pin = PIN) =>
  requestPortOut(operator, { e164, accountNumber: customer.actor.accountId, pin, gainingCarrier: 'Gaining Telephone' })

async function stateOf({ exchange }: TestExchange, e164: number) {
  const row = await exchange.database.read.query
    .selectFrom('number')
    .select(['state', 'port_id', 'available_at'])
    .where('e164', '=', e164)
    .executeTakeFirst()
  return row === undefined ? null : { ...row }
}

onEveryEngine((engine) => {
  test('a number is asked for, let go, gone, and comes home to rest before others get it', () =>
    withExchange(engine, async (given) => {
      const { open, exchange, clock, customer, operator } = given
      await served(given)
      const asked = (await askFor(operator, customer, FIRST)).answer
      assert.match(asked.id, /^pto_[0-9a-z]{24}$/)
      assert.deepEqual([asked.state, asked.refusal, asked.endedAt], ['requested', null, null])
      const portOutId = asked.id
      assert.equal((await stateOf(given, FIRST))?.state, 'in_service')
      await refused(askFor(operator, customer, FIRST), 'port_open', '/e164')

      assert.equal((await authorisePortOut(customer, { portOutId })).answer.state, 'authorised')
      assert.deepEqual(await stateOf(given, FIRST), { state: 'porting_out', port_id: portOutId, available_at: null })
      await refused(releaseNumbers(customer, { numbers: [FIRST] }), 'number_not_in_service')
      await refused(askFor(operator, customer, FIRST), 'port_open')
      await assertSound(open)

      clock.advance(DAY_MS)
      await completePortOut(operator, { portOutId })
      assert.equal((await stateOf(given, FIRST))?.state, 'ported_out')
      await refused(getService(customer, { e164: FIRST }), 'not_found')
      const ended = await exchange.database.read.query
        .selectFrom('service')
        .select(['ended_at', 'end_reason'])
        .where('e164', '=', FIRST)
        .executeTakeFirstOrThrow()
      assert.deepEqual({ ...ended }, { ended_at: clock.now(), end_reason: 'ported out' })
      await refused(placeOrder(customer, { numbers: [FIRST] }), 'numbers_unavailable')
      await assertSound(open)

      clock.advance(DAY_MS)
      await returnPortOut(operator, { portOutId })
      const availableAt = clock.now() + RETURNED_AGEING_DAYS * DAY_MS
      assert.deepEqual(await stateOf(given, FIRST), { state: 'ageing', port_id: null, available_at: availableAt })
      await assertSound(open)
      clock.advance(RETURNED_AGEING_DAYS * DAY_MS)
      assert.equal(await endAgeing(operator), 1)
      assert.deepEqual(indexedFree(exchange), [FIRST])
      await assertSound(open)
    }))

  test('a number that is locked against deletion is not let go, by nobody, until the lock is taken off', () =>
    withExchange(engine, async (given) => {
      const { open, customer, operator } = given
      await served(given)
      await lockNumbers(customer, { numbers: [FIRST], locked: true })
      const portOutId = (await askFor(operator, customer, FIRST)).answer.id
      for (const session of [customer, operator])
        await refused(authorisePortOut(session, { portOutId }), 'deletion_locked', '/portOutId')
      assert.equal((await stateOf(given, FIRST))?.state, 'in_service')
      assert.equal((await getPortOut(customer, { portOutId })).state, 'requested')
      await assertSound(open)
      await lockNumbers(customer, { numbers: [FIRST], locked: false })
      assert.equal((await authorisePortOut(customer, { portOutId })).answer.state, 'authorised')
      await lockNumbers(customer, { numbers: [FIRST], locked: true })
      assert.equal((await completePortOut(operator, { portOutId })).answer.state, 'completed')
      await assertSound(open)
    }))

  test('no state of a port out allows another move than the table says', () =>
    withExchange(engine, async (given) => {
      const { customer, operator } = given
      await served(given)
      const acts = {
        authorise: (portOutId: string) => authorisePortOut(customer, { portOutId }),
        refuse: (portOutId: string) => refusePortOut(customer, { portOutId, refusal: 'not_authorised' }),
        cancel: (portOutId: string) => cancelPortOut(operator, { portOutId }),
        complete: (portOutId: string) => completePortOut(operator, { portOutId }),
        return: (portOutId: string) => returnPortOut(operator, { portOutId }),
      } as const satisfies Record<keyof typeof PORT_OUT_MOVES, unknown>
      let line = 0
      const reach: Readonly<Record<PortOutState, () => Promise<string>>> = {
        requested: async () => (await askFor(operator, customer, FIRST + line++)).answer.id,
        authorised: async () => (await acts.authorise(await reach.requested())).answer.id,
        refused: async () => (await acts.refuse(await reach.requested())).answer.id,
        cancelled: async () => (await acts.cancel(await reach.authorised())).answer.id,
        completed: async () => (await acts.complete(await reach.authorised())).answer.id,
        returned: async () => (await acts.return(await reach.completed())).answer.id,
      }
      for (const state of PORT_OUT_STATES)
        for (const move of Object.keys(PORT_OUT_MOVES) as (keyof typeof PORT_OUT_MOVES)[]) {
          const portOutId = await reach[state]()
          assert.equal((await getPortOut(customer, { portOutId })).state, state)
          const { from, to } = PORT_OUT_MOVES[move]
          if ((from as readonly PortOutState[]).includes(state))
            assert.equal((await acts[move](portOutId)).answer.state, to)
          else await refused(acts[move](portOutId), 'wrong_state')
        }
      await assertSound(given.open)
    }))

  test('without the account’s number and PIN a request is refused, and too many wrong PINs lock it', () =>
    withExchange(engine, async (given) => {
      const { open, exchange, customer, other, operator } = given
      await served(given)
      const told = async (ask: ReturnType<typeof askFor>) => {
        const { state, refusal } = (await ask).answer
        return [state, refusal]
      }
      assert.deepEqual(await told(askFor(operator, other, FIRST)), ['refused', 'wrong_account_number'])
      await setPortOutPin(customer, { pin: null })
      assert.deepEqual(await told(askFor(operator, customer, FIRST)), ['refused', 'no_pin'])
      await setPortOutPin(customer, { pin: PIN })
      const wrong = () => told(askFor(operator, customer, FIRST, 'wrong-pin'))
      for (let tries = 1; tries < MAX_PIN_TRIES; tries++) assert.deepEqual(await wrong(), ['refused', 'wrong_pin'])
      const right = (await askFor(operator, customer, FIRST)).answer
      assert.equal(right.state, 'requested')
      await refusePortOut(operator, { portOutId: right.id, refusal: 'other', reason: 'a test' })
      for (let tries = 1; tries <= MAX_PIN_TRIES; tries++) assert.deepEqual(await wrong(), ['refused', 'wrong_pin'])
      assert.deepEqual(await wrong(), ['refused', 'pin_locked'])
      assert.deepEqual(await told(askFor(operator, customer, FIRST)), ['refused', 'pin_locked'])
      await setPortOutPin(customer, { pin: 'another-one-2' })
      const asked = (await askFor(operator, customer, FIRST, 'another-one-2')).answer
      assert.equal(asked.state, 'requested')
      for (const refusal of ANSWERED_REFUSALS.filter((code) => code !== 'other')) {
        const { id: portOutId } = (await askFor(operator, customer, FIRST + 1 + refusal.length, 'another-one-2')).answer
        await refusePortOut(customer, { portOutId, refusal })
      }
      const seen = new Set(
        (await listPortOuts(customer, { state: 'refused', limit: 100 })).items.map((item) => item.refusal),
      )
      assert.deepEqual(seen, new Set(REFUSAL_CODES), 'every reason was met')
      const store = JSON.stringify([
        await exchange.database.read.query.selectFrom('event').selectAll().execute(),
        await exchange.database.read.query.selectFrom('port_out_pin').selectAll().execute(),
        await exchange.database.read.query.selectFrom('port_out').selectAll().execute(),
      ])
      for (const secret of [PIN, 'wrong-pin', 'another-one-2']) assert.ok(!store.includes(secret))
      await assertSound(open)
    }))

  test('a PIN that is changed while another was being checked is checked again, and no try is counted', () =>
    withExchange(engine, async ({ exchange, customer, open }) => {
      await setPortOutPin(customer, { pin: PIN })
      const { accountId } = customer.actor
      const shown = await hashShownPin(exchange, accountId, 'wrong-pin')
      await setPortOutPin(customer, { pin: 'another-one-2' })
      const check = () => exchange.database.transaction((tx) => tryPortOutPin(tx, accountId, shown))
      await refused(check(), 'overloaded')
      const { query } = exchange.database.read
      const kept = await query.selectFrom('port_out_pin').select('wrong_tries').executeTakeFirstOrThrow()
      assert.equal(kept.wrong_tries, 0)
      await assertSound(open)
    }))

  test('a request that nobody answers in time is escalated once, and is never let go by silence', () =>
    withExchange(engine, async (given) => {
      const { open, exchange, clock, customer, operator } = given
      await served(given)
      const { id: portOutId } = (await askFor(operator, customer, FIRST)).answer
      const answered = (await askFor(operator, customer, FIRST + 1)).answer.id
      await authorisePortOut(customer, { portOutId: answered })
      clock.advance(PORT_OUT_ANSWER_HOURS * HOUR_MS - 1)
      assert.equal(await escalatePortOuts(operator), 0)
      clock.advance(1)
      assert.equal(await escalatePortOuts(operator), 1)
      assert.equal(await escalatePortOuts(operator), 0)
      const { state, escalatedAt } = await getPortOut(customer, { portOutId })
      assert.deepEqual([state, escalatedAt], ['requested', new Date(clock.now()).toISOString()])
      const events = await exchange.database.read.query
        .selectFrom('event')
        .select(['subject'])
        .where('type', '=', 'port_out.escalated')
        .execute()
      assert.deepEqual(
        events.map(({ subject }) => subject),
        [portOutId],
      )
      await assertSound(open)
    }))

  test('a request for what is not in service, or was released meanwhile, comes to nothing', () =>
    withExchange(engine, async (given) => {
      const { open, customer, operator } = given
      await served(given)
      await refused(askFor(operator, customer, FOREIGN), 'number_not_in_service', '/e164')
      const { id: portOutId } = (await askFor(operator, customer, FIRST)).answer
      await releaseNumbers(customer, { numbers: [FIRST] })
      await refused(authorisePortOut(customer, { portOutId }), 'number_not_in_service', '/portOutId')
      assert.equal((await getPortOut(customer, { portOutId })).state, 'requested')
      await cancelPortOut(operator, { portOutId, reason: 'released' })
      assert.equal((await stateOf(given, FIRST))?.state, 'ageing')
      await assertSound(open)
    }))

  test('a number of another provider’s block that is ported on is ours no more, and does not come home to us', () =>
    withExchange(engine, async (given) => {
      const { open, exchange, customer, operator } = given
      await openFootprint(operator)
      const port = await confirmed(given, customer, [FOREIGN])
      await completePort(operator, { portId: port.id })
      await setPortOutPin(customer, { pin: PIN })
      const stay = (await askFor(operator, customer, FOREIGN)).answer.id
      await authorisePortOut(customer, { portOutId: stay })
      await cancelPortOut(operator, { portOutId: stay })
      assert.equal((await stateOf(given, FOREIGN))?.port_id, port.id, 'it remembers the port that brought it')
      const { id: portOutId } = (await askFor(operator, customer, FOREIGN)).answer
      await authorisePortOut(operator, { portOutId })
      await completePortOut(operator, { portOutId })
      assert.equal(await stateOf(given, FOREIGN), null)
      const { data } = await exchange.database.read.query
        .selectFrom('event')
        .select('data')
        .where('type', '=', 'port_out.completed')
        .executeTakeFirstOrThrow()
      assert.deepEqual(JSON.parse(data), { e164: FOREIGN, foreignBlock: true })
      await refused(returnPortOut(operator, { portOutId }), 'port_open')
      assert.equal((await submitted(given, customer, [FOREIGN])).state, 'submitted')
      await assertSound(open)
    }))

  test('a number of our own block that was ported out comes back by a port in, or stays away when that is cancelled', () =>
    withExchange(engine, async (given) => {
      const { open, exchange, customer, other, operator } = given
      await openFootprint(operator)
      await served(given)
      const { id: portOutId } = (await askFor(operator, customer, FIRST)).answer
      await authorisePortOut(customer, { portOutId })
      await completePortOut(operator, { portOutId })
      const first = await submitted(given, other, [FIRST])
      assert.deepEqual(await stateOf(given, FIRST), { state: 'porting_in', port_id: first.id, available_at: null })
      await refused(returnPortOut(operator, { portOutId }), 'port_open')
      await assertSound(open)
      await cancelPort(other, { portId: first.id })
      const away = await exchange.database.read.query
        .selectFrom('number')
        .select(['state', 'port_id', 'account_id'])
        .where('e164', '=', FIRST)
        .executeTakeFirstOrThrow()
      assert.deepEqual({ ...away }, { state: 'ported_out', port_id: portOutId, account_id: customer.actor.accountId })
      await assertSound(open)
      const second = await confirmed(given, other, [FIRST])
      await completePort(operator, { portId: second.id })
      assert.equal((await getService(other, { e164: FIRST })).state, 'in_service')
      await refused(returnPortOut(operator, { portOutId }), 'port_open')
      await assertSound(open)
    }))

  test('ports out of another account are not found, and only who works ports may enter and end them', () =>
    withExchange(engine, async (given) => {
      const { customer, other, operator } = given
      await served(given)
      const { id: portOutId } = (await askFor(operator, customer, FIRST)).answer
      await refused(getPortOut(other, { portOutId }), 'not_found')
      await refused(authorisePortOut(other, { portOutId }), 'not_found')
      await refused(refusePortOut(other, { portOutId, refusal: 'other' }), 'not_found')
      assert.deepEqual((await listPortOuts(other, {})).items, [])
      const { items } = await listPortOuts(operator, { e164: FIRST, accountId: customer.actor.accountId })
      assert.deepEqual(
        items.map(({ id }) => id),
        [portOutId],
      )
      for (const work of [
        askFor(customer, customer, FIRST + 1),
        cancelPortOut(customer, { portOutId }),
        completePortOut(customer, { portOutId }),
        returnPortOut(customer, { portOutId }),
      ])
        await refused(work, 'forbidden')
      await refused(setPortOutPin(customer, { pin: '12345' }), 'invalid_input', '/pin')
    }))

  test('verify finds every port whose numbers are not as it says', () =>
    withExchange(engine, async (given) => {
      const { exchange, customer, operator, database } = given
      await openFootprint(operator)
      await served(given)
      const inService = await confirmed(given, customer, [FOREIGN])
      await completePort(operator, { portId: inService.id })
      const coming = await submitted(given, customer, [FOREIGN + 1])
      const letGo = (await askFor(operator, customer, FIRST)).answer.id
      await authorisePortOut(customer, { portOutId: letGo })
      const gone = (await askFor(operator, customer, FIRST + 1)).answer.id
      await authorisePortOut(customer, { portOutId: gone })
      await completePortOut(operator, { portOutId: gone })
      const found = async () => {
        const { problems } = await verifyExchange(exchange, { index: 'fresh' })
        return problems.filter(({ invariant }) => invariant === 'port_is_whole').map(({ subject }) => subject)
      }
      assert.deepEqual(await found(), [])
      const number = (e164: number) => `where e164 = ${e164}`
      for (const [statement, mend, subject] of [
        [
          `update port_number set e164 = ${FOREIGN + 9} ${number(FOREIGN + 1)}`,
          `update port_number set e164 = ${FOREIGN + 1} ${number(FOREIGN + 9)}`,
          [`+${FOREIGN + 1}`, `+${FOREIGN + 9}`],
        ],
        [
          `update number set port_id = 'prt_x' ${number(FOREIGN + 1)}`,
          `update number set port_id = '${coming.id}' ${number(FOREIGN + 1)}`,
          [`+${FOREIGN + 1}`, `+${FOREIGN + 1}`],
        ],
        [
          `update number set state = 'in_service' ${number(FIRST)}`,
          `update number set state = 'porting_out' ${number(FIRST)}`,
          [`+${FIRST}`],
        ],
        [
          `update port_out set state = 'returned' where id = '${gone}'`,
          `update port_out set state = 'completed' where id = '${gone}'`,
          [`+${FIRST + 1}`],
        ],
        [
          `update port set order_id = null where id = '${inService.id}'`,
          `update port set order_id = '${(await getPort(customer, { portId: inService.id })).orderId}' where id = '${inService.id}'`,
          [inService.id],
        ],
      ] as const) {
        await damage(database, statement)
        assert.deepEqual(await found(), subject, statement)
        await damage(database, mend)
        assert.deepEqual(await found(), [], mend)
      }
    }))
})
