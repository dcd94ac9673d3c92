import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'

import { DomainError, type ErrorCode } from '#domain/errors.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { authorisePortOut } from '#domain/porting/authorise-port-out.ts'
import { cancelPort } from '#domain/porting/cancel-port.ts'
import { completePortOut } from '#domain/porting/complete-port-out.ts'
import { completePort } from '#domain/porting/complete-port.ts'
import { createPort } from '#domain/porting/create-port.ts'
import { getPortOut } from '#domain/porting/get-port-out.ts'
import { getPort } from '#domain/porting/get-port.ts'
import { MAX_PIN_TRIES } from '#domain/porting/port-out-pin.ts'
import { requestPortOut } from '#domain/porting/request-port-out.ts'
import { setPortOutPin } from '#domain/porting/set-port-out-pin.ts'
import { submitPort } from '#domain/porting/submit-port.ts'
import { releaseNumbers } from '#domain/services/release-numbers.ts'
import type { Session } from '#domain/session.ts'

import { confirmed, FOREIGN, openFootprint, WHOLE } from '../domain/port-cases.ts'
import { refused } from '../domain/refused.ts'
import { assertSound } from '../domain/sound.ts'
import { onEveryEngine, sessionFor, stock, withExchange } from '../support/exchange.ts'
import { slowCommits } from './slow-commits.ts'

const FIRST = 12_015_550_000
const TRIES = 10
/** How long the second waits for the first to go on, if it does not wait as it should. */
const HEAD_START_MS = 60
const PIN = 'nobody-knows-1'

/** What a request was refused with; undefined when it was done. */
function refusalOf(outcome: PromiseSettledResult<unknown>): ErrorCode | undefined {
  if (outcome.status === 'fulfilled') return undefined
  if (!(outcome.reason instanceof DomainError)) throw outcome.reason
  return outcome.reason.code
}

const draft = async (session: Session, numbers: number[]) =>
  (await createPort(session, { numbers, ...WHOLE })).answer.id

