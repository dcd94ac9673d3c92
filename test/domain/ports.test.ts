import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createRequirement } from '#domain/documents/create-requirement.ts'
import { cancelPort } from '#domain/porting/cancel-port.ts'
import { changePort } from '#domain/porting/change-port.ts'
import { completePort } from '#domain/porting/complete-port.ts'
import { confirmFoc } from '#domain/porting/confirm-foc.ts'
import { createPort, MAX_OPEN_PORTS } from '#domain/porting/create-port.ts'
import { getPort } from '#domain/porting/get-port.ts'
import { listPorts } from '#domain/porting/list-ports.ts'
import { PORT_MOVES, PORT_STATES, type PortState } from '#domain/porting/port-states.ts'
import { raiseException } from '#domain/porting/raise-exception.ts'
import { requestSignature } from '#domain/porting/request-signature.ts'
import { revealPortPin } from '#domain/porting/reveal-port-pin.ts'
import { submitPort } from '#domain/porting/submit-port.ts'
import { getService } from '#domain/services/get-service.ts'
import { connections } from '#domain/connections/connection.ts'
import type { Session } from '#domain/session.ts'
import { setBilling } from '#domain/ledger/set-billing.ts'
import { setRate } from '#domain/ledger/set-rate.ts'
import { listOrders } from '#domain/orders/list-orders.ts'
import { placeOrder } from '#domain/orders/place-order.ts'

import { onEveryEngine, stock, withExchange } from '../support/exchange.ts'
import { confirmed, FOC, FOREIGN, openFootprint, signedLetter, submitted, WHOLE, writeLetter } from './port-cases.ts'
import { refused } from './refused.ts'
import { GATEWAY } from './sample-resources.ts'
import { assertSound } from './sound.ts'

const OURS = 12_015_550_000

