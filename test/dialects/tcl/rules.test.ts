import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'

import { customers } from '#domain/customers/customer.ts'
import { paymentMethods } from '#domain/payment-methods/payment-method.ts'
import { fillBackorders } from '#domain/orders/fill-backorders.ts'
import { MINUTE_MS } from '#lib/clock.ts'

import { onEveryEngine, stock } from '../../support/exchange.ts'
import { type Body, type Program, useTcl } from './use-tcl.ts'

let line = 0
/** A number that no other test has. */
const fresh = () => `+1201555${String(line++).padStart(4, '0')}`
const lines = (body: Body) => body['lines'] as readonly Body[]
const without = (body: Body, ...fields: readonly string[]) =>
  Object.fromEntries(Object.entries(body).filter(([field]) => !fields.includes(field)))

/** What each combination of the way of calls is answered with; null: it is taken. */
const WAYS: readonly (readonly [
  connectionType: string | null,
  id: boolean,
  outpulseType: string | null,
  digits: boolean,
  text: string | null,
])[] = [
  ['direct', true, 'sameAsNumber', false, null],
  ['direct', true, 'custom', true, null],
  ['direct', true, 'custom', false, 'outpulseDigits is required when outpulseType is custom'],
  ['direct', true, 'sameAsNumber', true, 'outpulseDigits goes with outpulseType custom'],
  ['direct', true, null, false, 'outpulseType is required'],
  ['direct', true, null, true, 'outpulseType is required'],
  ['direct', false, 'sameAsNumber', false, 'connectionId is required when connectionType is direct'],
  ['direct', false, 'sameAsNumber', true, 'connectionId is required when connectionType is direct'],
  ['direct', false, 'custom', true, 'connectionId is required when connectionType is direct'],
  ['direct', false, 'custom', false, 'connectionId is required when connectionType is direct'],
  ['direct', false, null, false, 'outpulseType is required'],
  ['direct', false, null, true, 'outpulseType is required'],
  ['pstn', false, 'custom', true, null],
  ['pstn', false, 'custom', false, 'outpulseDigits is required when connectionType is pstn'],
  ['pstn', false, 'sameAsNumber', true, 'outpulseType must be custom when connectionType is pstn'],
  ['pstn', false, 'sameAsNumber', false, 'outpulseDigits is required when connectionType is pstn'],
  ['pstn', false, null, true, 'outpulseType is required'],
  ['pstn', false, null, false, 'outpulseType is required'],
  ['pstn', true, 'custom', true, 'connectionId goes with connectionType direct'],
  ['pstn', true, 'custom', false, 'connectionId goes with connectionType direct'],
  ['pstn', true, 'sameAsNumber', true, 'connectionId goes with connectionType direct'],
  ['pstn', true, 'sameAsNumber', false, 'connectionId goes with connectionType direct'],
  ['pstn', true, null, true, 'outpulseType is required'],
  ['pstn', true, null, false, 'outpulseType is required'],
  [null, true, 'sameAsNumber', false, 'connectionType is required'],
  [null, true, 'custom', true, 'connectionType is required'],
  [null, false, 'custom', true, 'connectionType is required'],
  [null, false, null, false, 'connectionType is required'],
]

