import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { before, test } from 'node:test'

import { createRequirement } from '#domain/documents/create-requirement.ts'
import { setRate } from '#domain/ledger/set-rate.ts'

import { onEveryEngine } from '../../support/exchange.ts'
import { type Body, useTcl } from './use-tcl.ts'

/** Set to 1 to write the examples of the page anew from what the exchange answers. */
const RECORD = process.env['RECORD_TRANSCRIPTS'] === '1'
const PAGE = new URL('../../../docs/dialects/tcl.md', import.meta.url)
const MARK = '## Transcripts\n\n'

/** JSON as a page shows it: what fits on a line is on one. */
function show(value: unknown, indent = ''): string {
  const line = JSON.stringify(value)
  if (line.length + indent.length <= 110 || typeof value !== 'object' || value === null) return line
  const inner = `${indent}  `
  const isList = Array.isArray(value)
  const parts = isList
    ? value.map((item) => inner + show(item, inner))
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${show(item, inner)}`)
  return `${isList ? '[' : '{'}\n${parts.join(',\n')}\n${indent}${isList ? ']' : '}'}`
}

/** Ids that chance makes, by the order in which they first come. */
function settleIds(text: string): string {
  const known = new Map<string, string>()
  return text.replaceAll(/\b(rsv|ord|svc|cus|con|pay|loc|trk|doc|rqm)_[0-9a-z]{24}\b/g, (id, kind: string) => {
    const settled = known.get(id) ?? `${kind}_${String(known.size + 1).padStart(4, '0')}`
    known.set(id, settled)
    return settled
  })
}

onEveryEngine((engine) => {
  const tcl = useTcl(engine)
  before(async () => {
    await setRate(tcl.operator, { setupMinor: 100, monthlyMinor: 125, currency: 'USD' })
    await createRequirement(tcl.operator, {
      country: 'GB',
      kind: 'local',
      action: 'new',
      documentType: 'proof_of_address',
      description: 'A bill.',
    })
  })

  test('the examples of the page are what the exchange answers', async () => {
    const program = await tcl.newProgram()
    const written: string[] = []
    const keep = async (title: string, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: Body) => {
      const told = await program.call(method, path, body)
      const asked = body === undefined ? '' : `\n\n${show(body)}`
      written.push(
        `### ${title}\n\n\`\`\`http\n${method} ${path}${asked}\n\n${told.status}\n\n${show(told.body)}\n\`\`\`\n`,
      )
      return told.body
    }
    const { whole } = program

    await keep('A product in the catalogue', 'GET', '/catalogue?productId=LNS&countryCode=GB')
    await keep(
      'A vanity number is found',
      'GET',
      '/availability?productId=LNS&countryCode=GBR&areaCode=20&pattern=*FLY$',
    )
    await keep(
      'Runs are found',
      'GET',
      '/availability?productId=LNS&countryCode=US&areaCode=201&contiguous=10&pageSize=1',
    )
    await keep('A field is missing', 'GET', '/availability?countryCode=US')
    const reserved = await keep('Numbers are reserved', 'POST', '/reservations', {
      numbers: ['+12015550000', '+12015550001'],
    })
    await keep('Numbers are gone', 'POST', '/reservations', { numbers: ['+12015550001', '+12015550002'] })
    const order = { ...whole, reservationId: reserved['reservationId'], externalId: 'order-1', requestId: 'request-1' }
    const placed = await keep('A reservation is ordered', 'POST', '/orders', order)
    await keep('The reservation was used', 'POST', '/orders', { ...order, externalId: 'order-2' })
    await keep('A connection is missing', 'POST', '/orders', {
      ...whole,
      numbers: ['+12015550002'],
      connectionId: null,
    })
    await keep('Two styles at once', 'POST', '/orders', {
      ...whole,
      numbers: ['+12015550002'],
      pattern: '201*',
      quantity: 1,
    })
    await keep('A number of another country', 'POST', '/orders', { ...whole, numbers: ['+442079460000'] })
    const half = await keep('A customer is made half-way', 'POST', '/customers', { kind: 'person', name: 'Ada Byron' })
    await keep('A customer is not complete', 'POST', '/orders', {
      ...whole,
      customerId: half['customerId'],
      numbers: ['+12015550002'],
    })
    await keep('A wish waits for stock', 'POST', '/orders', {
      ...whole,
      pattern: '^9734447*',
      quantity: 1,
      backorder: true,
    })
    const british = await keep('An order that needs a document', 'POST', '/orders', {
      ...whole,
      countryCode: 'GBR',
      numbers: ['+442079460359'],
    })
    await keep('Its documents', 'GET', `/documents?orderId=${String(british['orderId'])}`)
    await keep('It is cancelled', 'POST', `/orders/${String(british['orderId'])}/cancel`, {
      reason: 'no longer wanted',
    })
    const lines = placed['lines'] as readonly Body[]
    const serviceIds = lines.map(({ serviceId }) => serviceId)
    await keep('Digits are changed', 'POST', '/orders/change', {
      serviceIds,
      outpulseType: 'custom',
      outpulseDigits: '+12125550199',
    })
    await keep('A number in service', 'GET', `/products/${String(serviceIds[0])}`)
    await keep('A connection with numbers stays', 'DELETE', `/connections/${program.connectionId}`)
    await keep('Numbers are deleted', 'POST', '/orders/delete', { serviceIds, reason: 'moved away' })
    await keep('And restored', 'POST', '/orders/restore', { serviceIds: serviceIds.slice(0, 1) })
    await keep('Orders of one request', 'GET', '/orders?requestId=request-2')

    const told = settleIds(written.join('\n'))
    const page = readFileSync(PAGE, 'utf8')
    const [text = ''] = page.split(MARK)
    if (RECORD && engine === 'sqlite') writeFileSync(PAGE, `${text}${MARK}${told}`)
    else assert.equal(page, `${text}${MARK}${told}`, 'run this test with RECORD_TRANSCRIPTS=1')
  })
})
