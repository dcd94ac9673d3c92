import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'

import { customers } from '#domain/customers/customer.ts'
import {
  DOCUMENT_MOVES,
  DOCUMENT_STATES,
  MAX_DOCUMENT_BYTES,
  MAX_ORDER_DOCUMENTS,
  MAX_SUBMITTED_DOCUMENTS,
  statesBefore,
} from '#domain/documents/document.ts'
import { fileNameOf } from '#domain/documents/document-fields.ts'
import { DOCUMENT_EXPIRY_BATCH, expireDocuments } from '#domain/documents/expire-documents.ts'
import { getDocument } from '#domain/documents/get-document.ts'
import { listDocuments } from '#domain/documents/list-documents.ts'
import { sweepLooseFiles, UPLOAD_MS_MAX } from '#domain/documents/loose-files.ts'
import { openDocument } from '#domain/documents/open-document.ts'
import { submitDocument } from '#domain/documents/submit-document.ts'
import { MAX_UPLOADS, receiveUpload } from '#domain/documents/upload.ts'
import { withdrawDocument } from '#domain/documents/withdraw-document.ts'
import type { Exchange } from '#domain/exchange.ts'
import { locations } from '#domain/locations/location.ts'
import { placeOrder } from '#domain/orders/place-order.ts'
import { openSession, type Session } from '#domain/session.ts'
import { DAY_MS } from '#lib/clock.ts'