onEveryEngine((engine) => {
  describe('the rules that are said', () => {
    const tcl = useTcl(engine)
    let program: Program
    let other: Program
    before(async () => {
      program = await tcl.newProgram()
      other = await tcl.newProgram()
    })

    test('every combination of connection and outpulse is taken or refused with the first rule that it breaks', async () => {
      for (const [connectionType, hasId, outpulseType, hasDigits, text] of WAYS) {
        const order = {
          ...without(program.whole, 'connectionType', 'connectionId', 'outpulseType'),
          ...(connectionType === null ? {} : { connectionType }),
          ...(hasId ? { connectionId: program.connectionId } : {}),
          ...(outpulseType === null ? {} : { outpulseType }),
          ...(hasDigits ? { outpulseDigits: '+12125550199' } : {}),
          numbers: [fresh()],
        }
        if (text !== null) await program.refused(400, text, 'POST', '/orders', order)
        else assert.equal((await program.done(202, 'POST', '/orders', order))['status'], 'Completed')
      }
    })

    test('a connection of another account is not found', () =>
      program.refused(404, `there is no connection ${other.connectionId}`, 'POST', '/orders', {
        ...program.whole,
        connectionId: other.connectionId,
        numbers: [fresh()],
      }))

    test('the CLID type and country are confirmed on each order', async () => {
      const confirmed = async (more: Body) => {
        const order = await program.done(202, 'POST', '/orders', { ...program.whole, ...more, numbers: [fresh()] })
        return [order['clidType'], order['clidCountry']]
      }
      assert.deepEqual(await confirmed({}), ['international', 'USA'])
      assert.deepEqual(await confirmed({ clidType: 'national' }), ['national', 'USA'])
      assert.deepEqual(await confirmed({ clidType: 'national', clidCountry: 'ca' }), ['national', 'CAN'])
      assert.deepEqual(await confirmed({ clidType: 'withheld' }), ['withheld', null])
    })

    test('an order is of one product in one country', async () => {
      const own = fresh()
      const order = (more: Body) => ['POST', '/orders', { ...program.whole, ...more }] as const
      await program.refused(
        400,
        /^\+442079460000 is not sold as LNS in US/,
        ...order({ numbers: [own, '+442079460000'] }),
      )
      await program.refused(
        400,
        new RegExp(`^\\${own} is not sold as ITFS in US.*toll-free numbers of one country`),
        ...order({ numbers: [own], productId: 'ITFS' }),
      )
      await program.refused(400, /^\+18005550000 is not sold as LNS in US/, ...order({ numbers: ['+18005550000'] }))
      await program.refused(
        400,
        /^\+448000110000 is not sold as ITFS in US/,
        ...order({ numbers: ['+448000110000'], productId: 'ITFS' }),
      )
      const { reservationId } = await program.done(201, 'POST', '/reservations', { numbers: ['+18005550000'] })
      await program.refused(400, /is not sold as LNS in US/, ...order({ reservationId }))
      assert.equal((await program.done(200, 'GET', `/reservations/${String(reservationId)}`))['status'], 'Active')
      const ordered = await program.done(202, ...order({ reservationId, productId: 'ITFS' }))
      assert.deepEqual([ordered['status'], ordered['productId'], ordered['countryCode']], ['Completed', 'ITFS', 'USA'])
    })

    test('a UIFN is +800 and eight digits with two countries of service, of which the order names one', async () => {
      const order = (more: Body) => ['POST', '/orders', { ...program.whole, productId: 'UIFN', ...more }] as const
      await program.refused(
        400,
        /^\+80011110000 is not sold as UIFN in FR.*two or more countries of service/,
        ...order({ numbers: ['+80011110000'], countryCode: 'FRA' }),
      )
      await program.refused(
        400,
        /^\+12015559999 is not sold as UIFN in DE/,
        ...order({ numbers: ['+12015559999'], countryCode: 'DEU' }),
      )
      const ordered = await program.done(202, ...order({ quantity: 1, criteria: {}, countryCode: 'DEU' }))
      assert.match(String(lines(ordered)[0]?.['number']), /^\+800[0-9]{8}$/)
      const dry = await program.done(200, 'POST', '/orders/change', {
        numbers: [lines(ordered)[0]?.['number']],
        clidType: 'withheld',
        dryRun: true,
      })
      assert.deepEqual([dry['productId'], dry['countryCode']], ['UIFN', 'DEU'])
      const found = await program.done(200, 'GET', '/products?productId=UIFN&countryCode=DE')
      assert.equal(found['totalItems'], 1)
      assert.equal((await program.done(200, 'GET', '/products?productId=UIFN&countryCode=GB'))['totalItems'], 0)
    })

    test('exactly one of the four styles says which numbers', async () => {
      const text = 'give exactly one of reservationId, numbers, criteria with quantity, and pattern with quantity'
      const order = (more: Body) => ['POST', '/orders', { ...program.whole, ...more }] as const
      const styles = { reservationId: 'rsv_x', numbers: [fresh()], criteria: {}, pattern: '201*' }
      const names = Object.keys(styles) as (keyof typeof styles)[]
      await program.refused(400, text, ...order({}))
      for (const one of names)
        for (const two of names)
          if (one < two)
            await program.refused(400, text, ...order({ [one]: styles[one], [two]: styles[two], quantity: 1 }))
      await program.refused(400, 'quantity is required with criteria', ...order({ criteria: {} }))
      await program.refused(400, 'quantity is required with pattern', ...order({ pattern: '201*' }))
      await program.refused(
        400,
        /^quantity goes with criteria or pattern/,
        ...order({ numbers: styles.numbers, quantity: 1 }),
      )
      await program.refused(
        400,
        /^backorder goes with pattern/,
        ...order({ criteria: {}, quantity: 1, backorder: true }),
      )
      await program.refused(400, /^pattern/, ...order({ pattern: '201:4', quantity: 1 }))
      const { reservationId } = await program.done(201, 'POST', '/reservations', { numbers: styles.numbers })
      for (const [style, count] of [
        [{ reservationId }, 1],
        [{ numbers: [fresh(), fresh()] }, 2],
        [{ criteria: { areaCode: '201', city: 'hackensack', contiguous: true }, quantity: 3 }, 3],
        [{ pattern: '^2015557*', quantity: 2 }, 2],
      ] as const) {
        const ordered = await program.done(202, ...order(style))
        assert.deepEqual([ordered['status'], lines(ordered).length], ['Completed', count])
      }
    })

    test('a reservation that is expired, used, or of another account cannot be ordered', async () => {
      const order = (reservationId: unknown) => ['POST', '/orders', { ...program.whole, reservationId }] as const
      const reserve = (from: Program) => from.done(201, 'POST', '/reservations', { numbers: [fresh()] })
      const foreign = String((await reserve(other))['reservationId'])
      await program.refused(404, `there is no reservation ${foreign}`, ...order(foreign))
      const used = String((await reserve(program))['reservationId'])
      await program.done(202, ...order(used))
      await program.refused(409, `reservation ${used} was ordered: reserve again`, ...order(used))
      const { reservationId, numbers, expiresAt, createdAt } = await reserve(program)
      assert.equal(Date.parse(String(expiresAt)) - Date.parse(String(createdAt)), 10 * MINUTE_MS)
      tcl.clock.advance(10 * MINUTE_MS - 1)
      assert.equal((await program.done(200, 'GET', `/reservations/${String(reservationId)}`))['status'], 'Active')
      tcl.clock.advance(1)
      await program.refused(
        409,
        `reservation ${String(reservationId)} expired at ${String(expiresAt)}`,
        ...order(reservationId),
      )
      assert.equal((await program.done(200, 'GET', `/reservations/${String(reservationId)}`))['status'], 'Expired')
      assert.equal((await other.done(201, 'POST', '/reservations', { numbers }))['status'], 'Active')
    })

    test('an order needs a customer and a payment method, both of them complete and of the account', async () => {
      const numbers = [fresh()]
      const order = (more: Body) => ['POST', '/orders', { ...program.whole, numbers, ...more }] as const
      for (const field of ['customerId', 'paymentMethodId', 'productId', 'countryCode'])
        await program.refused(
          400,
          `${field} is required`,
          'POST',
          '/orders',
          without({ ...program.whole, numbers }, field),
        )
      const { answer: half } = await customers.create(program.session, { kind: 'company', name: 'Half' })
      await program.refused(
        422,
        `customer ${half.id} is not complete, it lacks registrationNumber, country: give it first`,
        ...order({ customerId: half.id }),
      )
      const { answer: poor } = await paymentMethods.create(program.session, { kind: 'invoice' })
      await program.refused(
        422,
        /^payment method pay_.* is not complete, it lacks customerId/,
        ...order({ paymentMethodId: poor.id }),
      )
      await program.refused(404, `there is no customer ${other.customerId}`, ...order({ customerId: other.customerId }))
      await program.refused(
        404,
        `there is no payment method ${other.paymentMethodId}`,
        ...order({ paymentMethodId: other.paymentMethodId }),
      )
      assert.equal((await program.done(202, ...order({})))['status'], 'Completed')
    })

    test('the same externalId gives the first order back, and another body is refused', async () => {
      const order = { ...program.whole, numbers: [fresh()], externalId: 'mine-1' }
      const first = await program.done(202, 'POST', '/orders', order)
      const second = await program.done(200, 'POST', '/orders', order)
      assert.deepEqual(second, first)
      await program.refused(409, /^the externalId mine-1 belongs to order ord_/, 'POST', '/orders', {
        ...order,
        productId: 'DID',
      })
      const foreign = await other.done(202, 'POST', '/orders', {
        ...other.whole,
        numbers: [fresh()],
        externalId: 'mine-1',
      })
      assert.notEqual(foreign['orderId'], first['orderId'])
    })

    test('a dry run tells what would happen and does nothing', async () => {
      const numbers = [fresh()]
      const dry = await program.done(200, 'POST', '/orders', { ...program.whole, numbers, dryRun: true })
      assert.deepEqual([dry['orderId'], dry['status'], lines(dry)[0]?.['number']], [null, 'Completed', numbers[0]])
      assert.deepEqual([dry['clidType'], dry['clidCountry']], ['international', 'USA'])
      assert.equal((await program.done(202, 'POST', '/orders', { ...program.whole, numbers }))['status'], 'Completed')
    })

    test('outpulse digits are a telephone number, shown as E.164, and what is wrong with them is said of the field', async () => {
      const order = { ...program.whole, numbers: [fresh()], outpulseType: 'custom' }
      await program.refused(400, /^outpulseDigits: "abc" has other characters/, 'POST', '/orders', {
        ...order,
        outpulseDigits: 'abc',
      })
      const placed = await program.done(202, 'POST', '/orders', { ...order, outpulseDigits: '1 212 555 0199' })
      assert.equal(placed['outpulseDigits'], '+12125550199')
    })

    test('a wish waits as BackOrdered and is filled when stock arrives, the oldest first', async () => {
      const wish = { pattern: '^9734447*', quantity: 2, backorder: true }
      const place = (from: Program) => from.done(202, 'POST', '/orders', { ...from.whole, ...wish })
      const first = await place(program)
      tcl.clock.advance(1)
      const second = await place(other)
      assert.deepEqual(
        [first['status'], second['status'], lines(first)[0]?.['status']],
        ['BackOrdered', 'BackOrdered', 'BackOrdered'],
      )
      await stock(tcl.operator, [
        { first: 19734447000, last: 19734447002, products: ['LNS'], city: 'Newark', rateCenter: 'NEWARK' },
      ])
      assert.equal(await fillBackorders(tcl.operator), 3)
      const statusOf = async (from: Program, order: Body) =>
        (await from.done(200, 'GET', `/orders/${String(order['orderId'])}`))['status']
      assert.deepEqual([await statusOf(program, first), await statusOf(other, second)], ['Completed', 'BackOrdered'])
      const cancelled = await other.done(200, 'POST', `/orders/${String(second['orderId'])}/cancel`, {})
      assert.equal(cancelled['status'], 'PartiallyCompleted')
      await program.refused(
        409,
        /only one that waits can be cancelled/,
        'POST',
        `/orders/${String(first['orderId'])}/cancel`,
        {},
      )
    })

    test('numbers in service are changed, moved and deleted by orders of one product and country', async () => {
      const numbers = [fresh(), fresh()]
      await program.done(202, 'POST', '/orders', { ...program.whole, numbers })
      await program.refused(400, /product and country in common/, 'POST', '/orders/change', {
        numbers: [numbers[0], '+18005550000'],
        clidType: 'withheld',
      })
      await program.refused(400, 'give exactly one of numbers and serviceIds', 'POST', '/orders/delete', {})
      await program.refused(
        400,
        /^\+1201555.*: outpulseDigits goes with outpulseType custom/,
        'POST',
        '/orders/change',
        {
          numbers,
          outpulseDigits: '+12125550199',
        },
      )
      const missing = fresh()
      await program.refused(409, /is not in service on this account/, 'POST', '/orders/delete', { numbers: [missing] })
      await other.refused(409, /is not in service on this account/, 'POST', '/orders/delete', { numbers: [numbers[0]] })
      const later = await program.done(202, 'POST', '/orders/delete', {
        numbers: [numbers[1]],
        requestedDate: '2026-03-09T09:00:00+01:00',
      })
      assert.deepEqual([later['status'], later['requestedDate']], ['InProgress', '2026-03-09T08:00:00.000+00:00'])
      await program.refused(400, /^requestedDate is no moment/, 'POST', '/orders/delete', {
        numbers,
        requestedDate: '2026-02-30T00:00:00Z',
      })
      const order = { numbers: [numbers[0]], customerId: program.customerId, externalId: 'move-1', requestId: 'tied' }
      const moved = await program.done(202, 'POST', '/orders/move', order)
      assert.deepEqual([moved['status'], moved['productId'], moved['countryCode']], ['Completed', 'LNS', 'USA'])
      assert.equal((await program.done(200, 'POST', '/orders/move', order))['externalId'], 'move-1')
      const tied = await program.done(200, 'GET', '/orders?requestId=tied&type=Move&status=Completed')
      assert.deepEqual([tied['totalItems'], tied['displayItems']], [1, 1])
    })
  })
})
