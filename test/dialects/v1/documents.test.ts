import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'node:test'

import { MAX_DOCUMENT_BYTES } from '#domain/documents/document.ts'
import { sweepLooseFiles } from '#domain/documents/loose-files.ts'

import { onEveryEngine } from '../../support/exchange.ts'
import { send } from './client.ts'
import { documentForm, FILE, FORM, formOf, PDF_TEXT, sendDocument } from './forms.ts'
import { useApi } from './use-api.ts'

type Shown = { id: string; state: string; mediaType: string; fileName: string; customerId: string | null }
type Page = { items: { id: string }[]; nextCursor: string | null }

onEveryEngine((engine) => {
  const api = useApi(engine)

  async function files(): Promise<string[]> {
    const folder = join(api.database.dataFolder, 'documents')
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  }

  test('a document is sent in as a form, looked at, fetched and withdrawn', async () => {
    const customer = await api.newClient()
    const made = await customer.post<Shown>('/v1/documents', documentForm({ expiresOn: '2030-01-31' }), FORM)
    assert.equal(made.status, 201)
    const { id, state, mediaType, fileName } = made.body
    assert.equal(made.headers['location'], `/v1/documents/${id}`)
    assert.deepEqual([state, mediaType, fileName], ['submitted', 'application/pdf', 'passport.pdf'])
    assert.deepEqual((await customer.get(`/v1/documents/${id}`)).body, made.body)
    assert.deepEqual((await customer.get<Page>('/v1/documents?state=submitted')).body.items, [made.body])

    const content = await api.app.inject({
      url: `/v1/documents/${id}/content`,
      headers: { authorization: `Bearer ${customer.secret}` },
    })
    assert.equal(content.statusCode, 200)
    assert.equal(content.payload, PDF_TEXT)
    const { headers } = content
    assert.equal(headers['content-type'], 'application/pdf')
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['cache-control'], 'no-store')
    assert.equal(headers['content-length'], String(PDF_TEXT.length))
    assert.equal(headers['content-disposition'], `attachment; filename="passport.pdf"; filename*=UTF-8''passport.pdf`)
    assert.match(String(headers['content-security-policy']), /sandbox/)

    assert.equal((await customer.delete<Shown>(`/v1/documents/${id}`)).body.state, 'withdrawn')
    assert.equal((await customer.refused(404, 'GET', `/v1/documents/${id}/content`)).code, 'not_found')
    assert.equal((await customer.refused(409, 'DELETE', `/v1/documents/${id}`)).code, 'wrong_state')
  })

  test('nobody but its account and the operator finds a document', async () => {
    const [customer, other, operator] = [await api.newClient(), await api.newClient(), await api.newClient('operator')]
    const { id } = await sendDocument(customer)
    for (const path of [`/v1/documents/${id}`, `/v1/documents/${id}/content`])
      assert.equal((await other.refused(404, 'GET', path)).code, 'not_found')
    await other.refused(404, 'DELETE', `/v1/documents/${id}`)
    assert.deepEqual((await other.get<Page>('/v1/documents')).body.items, [])
    assert.equal((await operator.get<Shown>(`/v1/documents/${id}`)).body.id, id)
    const reader = await api.newClient('customer', { scopes: ['documents:read'] })
    assert.equal((await reader.refused(403, 'POST', '/v1/documents', documentForm(), FORM)).code, 'forbidden')
  })

  test('documents are listed page by page, and a cursor belongs to its list', async () => {
    const customer = await api.newClient()
    for (let count = 0; count < 3; count++) await sendDocument(customer)
    const first = (await customer.get<Page>('/v1/documents?limit=2')).body
    assert.equal(first.items.length, 2)
    const second = (await customer.get<Page>(`/v1/documents?limit=2&cursor=${first.nextCursor}`)).body
    assert.deepEqual([second.items.length, second.nextCursor], [1, null])
    const wrong = await customer.refused(400, 'GET', `/v1/documents?state=accepted&cursor=${first.nextCursor}`)
    assert.equal(wrong.code, 'invalid_cursor')
  })

  test('a form that is not as it must be is refused, and nothing of its file stays', async () => {
    const customer = await api.newClient()
    while ((await sweepLooseFiles(api.exchange)) > 0);
    const before = await files()
    const refuse = async (status: number, form: string, pointer?: string, headers: Record<string, string> = FORM) => {
      const problem = await customer.refused(status, 'POST', '/v1/documents', form, headers)
      assert.equal(problem.pointer, pointer, problem.detail)
      return problem.code
    }
    const type = { name: 'documentType', value: 'bill' }
    assert.equal(await refuse(400, formOf([type]), '/file'), 'invalid_input')
    assert.equal(await refuse(400, formOf([FILE]), '/documentType'), 'invalid_input')
    assert.equal(await refuse(400, formOf([type, FILE, FILE]), '/file'), 'invalid_input')
    assert.equal(await refuse(400, formOf([FILE, FILE, type]), '/file'), 'invalid_input')
    assert.equal(await refuse(400, formOf([FILE, FILE, FILE, FILE, type]), '/file'), 'invalid_input')
    assert.equal(await refuse(400, formOf([type, { ...FILE, name: 'scan' }]), '/scan'), 'invalid_input')
    assert.equal(await refuse(400, formOf([type, { name: 'file', value: PDF_TEXT }]), '/file'), 'invalid_input')
    assert.equal(await refuse(400, formOf([FILE, type, { name: 'colour', value: 'red' }]), '/colour'), 'invalid_input')
    assert.equal(await refuse(400, formOf([FILE, type, type]), '/documentType'), 'invalid_input')
    const long = { name: 'customerId', value: 'x'.repeat(2_000) }
    assert.equal(await refuse(400, formOf([FILE, type, long]), '/customerId'), 'invalid_input')
    const many = Array.from({ length: 30 }, (_, index) => ({ name: `field${index}`, value: '' }))
    assert.equal(await refuse(400, formOf([FILE, ...many])), 'invalid_input')
    assert.equal(await refuse(400, formOf([FILE, { name: '__proto__', value: '1' }])), 'invalid_input')
    assert.equal(await refuse(400, formOf([type, { ...FILE, value: '' }]), '/file'), 'invalid_input')
    assert.equal(await refuse(415, formOf([type, { ...FILE, value: '<html>' }]), '/file'), 'unsupported_media_type')
    const large = { ...FILE, value: PDF_TEXT.padEnd(MAX_DOCUMENT_BYTES + 1, 'x') }
    assert.equal(await refuse(413, formOf([type, large]), '/file'), 'payload_too_large')
    assert.equal(await refuse(404, documentForm({ customerId: 'cus_none' }), '/customerId'), 'not_found')

    const whole = documentForm()
    for (const cut of [0, 10, 60, whole.indexOf('%PDF') + 3, whole.length - 30, whole.length - 6])
      assert.equal(
        await refuse(400, whole.slice(0, cut), cut === 0 ? '/file' : undefined),
        'invalid_input',
        String(cut),
      )
    assert.equal(await refuse(415, '{}', undefined, {}), 'unsupported_media_type')
    assert.equal(await refuse(415, 'x', undefined, { 'content-type': 'text/plain' }), 'unsupported_media_type')
    const plain = { 'content-type': 'multipart/form-data' }
    assert.equal(await refuse(400, whole, undefined, plain), 'invalid_input')
    assert.deepEqual(await files(), before)
    assert.equal(await sweepLooseFiles(api.exchange), 0)
    assert.equal((await customer.get<Page>('/v1/documents')).body.items.length, 0)
    assert.equal(
      (await send(api.app, { method: 'POST', url: '/v1/documents', payload: whole, headers: FORM })).status,
      401,
    )
  })

  test('no other operation takes a form', async () => {
    const customer = await api.newClient()
    const problem = await customer.refused(415, 'POST', '/v1/customers', documentForm(), FORM)
    assert.equal(problem.code, 'unsupported_media_type')
  })

  test('a document sent again under its Idempotency-Key is the same document', async () => {
    const customer = await api.newClient()
    const headers = { ...FORM, 'idempotency-key': 'document-1' }
    const first = await customer.post<Shown>('/v1/documents', documentForm(), headers)
    const again = await customer.post<Shown>('/v1/documents', documentForm(), headers)
    assert.deepEqual(again.body, first.body)
    assert.equal(again.headers['idempotency-replayed'], 'true')
    const other = documentForm({ documentType: 'bill' })
    assert.equal((await customer.refused(422, 'POST', '/v1/documents', other, headers)).code, 'idempotency_key_reused')
    assert.equal((await customer.get<Page>('/v1/documents')).body.items.length, 1)
  })

  test('an upload that breaks off leaves nothing', async () => {
    const customer = await api.newClient()
    const before = await files()
    const address = new URL(await api.app.listen({ host: '127.0.0.1', port: 0 }))
    const upload = httpRequest({
      host: address.hostname,
      port: address.port,
      method: 'POST',
      path: '/v1/documents',
      headers: { ...FORM, authorization: `Bearer ${customer.secret}`, 'content-length': 1_000_000 },
    })
    upload.on('error', () => {})
    upload.write(documentForm().slice(0, -50).padEnd(200_000, 'x'))
    while ((await files()).length === before.length) await sleep(5)
    upload.destroy()
    while ((await files()).length > before.length) await sleep(5)
    assert.deepEqual(await files(), before)
  })

  test('the operator makes, changes and ends a rule, and everybody may read and ask', async () => {
    const [customer, operator] = [await api.newClient(), await api.newClient('operator')]
    const rule = {
      country: 'IT',
      kind: 'local',
      action: 'new',
      documentType: 'proof_of_address',
      description: 'Bill',
      addressScope: 'city',
    }
    const made = await operator.post<{ id: string }>('/v1/requirements', rule)
    assert.equal(made.status, 201)
    const { id } = made.body
    await customer.refused(403, 'POST', '/v1/requirements', rule)
    const asked = '/v1/requirements/evaluate?country=IT&kind=local&action=new&city=Rome'
    type Needed = { items: { requirementId: string; state: string; reason: string }[] }
    assert.deepEqual(
      (await customer.get<Needed>(asked)).body.items.map(({ requirementId, state, reason }) => [
        requirementId,
        state,
        reason,
      ]),
      [[id, 'missing', 'its location has to be in Rome, IT']],
    )
    const changed = await operator.patch<{ version: number }>(`/v1/requirements/${id}`, { addressScope: 'none' })
    assert.equal(changed.body.version, 2)
    const listed = (await customer.get<Page>('/v1/requirements?country=IT&history=true&limit=1')).body
    const next = (
      await customer.get<Page>(`/v1/requirements?country=IT&history=true&limit=1&cursor=${listed.nextCursor}`)
    ).body
    assert.deepEqual([listed.items[0]?.id, next.items[0]?.id, next.nextCursor], [id, id, null])
    await operator.delete(`/v1/requirements/${id}`)
    assert.deepEqual((await customer.get<Needed>(asked)).body.items, [])
    assert.equal((await operator.refused(409, 'DELETE', `/v1/requirements/${id}`)).code, 'wrong_state')
    assert.equal((await operator.refused(404, 'PATCH', '/v1/requirements/rqm_none', {})).code, 'not_found')
    assert.equal((await customer.refused(404, 'GET', `${asked}&customerId=cus_none`)).code, 'not_found')
  })
})