import { onEveryEngine, stock, type TestExchange, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { accept, chunksOf, JPEG, PDF, PNG, reject, submit } from './sample-documents.ts'
import { assertSound } from './sound.ts'
import { eventsOf } from './store-contents.ts'

const FIRST = 12_015_550_000

/** All files below the folder of documents, those on their way included. */
async function filesOf({ database }: TestExchange): Promise<string[]> {
  const folder = join(database.dataFolder, 'documents')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

/** The session of the same actor on an exchange of which some parts are replaced. */
const sessionOn = (exchange: Exchange, parts: Partial<Exchange>, { actor }: Session) =>
  openSession(Object.create(exchange, Object.getOwnPropertyDescriptors(parts)) as Exchange, actor, 'req_test')

async function orderFor(session: Session): Promise<string> {
  return (await placeOrder(session, { criteria: {}, quantity: 1 })).answer.order.id ?? ''
}

test('every state of a document follows from the first, and only a withdrawn one is final', () => {
  const reached = new Set(['submitted'])
  for (const state of reached)
    for (const next of DOCUMENT_STATES) if (statesBefore(next).some((before) => before === state)) reached.add(next)
  assert.deepEqual([...reached].toSorted(), [...DOCUMENT_STATES].toSorted())
  for (const state of ['rejected', 'expired'] as const) assert.deepEqual(DOCUMENT_MOVES[state], ['withdrawn'])
  assert.deepEqual(DOCUMENT_MOVES.withdrawn, [])
})

test('the name of a file loses its folders and what cannot be printed', () => {
  assert.equal(fileNameOf('C:\\Users\\me\\pass"port.pdf'), 'passport.pdf')
  assert.equal(fileNameOf('../../etc/passwd\u0000\r\n'), 'passwd')
  assert.equal(fileNameOf('Ausweis Müller.png'), 'Ausweis Müller.png')
  assert.equal(fileNameOf('/'), null)
  assert.equal(fileNameOf(undefined), null)
  assert.equal(fileNameOf('x'.repeat(300))?.length, 255)
})

onEveryEngine((engine) => {
  test('a document that is sent in is kept as it is, under its digest and the type of its content', () =>
    withExchange(engine, async (given) => {
      const { customer, exchange, open } = given
      const sent = await submit(customer, { documentType: 'proof_of_address', expiresOn: '2030-12-31' }, PDF, {
        fileName: '/scans/bill.png',
      })
      assert.match(sent.id, /^doc_/)
      const { state, fileName, mediaType, bytes, expiresOn, sha256, reviewedAt, reason } = sent
      assert.deepEqual(
        { state, fileName, mediaType, bytes, expiresOn, reviewedAt, reason },
        {
          state: 'submitted',
          fileName: 'bill.png',
          mediaType: 'application/pdf',
          bytes: PDF.length,
          expiresOn: '2030-12-31',
          reviewedAt: null,
          reason: null,
        },
      )
      assert.equal(sha256, hash('sha256', PDF))
      assert.deepEqual(await getDocument(customer, { documentId: sent.id }), sent)
      const { document, content } = await openDocument(customer, { documentId: sent.id })
      assert.deepEqual(document, sent)
      assert.equal(await text(content), PDF.toString())
      assert.equal((await submit(customer, {}, PNG)).mediaType, 'image/png')
      assert.equal((await submit(customer, {}, JPEG)).mediaType, 'image/jpeg')
      const [event] = await eventsOf(exchange, 'document.submitted')
      assert.equal(event?.subject, sent.id)
      assert.ok(!JSON.stringify(event).includes('bill.png'), 'the log does not tell the name of the file')
      assert.equal((await filesOf(given)).length, 3)
      assert.equal(await sweepLooseFiles(exchange), 0)
      await assertSound(open)
    }))

  test('the same file twice is two documents, and under one idempotency key it is one', () =>
    withExchange(engine, async (given) => {
      const { customer } = given
      const [first, second] = [await submit(customer), await submit(customer)]
      assert.equal(first.sha256, second.sha256)
      assert.notEqual(first.id, second.id)
      const key = { idempotencyKey: 'upload-1' }
      const third = await submit(customer, {}, PDF, key)
      assert.deepEqual(await submit(customer, {}, PDF, key), third)
      await refused(submit(customer, {}, PNG, key), 'idempotency_key_reused')
      assert.deepEqual((await filesOf(given)).toSorted(), [first.id, second.id, third.id].toSorted())
      await assertSound(given.open)
    }))

  test('what is no document is refused, and nothing of it stays', () =>
    withExchange(engine, async (given) => {
      const { customer, exchange } = given
      await refused(submit(customer, {}, Buffer.alloc(0)), 'invalid_input', '/file')
      await refused(submit(customer, {}, Buffer.from('<html>')), 'unsupported_media_type', '/file')
      await refused(submit(customer, {}, Buffer.from('%PD')), 'unsupported_media_type', '/file')
      const large = Buffer.concat([PDF, Buffer.alloc(MAX_DOCUMENT_BYTES - PDF.length)])
      await refused(receiveUpload(customer, chunksOf(large, Buffer.from('x'))), 'payload_too_large', '/file')
      assert.deepEqual(await filesOf(given), [])
      assert.equal((await submit(customer, {}, large)).bytes, MAX_DOCUMENT_BYTES)

      async function* broken() {
        yield PDF
        throw new Error('the connection broke')
      }
      await assert.rejects(receiveUpload(customer, broken()), /the connection broke/)
      await refused(submit(customer, { documentType: 'Bill' }), 'invalid_input', '/documentType')
      await refused(submit(customer, { documentType: 'horoscope' }), 'invalid_input', '/documentType')
      await refused(submit(customer, { expiresOn: '2030-02-30' }), 'invalid_input', '/expiresOn')
      await refused(submit(customer, { expiresOn: '2030-13-01' }), 'invalid_input', '/expiresOn')
      await refused(submit(customer, { expiresOn: '2026-03-01' }), 'invalid_input', '/expiresOn')
      await refused(submit(customer, { customerId: 'cus_none' }), 'not_found', '/customerId')
      await refused(submit(customer, { locationId: 'loc_none' }), 'not_found', '/locationId')
      await refused(submit(customer, { orderId: 'ord_none' }), 'not_found', '/orderId')
      const reader = openSession(exchange, { ...customer.actor, scopes: new Set(['documents:read']) }, 'req_test')
      await refused(submit(reader), 'forbidden')
      assert.equal((await filesOf(given)).length, 1)
      assert.equal((await eventsOf(exchange)).filter(({ type }) => type === 'document.submitted').length, 1)
      await assertSound(given.open)
    }))

  test('a document names only what is of its account and of its customer', () =>
    withExchange(engine, async ({ open, customer, other, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const made = async (session: Session) => (await customers.create(session, { kind: 'person' })).answer.id
      const [ours, second, theirs] = [await made(customer), await made(customer), await made(other)]
      await refused(submit(customer, { customerId: theirs }), 'not_found', '/customerId')
      const place = { customerId: second, country: 'DE', city: 'Berlin' }
      const { answer: location } = await locations.create(customer, place)
      await refused(submit(customer, { customerId: ours, locationId: location.id }), 'invalid_input', '/locationId')
      const kept = await submit(customer, { customerId: second, locationId: location.id })
      assert.deepEqual([kept.addressCountry, kept.addressCity], ['DE', 'Berlin'])
      await locations.change(customer, { locationId: location.id, city: 'Paris' })
      assert.equal((await getDocument(customer, { documentId: kept.id })).addressCity, 'Berlin')
      const orderId = await orderFor(customer)
      await refused(submit(other, { orderId }), 'not_found', '/orderId')
      await refused(submit(customer, { orderId, customerId: ours }), 'invalid_input', '/customerId')
      assert.equal((await submit(customer, { orderId })).orderId, orderId)
      await assertSound(open)
    }))

  test('nobody but its account and the operator sees a document', () =>
    withExchange(engine, async ({ open, customer, other, operator }) => {
      const { id: documentId } = await submit(customer)
      const own = await submit(other, { documentType: 'bill' })
      for (const verb of [getDocument, openDocument]) {
        const hidden = await refused(verb(other, { documentId }), 'not_found', '/documentId')
        const none = await refused(verb(other, { documentId: 'doc_none' }), 'not_found', '/documentId')
        assert.equal(hidden.message, none.message.replace('doc_none', documentId))
      }
      await refused(withdrawDocument(other, { documentId }), 'not_found', '/documentId')
      assert.deepEqual((await listDocuments(other, {})).items, [own])
      assert.deepEqual((await listDocuments(other, { accountId: customer.actor.accountId })).items, [])
      assert.equal((await getDocument(operator, { documentId })).id, documentId)
      assert.equal((await listDocuments(operator, {})).items.length, 2)
      const { accountId } = customer.actor
      assert.deepEqual(
        (await listDocuments(operator, { accountId })).items.map(({ id }) => id),
        [documentId],
      )
      await assertSound(open)
    }))

  test('documents are listed page by page, the newest first, and by what they are', () =>
    withExchange(engine, async ({ open, clock, customer, operator }) => {
      const { answer } = await customers.create(customer, { kind: 'person' })
      const sent = []
      for (const fields of [{}, { documentType: 'bill' }, { customerId: answer.id }]) {
        clock.advance(1)
        sent.unshift((await submit(customer, fields)).id)
      }
      const ids = async (input: Parameters<typeof listDocuments>[1]) =>
        (await listDocuments(customer, input)).items.map(({ id }) => id)
      assert.deepEqual(await ids({}), sent)
      const first = await listDocuments(customer, { limit: 2 })
      assert.equal(first.next, sent[1])
      const rest = await listDocuments(customer, { limit: 2, before: sent[1] ?? '' })
      assert.deepEqual([rest.items.map(({ id }) => id), rest.next], [[sent[2]], undefined])
      assert.deepEqual(await ids({ documentType: 'bill' }), [sent[1]])
      assert.deepEqual(await ids({ customerId: answer.id }), [sent[0]])
      await accept(operator, { id: sent[2] ?? '' })
      assert.deepEqual(await ids({ state: 'accepted' }), [sent[2]])
      assert.deepEqual(await ids({ orderId: 'ord_none' }), [])
      await assertSound(open)
    }))

  test('a document is reviewed once, with a reason when it is rejected', () =>
    withExchange(engine, async ({ open, clock, customer, operator, exchange }) => {
      const [good, bad] = [await submit(customer), await submit(customer)]
      clock.advance(DAY_MS)
      const accepted = await accept(operator, good)
      assert.deepEqual([accepted.state, accepted.reason], ['accepted', null])
      assert.equal(accepted.reviewedAt, new Date(clock.now()).toISOString())
      await refused(reject(operator, bad), 'invalid_input', '/reason')
      const rejected = await reject(operator, bad, 'The photograph cannot be seen')
      assert.deepEqual([rejected.state, rejected.reason], ['rejected', 'The photograph cannot be seen'])
      await refused(accept(operator, bad), 'wrong_state', '/documentId')
      await refused(reject(operator, good, 'too late'), 'wrong_state', '/documentId')
      await refused(accept(operator, { id: 'doc_none' }), 'not_found', '/documentId')
      const told = (await eventsOf(exchange)).filter(({ type }) => /^document\.(accepted|rejected)$/.test(type))
      assert.deepEqual(
        told.map(({ type, subject, accountId }) => [type, subject, accountId]),
        [
          ['document.accepted', good.id, customer.actor.accountId],
          ['document.rejected', bad.id, customer.actor.accountId],
        ],
      )
      assert.ok(!JSON.stringify(told).includes('photograph'))
      await assertSound(open)
    }))

  test('an accepted document expires on its day and not before, and one past its date is not accepted', () =>
    withExchange(engine, async ({ open, clock, customer, operator, exchange }) => {
      const expiresOn = '2026-03-03'
      const [first, late] = [await submit(customer, { expiresOn }), await submit(customer, { expiresOn })]
      await accept(operator, first)
      clock.advance(Date.UTC(2026, 2, 4) - 1 - clock.now())
      assert.equal(await expireDocuments(operator), 0)
      clock.advance(1)
      await refused(accept(operator, late), 'wrong_state', '/documentId')
      assert.equal(await expireDocuments(operator), 1)
      assert.equal(await expireDocuments(operator), 0)
      assert.equal((await getDocument(customer, { documentId: first.id })).state, 'expired')
      assert.equal((await getDocument(customer, { documentId: late.id })).state, 'submitted')
      assert.equal((await reject(operator, late, 'Past its date')).state, 'rejected')
      assert.deepEqual(
        (await eventsOf(exchange, 'document.expired')).map(({ subject }) => subject),
        [first.id],
      )
      assert.ok(DOCUMENT_EXPIRY_BATCH > 1)
      await assertSound(open)
    }))

  test('an account withdraws what waits, the operator what was accepted, and the file goes', () =>
    withExchange(engine, async (given) => {
      const { customer, operator, exchange } = given
      const [waiting, accepted] = [await submit(customer), await submit(customer)]
      await accept(operator, accepted)
      await refused(withdrawDocument(customer, { documentId: accepted.id }), 'wrong_state', '/documentId')
      const { answer } = await withdrawDocument(customer, { documentId: waiting.id })
      assert.equal(answer.state, 'withdrawn')
      await refused(openDocument(customer, { documentId: waiting.id }), 'not_found', '/documentId')
      await refused(accept(operator, waiting), 'wrong_state', '/documentId')
      await refused(withdrawDocument(customer, { documentId: waiting.id }), 'wrong_state', '/documentId')
      assert.equal(await sweepLooseFiles(exchange), 1)
      assert.deepEqual(await filesOf(given), [accepted.id])
      await withdrawDocument(operator, { documentId: accepted.id })
      assert.equal(await sweepLooseFiles(exchange), 1)
      assert.deepEqual(await filesOf(given), [])
      assert.equal((await eventsOf(exchange, 'document.withdrawn')).length, 2)
      await assertSound(given.open)
    }))

  test('what was rejected its account takes back, and what has expired the operator alone, so that no file stays for ever', () =>
    withExchange(engine, async (given) => {
      const { clock, customer, operator, exchange, open } = given
      const rejected = await submit(customer)
      const expiring = await submit(customer, { expiresOn: '2026-03-02' })
      await reject(operator, rejected, 'not legible')
      await accept(operator, expiring)
      clock.advance(DAY_MS)
      assert.equal(await expireDocuments(operator), 1)
      await refused(withdrawDocument(customer, { documentId: expiring.id }), 'wrong_state', '/documentId')
      for (const [session, { id }] of [
        [customer, rejected],
        [operator, expiring],
      ] as const) {
        const { answer } = await withdrawDocument(session, { documentId: id })
        assert.deepEqual([answer.state, answer.reason], ['withdrawn', null])
        await refused(openDocument(customer, { documentId: id }), 'not_found', '/documentId')
      }
      assert.equal(await sweepLooseFiles(exchange), 2)
      assert.deepEqual(await filesOf(given), [])
      await assertSound(open)
    }))

  test('a file whose document never came is removed after an hour, and one that is late is refused', () =>
    withExchange(engine, async (given) => {
      const { clock, customer, exchange } = given
      await receiveUpload(customer, chunksOf(PDF))
      const late = await receiveUpload(customer, chunksOf(PDF))
      assert.equal((await filesOf(given)).length, 2)
      assert.equal(await sweepLooseFiles(exchange), 0)
      // The sweep of another process gives the file up between its putting and its document.
      const files: Exchange['files'] = {
        ...exchange.files,
        put: async (file) => {
          await exchange.files.put(file)
          clock.advance(UPLOAD_MS_MAX + 1)
          assert.equal(await sweepLooseFiles(exchange), 2)
        },
      }
      const submission = { documentType: 'bill', upload: late }
      await refused(submitDocument(sessionOn(exchange, { files }, customer), submission), 'overloaded')
      assert.deepEqual(await filesOf(given), [])
      assert.equal((await listDocuments(customer, {})).items.length, 0)
      assert.equal(await sweepLooseFiles(exchange), 0)
      await assertSound(given.open)
    }))

  test('when the place of files does not take one, nothing is acknowledged and nothing stays', () =>
    withExchange(engine, async (given) => {
      const { customer, exchange } = given
      const files: Exchange['files'] = { ...exchange.files, put: () => Promise.reject(new Error('no space left')) }
      const session = sessionOn(exchange, { files }, customer)
      assert.equal((await refused(submit(session), 'overloaded')).detail.retryAfterSeconds, 5)
      assert.deepEqual(await filesOf(given), [])
      assert.equal(await sweepLooseFiles(exchange), 0)
      await assertSound(given.open)
    }))

  test('a process takes in only so many files at once', () =>
    withExchange(engine, async ({ open, customer }) => {
      const gate = Promise.withResolvers<void>()
      async function* slow() {
        yield PDF
        await gate.promise
      }
      const arriving = Array.from({ length: MAX_UPLOADS }, () => receiveUpload(customer, slow()))
      await refused(submit(customer), 'overloaded')
      gate.resolve()
      await Promise.all(arriving)
      await submit(customer)
      await assertSound(open)
    }))

  test('an account and an order have only so many documents', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      await stock(operator, [{ first: FIRST, last: FIRST + 9 }])
      const orderId = await orderFor(customer)
      const write = (count: number, order: string | null, prefix: string) =>
        exchange.database.transaction((tx) =>
          tx.insertMany(
            'document',
            Object.entries({
              id: (index: number) => `doc_${prefix}${index}`,
              account_id: () => customer.actor.accountId,
              state: () => 'submitted',
              document_type: () => 'bill',
              order_id: () => order,
              media_type: () => 'image/png',
              bytes: () => 1,
              sha256: () => 'a'.repeat(64),
              created_at: () => 0,
              changed_at: () => 0,
            }).map(([name, value]) => ({
              name,
              type: name === 'bytes' || name.endsWith('_at') ? ('bigint' as const) : ('text' as const),
              values: Array.from({ length: count }, (_, index) => value(index)),
            })),
            '',
          ),
        )
      await write(MAX_ORDER_DOCUMENTS - 1, orderId, 'a')
      await submit(customer, { orderId })
      const full = await refused(submit(customer, { orderId }), 'limit_reached', '/orderId')
      assert.equal(full.detail.extra?.['limit'], MAX_ORDER_DOCUMENTS)
      await write(MAX_SUBMITTED_DOCUMENTS - MAX_ORDER_DOCUMENTS - 1, null, 'b')
      const { id: documentId } = await submit(customer)
      await refused(submit(customer), 'limit_reached')
      await withdrawDocument(customer, { documentId })
      await submit(customer)
      await assertSound(open)
    }))

  test('a customer and a location are not deleted while a document that counts names them', () =>
    withExchange(engine, async ({ open, customer, operator }) => {
      const { answer: person } = await customers.create(customer, { kind: 'person' })
      const { answer: place } = await locations.create(customer, { country: 'FR' })
      const { id } = await submit(customer, { customerId: person.id, locationId: place.id })
      const error = await refused(customers.delete(customer, { customerId: person.id }), 'in_use')
      assert.deepEqual(error.detail.extra?.['usedBy'], { documents: 1 })
      await refused(locations.delete(customer, { locationId: place.id }), 'in_use')
      await reject(operator, { id }, 'It cannot be read')
      await customers.delete(customer, { customerId: person.id })
      await locations.delete(customer, { locationId: place.id })
      const { customerId, locationId, addressCountry } = await getDocument(customer, { documentId: id })
      assert.deepEqual([customerId, locationId, addressCountry], [null, null, 'FR'])
      await assertSound(open)
    }))
})
