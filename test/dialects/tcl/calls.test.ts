import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'

import { createRequirement } from '#domain/documents/create-requirement.ts'
import { setRate } from '#domain/ledger/set-rate.ts'
import { listReservations } from '#domain/reservations/list-reservations.ts'
import { reserveNumbers } from '#domain/reservations/reserve-numbers.ts'
import { listServices } from '#domain/services/list-services.ts'
import { placeOrder } from '#domain/orders/place-order.ts'

import { MODELLED } from '../../../src/dialects/tcl/describe.ts'
import { operations } from '../../../src/dialects/tcl/operations/index.ts'
import { onEveryEngine } from '../../support/exchange.ts'
import { documentOf } from './documented.ts'
import { sendForm } from './forms.ts'
import { BASE, type Body, type Program, send, serverOf, useTcl } from './use-tcl.ts'

const items = (body: Body) => body['items'] as readonly Body[]

onEveryEngine((engine) => {
  describe('the calls', () => {
    const tcl = useTcl(engine)
    let program: Program
    let other: Program
    before(async () => {
      await setRate(tcl.operator, { setupMinor: 100, monthlyMinor: 125, currency: 'USD' })
      await setRate(tcl.operator, { country: 'US', kind: 'local', setupMinor: 50, monthlyMinor: 65, currency: 'USD' })
      await createRequirement(tcl.operator, {
        country: 'GB',
        kind: 'local',
        action: 'new',
        documentType: 'proof_of_address',
        description: 'A bill.',
      })
      program = await tcl.newProgram()
      other = await tcl.newProgram()
    })

    test('the document tells every call, and that it is modelled', () => {
      const { openapi, info, paths } = documentOf(tcl.app)
      assert.match(openapi, /^3\.1/)
      assert.ok(info.description.includes(MODELLED))
      const told = Object.values(paths).flatMap((methods) =>
        Object.values(methods).map(({ operationId }) => operationId),
      )
      const known = [...operations.map(({ name }) => name), 'createDocument', 'createToken']
      assert.deepEqual(told.toSorted(), known.toSorted())
    })

    test('what nobody knows is refused in the form of the dialect', async () => {
      await program.refused(404, /^there is no such call/, 'GET', '/nothing')
      await program.refused(404, /^there is no such call/, 'PATCH', '/orders')
      await program.refused(400, 'the body is not well-formed JSON: correct it', 'POST', '/orders', '{')
      await program.refused(
        400,
        /^nothing is not a field of this request/,
        'GET',
        '/availability?nothing=1&productId=LNS&countryCode=US',
      )
      await program.refused(
        400,
        'pageSize is given more than once: give it once',
        'GET',
        '/orders?pageSize=1&pageSize=2',
      )
      await program.refused(400, /^countryCode XX is no country/, 'GET', '/availability?productId=LNS&countryCode=XX')
      await program.refused(400, 'productId is required', 'GET', '/availability?countryCode=US')
      await program.refused(400, /^productId must be one of LNS, DID, ITFS, UIFN/, 'GET', '/catalogue?productId=X')
    })

    test('the catalogue tells each product in each country with its price and documents', async () => {
      const { items: all, totalItems } = await program.done(200, 'GET', '/catalogue')
      assert.deepEqual(
        (all as readonly Body[]).map(({ productId, countryCode, leadTime, setupPrice, monthlyPrice }) =>
          [productId, countryCode, leadTime, setupPrice, monthlyPrice].join(' '),
        ),
        [
          'LNS DEU immediate 1 1.25',
          'DID DEU immediate 1 1.25',
          'UIFN DEU immediate 1 1.25',
          'LNS GBR afterDocuments 1 1.25',
          'DID GBR afterDocuments 1 1.25',
          'ITFS GBR immediate 1 1.25',
          'UIFN GBR immediate 1 1.25',
          'LNS USA immediate 0.5 0.65',
          'DID USA immediate 0.5 0.65',
          'ITFS USA immediate 1 1.25',
        ],
      )
      assert.equal(totalItems, 10)
      const [one] = items(await program.done(200, 'GET', '/catalogue?productId=LNS&countryCode=gbr'))
      assert.deepEqual(
        [one?.['documents'], one?.['orderStyles'], one?.['reservable'], one?.['currency']],
        [
          [
            {
              documentType: 'proof_of_address',
              description: 'A bill.',
              accepts: ['application/pdf', 'image/png', 'image/jpeg'],
            },
          ],
          ['reservationId', 'numbers', 'quantity', 'pattern'],
          true,
          'USD',
        ],
      )
    })

    test('availability is searched by product, country, city, area code, pattern and run, page by page', async () => {
      const find = (query: string) => program.done(200, 'GET', `/availability?${query}`)
      const us = 'productId=LNS&countryCode=US&areaCode=201'
      const page = await find(`${us}&pageSize=2&pageNo=2`)
      assert.deepEqual([page['totalItems'], page['displayItems']], [10_000, 2])
      assert.deepEqual(items(page)[0], {
        number: '+12015550002',
        productId: 'LNS',
        countryCode: 'USA',
        city: 'Hackensack',
        areaCode: '201',
        reservable: true,
        setupPrice: 0.5,
        monthlyPrice: 0.65,
        currency: 'USD',
      })
      const london = await find('productId=DID&countryCode=GB&areaCode=20&pattern=*FLY$')
      assert.deepEqual(
        items(london).map(({ number }) => number),
        ['+442079460359'],
      )
      assert.equal((await find('productId=DID&countryCode=GB&areaCode=21'))['totalItems'], 0)
      assert.equal((await find('productId=LNS&countryCode=DE&city=berlin'))['totalItems'], 1_000)
      assert.equal((await find('productId=ITFS&countryCode=GBR&quantity=3'))['displayItems'], 3)
      const uifn = items(await find('productId=UIFN&countryCode=GBR&pageSize=1'))[0]
      assert.deepEqual([uifn?.['number'], uifn?.['countryCode']], ['+80011110000', 'GBR'])
      assert.equal((await find('productId=UIFN&countryCode=FRA'))['totalItems'], 0)
      const runs = await find(`${us}&contiguous=100&pageSize=2`)
      assert.deepEqual(
        [
          runs['totalItems'],
          items(runs)[1]?.['firstNumber'],
          items(runs)[1]?.['lastNumber'],
          items(runs)[1]?.['count'],
        ],
        [100, '+12015550100', '+12015550199', 100],
      )
      const last = await find(`${us}&pageNo=100`)
      assert.deepEqual([items(last).length, items(last).at(-1)?.['number']], [100, '+12015559999'])
      assert.deepEqual(await find(`${us}&pageNo=101`), { totalItems: 10_000, displayItems: 0, items: [] })
    })

    test('totals stay exact while numbers come and go, and pages follow them', async () => {
      const own = await tcl.newProgram()
      const find = (query: string) => own.done(200, 'GET', `/availability?productId=LNS&countryCode=DE&${query}`)
      const search = 'pattern=*7$&pageSize=3&pageNo=2'
      const whole = await find(search)
      assert.equal(whole['totalItems'], 100)
      const { reservationId } = await own.done(201, 'POST', '/reservations', {
        numbers: ['+493023125007', '+493023125017', '+493023125018'],
      })
      const held = await find(search)
      assert.deepEqual([held['totalItems'], items(held)[0]?.['number']], [98, '+493023125057'])
      await own.done(200, 'DELETE', `/reservations/${String(reservationId)}`)
      assert.deepEqual(await find(search), whole)
    })

    test('the area code of what is found is that of the number, however it was searched', async () => {
      const codeOf = async (query: string) =>
        items(await program.done(200, 'GET', `/availability?${query}&pageSize=1`))[0]?.['areaCode']
      assert.equal(await codeOf('productId=LNS&countryCode=US&areaCode=2'), '201')
      assert.equal(await codeOf('productId=LNS&countryCode=GB'), '20')
      assert.equal(await codeOf('productId=LNS&countryCode=DE&contiguous=2'), '30')
      assert.equal(await codeOf('productId=UIFN&countryCode=DE'), null)
    })

    test('a run of one is a number, and quantity limits how many items there are', async () => {
      const found = await program.done(
        200,
        'GET',
        '/availability?productId=LNS&countryCode=GB&contiguous=1&quantity=3&pageSize=2&pageNo=2',
      )
      assert.deepEqual([found['totalItems'], found['displayItems']], [3, 1])
      const [run] = items(found)
      assert.deepEqual([run?.['firstNumber'], run?.['count']], [run?.['lastNumber'], 1])
    })

    test('several runs are reserved at once, and what is said twice must be said the same', async () => {
      const own = await tcl.newProgram()
      const criteria = { productId: 'LNS', countryCode: 'DE' }
      const body = { criteria: { ...criteria, contiguous: 4 }, quantity: 8 }
      const { reservationId, numbers } = await own.done(201, 'POST', '/reservations', body)
      const held = (numbers as readonly string[]).map((number) => Number(number.slice(1)))
      assert.equal(held.length, 8)
      for (const run of [held.slice(0, 4), held.slice(4)]) assert.equal((run[3] ?? 0) - (run[0] ?? 0), 3)
      await own.done(200, 'DELETE', `/reservations/${String(reservationId)}`)
      const refused = (text: string, wrong: Body) => own.refused(400, text, 'POST', '/reservations', wrong)
      await refused('contiguous must divide quantity: 9 is no number of runs of 4', { ...body, quantity: 9 })
      await refused('contiguous is given twice, and not the same: give it once', { ...body, contiguous: 2 })
      await refused('quantity is given twice, and not the same: give it once', {
        criteria: { ...criteria, quantity: 2 },
        quantity: 3,
      })
      await refused('quantity must be at most 50 runs: reserve the others by themselves', { ...body, quantity: 204 })
      await own.refused(
        409,
        '0 of the 2 numbers wanted are free: ask for fewer or widen the search',
        'POST',
        '/reservations',
        {
          criteria: { ...criteria, city: 'Nowhere' },
          quantity: 2,
        },
      )
    })

    test('a reservation is all or nothing, and names what is gone', async () => {
      const { reservationId } = await program.done(201, 'POST', '/reservations', {
        numbers: ['+12015551000', '12015551001'],
      })
      await other.refused(409, '+12015551000, +12015551001 are not available', 'POST', '/reservations', {
        numbers: ['+12015551000', '+12015551002', '+12015551001'],
      })
      await other.refused(409, '+12015551001 is not available', 'POST', '/reservations', { numbers: ['+12015551001'] })
      await other.refused(
        404,
        `there is no reservation ${String(reservationId)}`,
        'GET',
        `/reservations/${String(reservationId)}`,
      )
      await other.refused(
        404,
        `there is no reservation ${String(reservationId)}`,
        'DELETE',
        `/reservations/${String(reservationId)}`,
      )
      const released = await program.done(200, 'DELETE', `/reservations/${String(reservationId)}`)
      assert.equal(released['status'], 'Released')
      const criteria = { productId: 'LNS', countryCode: 'US', areaCode: '201', pattern: '^2015552*' }
      const run = await other.done(201, 'POST', '/reservations', { criteria, quantity: 5, contiguous: true })
      const numbers = (run['numbers'] as readonly string[]).map(Number)
      assert.deepEqual(
        numbers,
        numbers.map((_one, index) => (numbers[0] ?? 0) + index),
      )
      await program.refused(409, /numbers in a row are free/, 'POST', '/reservations', {
        criteria: { ...criteria, pattern: '^201555200*' },
        quantity: 11,
        contiguous: 11,
      })
      await program.refused(400, /^give exactly one of numbers and criteria/, 'POST', '/reservations', {})
      await program.refused(400, /^numbers\.0: /, 'POST', '/reservations', { numbers: ['x'] })
      const listed = await program.done(200, 'GET', '/reservations?pageSize=1')
      assert.deepEqual([listed['totalItems'], listed['displayItems']], [1, 1])
    })

    test('customers, contacts, locations and payment methods are made half-way and completed', async () => {
      for (const [path, kind] of [
        ['/customers', 'company'],
        ['/paymentMethods', 'invoice'],
      ] as const) {
        const empty = await (await tcl.newProgram()).done(201, 'POST', path, {})
        assert.deepEqual([empty['kind'], empty['complete']], [kind, false])
      }
      const made = await program.done(201, 'POST', '/customers', { kind: 'person', name: 'Ada Byron' })
      assert.deepEqual([made['complete'], made['missing'], made['countryCode']], [false, ['countryCode'], null])
      const path = `/customers/${String(made['customerId'])}`
      const changed = await program.done(200, 'PATCH', path, { countryCode: 'gbr' })
      assert.deepEqual([changed['complete'], changed['missing'], changed['countryCode']], [true, [], 'GBR'])
      assert.equal((await program.done(200, 'PATCH', path, { countryCode: null }))['complete'], false)
      assert.deepEqual((await program.done(200, 'GET', path))['missing'], ['countryCode'])
      await other.refused(404, /^there is no customer/, 'GET', path)
      const pay = await program.done(201, 'POST', '/paymentMethods', {
        kind: 'bankDebit',
        customerId: made['customerId'],
      })
      assert.equal(pay['kind'], 'bankDebit')
      const customerId = String(made['customerId'])
      assert.equal((await program.done(201, 'POST', '/contacts', { customerId, firstName: 'Ada' }))['complete'], false)
      assert.equal((await program.done(201, 'POST', '/locations', { countryCode: 'DE' }))['countryCode'], 'DEU')
      for (const list of ['customers', 'contacts', 'locations', 'paymentMethods'])
        assert.equal((await program.done(200, 'GET', `/${list}?pageSize=1`))['totalItems'], 2)
      await program.refused(404, /^there is no such call/, 'DELETE', path)
    })

    test('a connection is deleted only when no number routes there', async () => {
      const made = await program.done(201, 'POST', '/connections', {
        name: 'Second',
        type: 'SIP',
        gateways: [{ host: '192.0.2.7', transport: 'tls' }],
      })
      assert.deepEqual([made['type'], made['numbersRouted']], ['SIP', 0])
      const path = `/connections/${String(made['connectionId'])}`
      const numbers = ['+12015553000']
      const order = { ...program.whole, connectionId: made['connectionId'], numbers }
      assert.equal((await program.done(202, 'POST', '/orders', order))['status'], 'Completed')
      assert.equal((await program.done(200, 'GET', path))['numbersRouted'], 1)
      await program.refused(409, /./, 'DELETE', path)
      await program.done(202, 'POST', '/orders/delete', { numbers })
      assert.deepEqual(await program.done(200, 'DELETE', path), { connectionId: made['connectionId'] })
      await program.refused(404, /^there is no connection/, 'GET', path)
    })

    test('documents are known by their content, belong to an order of the account, and keep its numbers until they are accepted', async () => {
      const numbers = ['+442079460500']
      const order = await program.done(202, 'POST', '/orders', { ...program.whole, countryCode: 'GB', numbers })
      const orderId = String(order['orderId'])
      assert.equal(order['status'], 'DocumentsRequired')
      await other.refused(409, '+442079460500 is not available', 'POST', '/orders', {
        ...other.whole,
        countryCode: 'GB',
        numbers,
      })
      await other.refused(404, `there is no order ${orderId}`, 'GET', `/documents?orderId=${orderId}`)
      const form = { orderId, documentType: 'proof_of_address' }
      const refusals: readonly (readonly [Body, string | null | undefined, RegExp])[] = [
        [form, 'plain text', /^file is none of PDF, PNG and JPEG/],
        [form, null, /^file is required/],
        [{ orderId }, undefined, /^documentType is required/],
        [{ documentType: 'proof_of_address' }, undefined, /^orderId is required/],
        [{ ...form, documentType: 'nonsense' }, undefined, /^documentType nonsense is not known/],
      ]
      for (const [fields, file, text] of refusals) {
        const told = await sendForm(tcl.app, program.token, fields as Record<string, string>, file)
        assert.equal(told.status, 400)
        assert.match(String(told.body['responseText']), text)
      }
      const foreign = await sendForm(tcl.app, other.token, form)
      assert.equal(foreign.status, 404)
      const { status, body } = await sendForm(tcl.app, program.token, form)
      assert.deepEqual(
        [status, body['status'], body['mediaType'], String(body['sha256']).length],
        [201, 'Submitted', 'application/pdf', 64],
      )
      const path = `/documents/${String(body['documentId'])}`
      assert.deepEqual(await program.done(200, 'GET', path), body)
      const content = await tcl.app.inject({
        url: `${BASE}${path}/content`,
        headers: { authorization: `Bearer ${program.token}` },
      })
      assert.deepEqual(
        [content.statusCode, content.headers['content-type'], content.payload.slice(0, 5)],
        [200, 'application/pdf', '%PDF-'],
      )
      await other.refused(404, /^there is no document/, 'GET', path)
      const cancelled = await program.done(200, 'POST', `/orders/${orderId}/cancel`, { reason: 'not needed' })
      assert.equal(cancelled['status'], 'Cancelled')
      assert.equal((await other.done(201, 'POST', '/reservations', { numbers }))['status'], 'Active')
    })

    test('the same account sees the same numbers through other faces', async () => {
      await placeOrder(program.session, { numbers: [12015554000] })
      const [mine] = items(await program.done(200, 'GET', '/products?number=%2B12015554000'))
      assert.deepEqual([mine?.['productId'], mine?.['countryCode'], mine?.['connectionType']], ['LNS', 'USA', null])
      await reserveNumbers(program.session, { numbers: [12015554001] })
      assert.deepEqual(items(await program.done(200, 'GET', '/reservations?pageSize=1'))[0]?.['numbers'], [
        '+12015554001',
      ])
      const { reservationId } = await program.done(201, 'POST', '/reservations', { numbers: ['+12015554002'] })
      assert.equal((await listReservations(program.session, {})).items[0]?.id, reservationId)
      await program.done(202, 'POST', '/orders', { ...program.whole, productId: 'DID', numbers: ['+12015554003'] })
      const own = (await listServices(program.session, {})).items.map(({ e164 }) => e164)
      assert.ok(own.includes('+12015554003'))
      assert.equal((await program.done(200, 'GET', '/products?productId=DID'))['totalItems'], 1)
      assert.equal((await other.done(200, 'GET', '/products'))['totalItems'], 0)
    })

    test('a callbackUrl is of the internet, and its secret is told once', async () => {
      const order = { ...program.whole, numbers: ['+12015554100'], externalId: 'told-1' }
      for (const callbackUrl of [
        'http://127.0.0.1/x',
        'http://169.254.169.254/',
        'http://10.0.0.1/',
        'http://localhost:1/',
      ])
        await program.refused(400, /^callbackUrl: the address is private/, 'POST', '/orders', { ...order, callbackUrl })
      await program.refused(400, /^callbackUrl/, 'POST', '/orders', { ...order, callbackUrl: 'ftp://example.com/' })
      const callbackUrl = 'https://hooks.example.com/tcl'
      const first = await program.done(202, 'POST', '/orders', { ...order, callbackUrl })
      assert.match(String(first['callbackSecret']), /^whsec_/)
      assert.equal(first['callbackUrl'], callbackUrl)
      const again = await program.done(200, 'POST', '/orders', { ...order, callbackUrl })
      assert.deepEqual([again['orderId'], again['callbackSecret']], [first['orderId'], null])
      const path = `/orders/${String(first['orderId'])}/callbacks`
      assert.deepEqual(items(await program.done(200, 'GET', path)), [])
      await other.refused(404, /^there is no order/, 'GET', path)
    })

    test('requests beyond the limit are told so', async () => {
      const app = await serverOf(tcl.exchange, { rateLimit: 1 })
      assert.equal((await send(app, program.token, 'GET', `${BASE}/orders`)).status, 200)
      assert.equal((await send(app, program.token, 'GET', `${BASE}/orders`)).status, 429)
      await app.close()
    })
  })
})