onEveryEngine((engine) => {
  test('a port goes from draft to service: its numbers are nobody’s stock until they are the account’s', () =>
    withExchange(engine, async (given) => {
      const { open, exchange, customer, other, operator } = given
      await openFootprint(operator)
      const { id: connectionId } = (await connections.create(customer, { name: 'Trunk', gateways: [GATEWAY] })).answer
      const numbers = [FOREIGN + 1, FOREIGN]
      const draft = (
        await createPort(customer, {
          numbers,
          settings: { connectionType: 'direct', outpulseType: 'same_as_number', connectionId, cnam: 'BAKERY' },
        })
      ).answer
      assert.match(draft.id, /^prt_[0-9a-z]{24}$/)
      assert.deepEqual(
        [draft.state, draft.numbers, draft.missing, draft.pin],
        [
          'draft',
          [`+${FOREIGN}`, `+${FOREIGN + 1}`],
          ['endUser', 'billingNumber', 'currentCarrier', 'carrierAccount', 'requestedFocDate'],
          null,
        ],
      )
      const portId = draft.id
      assert.equal((await refused(submitPort(customer, { portId }), 'port_incomplete')).detail.pointer, '/endUser')
      const loaDocumentId = await signedLetter(given, customer)
      const whole = (await changePort(customer, { portId, ...WHOLE, loaDocumentId })).answer
      assert.deepEqual([whole.missing, whole.pin, whole.billingNumber], [[], '****', `+${FOREIGN}`])

      assert.equal((await submitPort(customer, { portId })).answer.state, 'submitted')
      const rows = await exchange.database.read.query.selectFrom('number').selectAll().orderBy('e164').execute()
      assert.deepEqual(
        rows.map(({ e164, state, port_id, foreign_block }) => [e164, state, port_id, foreign_block]),
        [FOREIGN, FOREIGN + 1].map((e164) => [e164, 'porting_in', portId, 1]),
      )
      await refused(placeOrder(other, { numbers: [FOREIGN] }), 'numbers_unavailable')
      await assertSound(open)

      assert.deepEqual((await revealPortPin(operator, { portId })).answer, { pin: WHOLE.pin })
      const agreed = (await confirmFoc(operator, { portId, focDate: FOC })).answer
      assert.deepEqual([agreed.state, agreed.focDate], ['foc_confirmed', FOC])
      const later = (await confirmFoc(operator, { portId, focDate: '2026-03-17' })).answer
      assert.equal(later.focDate, '2026-03-17')
      const ported = (await completePort(operator, { portId })).answer
      assert.deepEqual([ported.state, ported.pin, ported.missing], ['ported', null, []])
      assert.deepEqual(
        ported.history.map(({ state, actor }) => [state, actor]),
        [
          ['draft', 'customer'],
          ['submitted', 'customer'],
          ['foc_confirmed', 'operator'],
          ['foc_confirmed', 'operator'],
          ['ported', 'operator'],
        ],
      )
      const service = await getService(customer, { e164: FOREIGN })
      assert.deepEqual(
        [service.state, service.orderId, service.connectionId],
        ['in_service', ported.orderId, connectionId],
      )
      const [order] = (await listOrders(customer, {})).items
      assert.deepEqual([order?.id, order?.kind, order?.state], [ported.orderId, 'port_in', 'completed'])
      assert.deepEqual((await listOrders(operator, {})).items, [], 'the order is the account’s, not the operator’s')
      await refused(revealPortPin(operator, { portId }), 'not_found')
      await assertSound(open)
    }))

  test('an exception and a missing signature come back to the customer, who answers and submits again', () =>
    withExchange(engine, async (given) => {
      const { open, customer, operator } = given
      await openFootprint(operator)
      const { id: portId } = (await createPort(customer, { numbers: [FOREIGN], ...WHOLE })).answer
      await submitPort(customer, { portId })
      const lacks = await refused(confirmFoc(operator, { portId, focDate: FOC }), 'port_incomplete', '/loaDocumentId')
      assert.deepEqual(lacks.detail.extra, { missing: ['loaDocumentId'] })
      const unsigned = (await requestSignature(operator, { portId, reason: 'sign the letter' })).answer
      assert.deepEqual([unsigned.state, unsigned.history.at(-1)?.reason], ['pending_signature', 'sign the letter'])
      await changePort(customer, { portId, loaDocumentId: await signedLetter(given, customer) })
      await submitPort(customer, { portId })
      await confirmFoc(operator, { portId, focDate: FOC })
      const failed = (await raiseException(operator, { portId, code: 'pin_mismatch', text: 'not 9031' })).answer
      assert.deepEqual(
        [failed.state, failed.focDate, failed.exception],
        ['exception', null, { code: 'pin_mismatch', text: 'not 9031' }],
      )
      await refused(changePort(customer, { portId, numbers: [FOREIGN + 1] }), 'wrong_state')
      await changePort(customer, { portId, pin: 'secret-9032' })
      const again = (await submitPort(customer, { portId })).answer
      assert.deepEqual([again.state, again.exception], ['submitted', null])
      await confirmFoc(operator, { portId, focDate: FOC })
      await completePort(operator, { portId })
      await assertSound(open)
    }))

  test('a port that is cancelled lets its numbers go, and they can be ported by another account', () =>
    withExchange(engine, async (given) => {
      const { open, exchange, customer, other, operator } = given
      await openFootprint(operator)
      const { id: portId } = await submitted(given, customer, [FOREIGN])
      const taken = (await createPort(other, { numbers: [FOREIGN], ...WHOLE })).answer.id
      const error = await refused(submitPort(other, { portId: taken }), 'numbers_not_portable', '/numbers')
      assert.deepEqual(error.detail.extra, { unportable: [{ e164: `+${FOREIGN}`, reason: 'not_available' }] })
      const twice = (await createPort(customer, { numbers: [FOREIGN], ...WHOLE })).answer.id
      const own = await refused(submitPort(customer, { portId: twice }), 'numbers_not_portable')
      assert.deepEqual(own.detail.extra, { unportable: [{ e164: `+${FOREIGN}`, reason: 'port_open' }] })
      const cancelled = (await cancelPort(operator, { portId, reason: 'rejected: no such customer' })).answer
      assert.deepEqual(
        [cancelled.state, cancelled.reason, cancelled.pin],
        ['cancelled', 'rejected: no such customer', null],
      )
      assert.deepEqual(await exchange.database.read.query.selectFrom('number').selectAll().execute(), [])
      assert.equal((await submitPort(other, { portId: taken })).answer.state, 'submitted')
      await assertSound(open)
    }))

  test('no state of a port allows another move than the table says', () =>
    withExchange(engine, async (given) => {
      const { customer, operator } = given
      await openFootprint(operator)
      const acts = {
        submit: (portId: string) => submitPort(customer, { portId }),
        requestSignature: (portId: string) => requestSignature(operator, { portId }),
        raiseException: (portId: string) => raiseException(operator, { portId, code: 'other' }),
        confirmFoc: (portId: string) => confirmFoc(operator, { portId, focDate: FOC }),
        complete: (portId: string) => completePort(operator, { portId }),
        cancel: (portId: string) => cancelPort(customer, { portId }),
      } as const satisfies Record<keyof typeof PORT_MOVES, unknown>
      let line = 0
      const reach: Readonly<Record<PortState, () => Promise<string>>> = {
        draft: async () => (await createPort(customer, { numbers: [FOREIGN + line++], ...WHOLE })).answer.id,
        submitted: async () => (await submitted(given, customer, [FOREIGN + line++])).id,
        pending_signature: async () => (await acts.requestSignature(await reach.submitted())).answer.id,
        exception: async () => (await acts.raiseException(await reach.submitted())).answer.id,
        foc_confirmed: async () => (await confirmed(given, customer, [FOREIGN + line++])).id,
        ported: async () => (await acts.complete(await reach.foc_confirmed())).answer.id,
        cancelled: async () => (await acts.cancel(await reach.submitted())).answer.id,
      }
      for (const state of PORT_STATES) {
        for (const move of Object.keys(PORT_MOVES) as (keyof typeof PORT_MOVES)[]) {
          const portId = await reach[state]()
          assert.equal((await getPort(customer, { portId })).state, state)
          const { from, to } = PORT_MOVES[move]
          if ((from as readonly PortState[]).includes(state)) assert.equal((await acts[move](portId)).answer.state, to)
          else await refused(acts[move](portId), 'wrong_state')
        }
      }
      for (const state of ['submitted', 'foc_confirmed', 'ported', 'cancelled'] as const)
        await refused(changePort(customer, { portId: await reach[state](), carrierAccount: 'X' }), 'wrong_state')
      await assertSound(given.open)
    }))

  test('a port of another account is not found, and only who works ports may work them', () =>
    withExchange(engine, async (given) => {
      const { customer, other, operator } = given
      await openFootprint(operator)
      const { id: portId } = await submitted(given, customer, [FOREIGN])
      const acts: readonly ((session: Session, portId: string) => Promise<unknown>)[] = [
        (session, id) => getPort(session, { portId: id }),
        (session, id) => changePort(session, { portId: id, carrierAccount: 'X' }),
        (session, id) => submitPort(session, { portId: id }),
        (session, id) => cancelPort(session, { portId: id }),
      ]
      for (const act of acts) {
        const theirs = await refused(act(other, portId), 'not_found')
        const nobodys = await refused(act(other, `prt_${'0'.repeat(24)}`), 'not_found')
        assert.equal(theirs.message.replace(portId, '…'), nobodys.message.replace(`prt_${'0'.repeat(24)}`, '…'))
      }
      assert.deepEqual((await listPorts(other, {})).items, [])
      assert.deepEqual((await listPorts(other, { accountId: customer.actor.accountId })).items, [])
      const listed = (await listPorts(operator, { e164: FOREIGN, state: 'submitted' })).items
      assert.deepEqual(
        listed.map(({ id, quantity, accountId }) => [id, quantity, accountId]),
        [[portId, 1, customer.actor.accountId]],
      )
      assert.deepEqual((await listPorts(customer, { state: 'ported' })).items, [])
      for (const work of [
        requestSignature(customer, { portId }),
        raiseException(customer, { portId, code: 'other' }),
        confirmFoc(customer, { portId, focDate: FOC }),
        completePort(customer, { portId }),
        revealPortPin(customer, { portId }),
      ])
        await refused(work, 'forbidden')
    }))

  test('the PIN is nowhere but where the operator reads it', () =>
    withExchange(engine, async (given) => {
      const { exchange, customer, operator } = given
      await openFootprint(operator)
      const port = await submitted(given, customer, [FOREIGN])
      await revealPortPin(operator, { portId: port.id })
      const events = await exchange.database.read.query.selectFrom('event').selectAll().execute()
      const told = JSON.stringify([
        port,
        await getPort(operator, { portId: port.id }),
        events,
        await listPorts(operator, {}),
      ])
      assert.ok(!told.includes(WHOLE.pin))
      assert.ok(events.some(({ type, actor }) => type === 'port.pin_read' && actor === 'test:operator'))
      assert.ok(!events.some(({ data }) => data.includes('Example Bakery')), 'the log names fields, not persons')
    }))

  test('what a port says has its form', () =>
    withExchange(engine, async (given) => {
      const { customer, operator } = given
      await openFootprint(operator)
      const numbers = [FOREIGN]
      await refused(createPort(customer, { numbers: [FOREIGN, FOREIGN] }), 'invalid_input', '/numbers/1')
      await refused(createPort(customer, { numbers: [12_011_110_000] }), 'invalid_input', '/numbers/0')
      await refused(
        createPort(customer, { numbers, requestedFocDate: '2026-02-30' }),
        'invalid_input',
        '/requestedFocDate',
      )
      await refused(createPort(customer, { numbers, settings: { connectionType: 'direct' } }), 'invalid_input')
      await refused(
        createPort(customer, { numbers, settings: { customerId: 'cus_x' } }),
        'not_found',
        '/settings/customerId',
      )
      await refused(createPort(customer, { numbers, loaDocumentId: 'doc_x' }), 'not_found', '/loaDocumentId')
      const foreignLetter = await signedLetter(given, given.other)
      await refused(createPort(customer, { numbers, billDocumentId: foreignLetter }), 'not_found', '/billDocumentId')
      const country = { ...WHOLE.endUser, address: { ...WHOLE.endUser.address, country: 'XX' } }
      await refused(createPort(customer, { numbers, endUser: country }), 'invalid_input', '/endUser/address/country')
      const bare = { ...WHOLE.endUser, address: { line1: '1 Exchange Place', city: 'Jersey City', country: 'US' } }
      const { id: portId } = (await createPort(customer, { numbers, ...WHOLE, endUser: bare })).answer
      const { extra } = (await refused(submitPort(customer, { portId }), 'port_incomplete')).detail
      assert.deepEqual(extra, { missing: ['endUser.address.region', 'endUser.address.postalCode'] })
      await changePort(customer, { portId, ...WHOLE, requestedFocDate: '2026-03-01' })
      await refused(submitPort(customer, { portId }), 'invalid_input', '/requestedFocDate')
      await changePort(customer, { portId, requestedFocDate: '2026-12-01' })
      await refused(submitPort(customer, { portId }), 'invalid_input', '/requestedFocDate')
      await changePort(customer, { portId, requestedFocDate: FOC })
      await submitPort(customer, { portId })
      await refused(confirmFoc(operator, { portId, focDate: '2026-03-01' }), 'invalid_input', '/focDate')
    }))

  test('a port is charged its price and the first month when it is complete, and nothing when it cannot be paid', () =>
    withExchange(engine, async (given) => {
      const { open, exchange, customer, operator } = given
      await openFootprint(operator)
      await stock(operator, [{ first: OURS, last: OURS + 9 }])
      const price = { setupMinor: 100, monthlyMinor: 25, currency: 'USD' }
      await setRate(operator, { country: 'US', ...price })
      await setRate(operator, { country: 'US', tier: 3, portMinor: 700, ...price })
      const { id: portId } = await confirmed(given, customer, [FOREIGN])
      const { accountId } = customer.actor
      await setBilling(operator, { accountId, mode: 'prepaid', currency: 'USD' })
      await refused(completePort(operator, { portId }), 'insufficient_funds')
      assert.equal((await getPort(customer, { portId })).state, 'foc_confirmed')
      await refused(getService(customer, { e164: FOREIGN }), 'not_found')
      await setBilling(operator, { accountId, mode: 'postpaid', currency: 'USD' })
      await completePort(operator, { portId })
      const rows = await exchange.database.read.query.selectFrom('ledger_transaction').selectAll().execute()
      assert.deepEqual(
        rows
          .map(({ kind, amount_minor: amount }) => [kind, amount])
          .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
        [
          ['monthly', -25],
          ['port', -700],
        ],
      )
      const { billed_until: until } = await exchange.database.read.query
        .selectFrom('service')
        .select('billed_until')
        .where('e164', '=', FOREIGN)
        .executeTakeFirstOrThrow()
      assert.equal(until, Date.UTC(2026, 3, 2, 12), 'the first month is paid')
      await assertSound(open)
    }))

  test('what the settings name and was deleted meanwhile keeps a port from being completed, and nothing is done', () =>
    withExchange(engine, async (given) => {
      const { open, exchange, customer, operator } = given
      await openFootprint(operator)
      const { id: connectionId } = (await connections.create(customer, { name: 'Trunk', gateways: [GATEWAY] })).answer
      const loaDocumentId = await signedLetter(given, customer)
      const settings = { connectionType: 'direct' as const, outpulseType: 'same_as_number' as const, connectionId }
      const { id: portId } = (await createPort(customer, { numbers: [FOREIGN], ...WHOLE, loaDocumentId, settings }))
        .answer
      await submitPort(customer, { portId })
      await confirmFoc(operator, { portId, focDate: FOC })
      await connections.delete(customer, { connectionId })
      await refused(completePort(operator, { portId }), 'not_found', '/settings/connectionId')
      assert.equal((await getPort(customer, { portId })).state, 'foc_confirmed')
      const [row] = await exchange.database.read.query.selectFrom('number').selectAll().execute()
      assert.equal(row?.state, 'porting_in')
      await raiseException(operator, { portId, code: 'other', text: 'the connection is gone' })
      await changePort(customer, { portId, settings: {} })
      await submitPort(customer, { portId })
      await confirmFoc(operator, { portId, focDate: FOC })
      await completePort(operator, { portId })
      await assertSound(open)
    }))

  test('no day is agreed before every document is there that the rules want, nor with a letter that was rejected', () =>
    withExchange(engine, async (given) => {
      const { open, exchange, customer, operator } = given
      const { accountId } = customer.actor
      await openFootprint(operator)
      const rule = { country: 'US', kind: 'local', action: 'port_in', description: 'A bill of the last month' } as const
      await createRequirement(operator, { ...rule, documentType: 'bill' })
      const rejected = await writeLetter(exchange, accountId, { state: 'rejected' })
      const { id: portId } = (await createPort(customer, { numbers: [FOREIGN], ...WHOLE, loaDocumentId: rejected }))
        .answer
      await submitPort(customer, { portId })
      const confirm = () => confirmFoc(operator, { portId, focDate: FOC })
      const both = await refused(confirm(), 'port_incomplete', '/loaDocumentId')
      assert.deepEqual(both.detail.extra, { missing: ['loaDocumentId', 'bill'] })
      await requestSignature(operator, { portId })
      await changePort(customer, { portId, loaDocumentId: await signedLetter(given, customer) })
      await writeLetter(exchange, accountId, { type: 'bill' })
      const waiting = (await submitPort(customer, { portId })).answer
      assert.deepEqual(
        waiting.documents.map(({ documentType, state }) => [documentType, state]),
        [['bill', 'submitted']],
      )
      const one = await refused(confirm(), 'port_incomplete', '/bill')
      assert.deepEqual(one.detail.extra, { missing: ['bill'] })
      await writeLetter(exchange, accountId, { type: 'bill', state: 'accepted' })
      assert.equal((await confirm()).answer.state, 'foc_confirmed')
      await assertSound(open)
    }))

  test('an account has so many open ports and no more, and one that has ended makes room', () =>
    withExchange(engine, async ({ exchange, customer }) => {
      const { id: portId } = (await createPort(customer, { numbers: [FOREIGN] })).answer
      const row = { account_id: customer.actor.accountId, state: 'draft' as const, created_at: 1, changed_at: 1 }
      const more = Array.from({ length: MAX_OPEN_PORTS - 1 }, (_, index) => ({ ...row, id: `prt_${index}` }))
      await exchange.database.transaction(async (tx) => {
        for (let start = 0; start < more.length; start += 500)
          await tx.query
            .insertInto('port')
            .values(more.slice(start, start + 500))
            .execute()
      })
      const error = await refused(createPort(customer, { numbers: [FOREIGN] }), 'limit_reached')
      assert.deepEqual(error.detail.extra, { limit: MAX_OPEN_PORTS })
      await cancelPort(customer, { portId })
      await createPort(customer, { numbers: [FOREIGN] })
    }))
})