onEveryEngine((engine) => {
  test('of two accounts that submit a port of one number at one moment exactly one has it', () =>
    withExchange(engine, async ({ open, exchange, customer, other, operator, again }) => {
      await openFootprint(operator)
      const elsewhere = (await again()).exchange
      const rival = sessionFor(elsewhere, other.actor.accountId, 'customer')
      for (let index = 0; index < TRIES; index++) {
        const shared = FOREIGN + 10 * index + 5
        // Each has numbers of its own on either side, so that the claims meet in the middle.
        const mine = await draft(customer, [shared - 1, shared, shared + 2])
        const theirs = await draft(rival, [shared - 2, shared, shared + 1])
        const outcomes = await Promise.allSettled([
          submitPort(customer, { portId: mine }),
          submitPort(rival, { portId: theirs }),
        ])
        const refusals = outcomes.map(refusalOf)
        assert.deepEqual(
          new Set(refusals),
          new Set(['numbers_not_portable', undefined]),
          'one has all of its numbers, the other none',
        )
        const rows = await exchange.database.read.query
          .selectFrom('number')
          .select('port_id')
          .where('e164', '>=', shared - 2)
          .where('e164', '<=', shared + 2)
          .execute()
        const winner = refusals[0] === undefined ? mine : theirs
        assert.deepEqual(
          rows.map(({ port_id }) => port_id),
          [winner, winner, winner],
        )
      }
      await assertSound(open)
    }))

  test('a number is not claimed while the claim of another port is about to be committed', () =>
    withExchange(engine, async ({ open, exchange, customer, other, operator, again }) => {
      await openFootprint(operator)
      const rival = sessionFor((await again()).exchange, other.actor.accountId, 'customer')
      const [mine, theirs] = [await draft(customer, [FOREIGN]), await draft(other, [FOREIGN])]
      const { slow, done, commit } = slowCommits(exchange)
      const first = submitPort(sessionFor(slow, customer.actor.accountId, 'customer'), { portId: mine })
      await done
      const second = refused(submitPort(rival, { portId: theirs }), 'numbers_not_portable')
      await sleep(HEAD_START_MS)
      commit()
      await first
      await second
      await assertSound(open)
    }))

  test('of completing a port and cancelling it at one moment exactly one is done', () =>
    withExchange(engine, async (given) => {
      const { open, exchange, customer, operator, again } = given
      await openFootprint(operator)
      const elsewhere = sessionFor((await again()).exchange, customer.actor.accountId, 'customer')
      for (let index = 0; index < TRIES; index++) {
        const e164 = FOREIGN + index
        const { id: portId } = await confirmed(given, customer, [e164])
        const acts = [() => completePort(operator, { portId }), () => cancelPort(elsewhere, { portId })]
        const [first, second] = await Promise.allSettled(
          (index % 2 === 0 ? acts : acts.toReversed()).map((act) => act()),
        )
        assert.ok(first !== undefined && second !== undefined)
        assert.deepEqual(new Set([refusalOf(first), refusalOf(second)]), new Set(['wrong_state', undefined]))
        const { state } = await getPort(customer, { portId })
        const row = await exchange.database.read.query
          .selectFrom('number')
          .select('state')
          .where('e164', '=', e164)
          .executeTakeFirst()
        assert.deepEqual([state, row?.state], row === undefined ? ['cancelled', undefined] : ['ported', 'in_service'])
      }
      await assertSound(open)
    }))

  test('of letting a number go and releasing it at one moment exactly one is done, and what left is never released', () =>
    withExchange(engine, async ({ open, customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + TRIES }])
      await setPortOutPin(customer, { pin: PIN })
      const elsewhere = sessionFor((await again()).exchange, customer.actor.accountId, 'customer')
      const { accountId } = customer.actor
      for (let index = 0; index < TRIES; index++) {
        const e164 = FIRST + index
        await placeOrder(customer, { numbers: [e164] })
        const asked = { e164, accountNumber: accountId, pin: PIN, gainingCarrier: 'Gaining Telephone' }
        const { id: portOutId } = (await requestPortOut(operator, asked)).answer
        const letGo = await Promise.allSettled([
          authorisePortOut(customer, { portOutId }),
          releaseNumbers(elsewhere, { numbers: [e164] }),
        ])
        assert.deepEqual(new Set(letGo.map(refusalOf)), new Set(['number_not_in_service', undefined]))
        if (letGo[0].status === 'rejected') continue
        const left = await Promise.allSettled([
          completePortOut(operator, { portOutId }),
          releaseNumbers(elsewhere, { numbers: [e164] }),
        ])
        assert.deepEqual(left.map(refusalOf), [undefined, 'number_not_in_service'])
        assert.equal((await getPortOut(customer, { portOutId })).state, 'completed')
      }
      await assertSound(open)
    }))

  test('of many wrong PINs at one moment each is counted', () =>
    withExchange(engine, async ({ open, customer, operator, again }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      await placeOrder(customer, { numbers: [FIRST] })
      await setPortOutPin(customer, { pin: PIN })
      const elsewhere = sessionFor((await again()).exchange, operator.actor.accountId, 'operator')
      const asked = { e164: FIRST, accountNumber: customer.actor.accountId, gainingCarrier: 'Gaining Telephone' }
      const answers = await Promise.all(
        Array.from({ length: MAX_PIN_TRIES + 3 }, (_, index) =>
          requestPortOut(index % 2 === 0 ? operator : elsewhere, { ...asked, pin: `wrong-${index}` }),
        ),
      )
      const refusals = answers.map(({ answer }) => answer.refusal)
      assert.equal(refusals.filter((code) => code === 'wrong_pin').length, MAX_PIN_TRIES)
      assert.equal(refusals.filter((code) => code === 'pin_locked').length, 3)
      await assertSound(open)
    }))
})
