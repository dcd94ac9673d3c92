import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'node:test'

import { type ImportJob, IMPORT_SILENCE_MS, MAX_KEPT_IMPORTS } from '#domain/blocks/imports/import-job.ts'
import { discardImportFile, receiveImportFile } from '#domain/blocks/imports/import-upload.ts'
import { lookUpNumber } from '#domain/numbers/look-up-number.ts'

import { assertSound } from '../../domain/sound.ts'
import { onEveryEngine } from '../../support/exchange.ts'
import type { Client } from './client.ts'
import { FORM, formOf } from './forms.ts'
import { useApi } from './use-api.ts'

type Page = { items: { id: string; categories: { available: number } }[]; nextCursor: string | null }

const HEADER = 'first,count,country,kind,region,rateCenter,tier,features,ocn,company'
const rowOf = (first: string, count = 100) => `+${first},${count},US,local,NJ,HACKENSACK,2,voice sms,9206,ACME`
const csvOf = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\n')
const importForm = (text: string, fields: Readonly<Record<string, string>> = {}, fileName = 'mine.csv') =>
  formOf([
    ...Object.entries({ source: 'blocks', ...fields }).map(([name, value]) => ({ name, value })),
    { name: 'file', value: text, fileName },
  ])

const POLL_MS = 10
const POLLS_MAX = 1_000

async function ended(client: Client, id: string): Promise<ImportJob> {
  for (let poll = 0; poll < POLLS_MAX; poll++) {
    const { body } = await client.get<ImportJob>(`/v1/imports/${id}`)
    if (body.state !== 'running') return body
    await sleep(POLL_MS)
  }
  throw new Error(`import ${id} does not end`)
}

/** Sends a file as soon as the one before has given its place back. */
async function begun(client: Client, form: string, headers: Readonly<Record<string, string>> = {}): Promise<ImportJob> {
  for (let poll = 0; poll < POLLS_MAX; poll++) {
    const answer = await client.post<ImportJob>('/v1/imports', form, { ...FORM, ...headers })
    if (answer.status === 202) {
      assert.equal(answer.headers['location'], `/v1/imports/${answer.body.id}`)
      return answer.body
    }
    assert.equal(answer.status, 503, JSON.stringify(answer.body))
    await sleep(POLL_MS)
  }
  throw new Error('no place for an import becomes free')
}

onEveryEngine((engine) => {
  const api = useApi(engine)
  const imported = async (client: Client, form: string) => ended(client, (await begun(client, form)).id)

  test('a file is imported, what was wrong in it is told, and a second time nothing changes', async () => {
    const operator = await api.newClient('operator')
    const bad = '+12015559000,0,US,local,NJ,HACKENSACK,2,voice,9206,"ACME, INC."'
    const text = csvOf(rowOf('12015551000'), bad, rowOf('12015552000', 1_000))
    const job = await begun(operator, importForm(text))
    assert.deepEqual([job.state, job.source, job.fileName, job.bytes], ['running', 'blocks', 'mine.csv', text.length])
    const done = await ended(operator, job.id)
    assert.equal(done.state, 'completed')
    const counts = { rows: 3, skipped: 0, rejected: 1, added: 2, updated: 0, unchanged: 0, numbers: 1_100 }
    assert.deepEqual(done.counts, counts)
    const { body, headers } = await operator.get<string>(`/v1/imports/${job.id}/rejects`)
    assert.equal(headers['content-type'], 'text/csv; charset=utf-8')
    const [header, reject] = body.split('\r\n')
    assert.equal(header, 'line,column,value,reason,row')
    assert.match(reject ?? '', /^3,count,0,.+,"\+12015559000,0,.+""ACME, INC\."""$/)
    assert.deepEqual((await operator.get<{ states: string }>('/v1/blocks/12015551')).body.states.slice(98, 102), 'aa--')
    const again = await imported(operator, importForm(text))
    assert.deepEqual(again.counts, { ...counts, added: 0, unchanged: 2 })
    const { body: listed } = await operator.get<{ items: ImportJob[] }>('/v1/imports?limit=1')
    assert.deepEqual(listed.items, [again])
    await assertSound(api.open)
  })

  test('filters and terms go with the file, and what is left out is told by its reason', async () => {
    const operator = await api.newClient('operator')
    const text = csvOf(rowOf('12125551000'), rowOf('13125551000').replace('NJ,HACKENSACK', 'IL,CHICAGO'))
    const fields = { npa: '312,313', tier: '7', features: 'voice,mms', company: 'acme' }
    const done = await imported(operator, importForm(text, fields))
    assert.deepEqual([done.counts?.skipped, done.counts?.added], [1, 1])
    assert.deepEqual(done.skippedBecause, [{ reason: 'not wanted by the filters', rows: 1 }])
    const { body } = await operator.get<{ parts: { tier: number; features: string[] }[] }>('/v1/blocks/13125551')
    assert.deepEqual([body.parts[0]?.tier, body.parts[0]?.features], [7, ['mms', 'voice']])
    await operator.refused(404, 'GET', '/v1/blocks/12125551')
  })

  test('a strict import fails at the first row that is wrong, and nothing of it is kept', async () => {
    const operator = await api.newClient('operator')
    const text = csvOf(rowOf('14155551000'), rowOf('14155552000', 0))
    const done = await imported(operator, importForm(text, { strict: 'true' }))
    assert.equal(done.state, 'failed')
    assert.equal(done.problem?.code, 'invalid_input')
    assert.match(done.problem.detail, /^line 3, column count: .+nothing was imported$/)
    assert.equal(done.counts, null)
    await operator.refused(404, 'GET', '/v1/blocks/14155551')
    await assertSound(api.open)
  })

  test('a file that cannot be imported is refused at once, and nothing of it stays', async () => {
    const operator = await api.newClient('operator')
    const refuse = async (status: number, form: string, headers: Readonly<Record<string, string>> = FORM) => {
      const problem = await operator.refused(status, 'POST', '/v1/imports', form, headers)
      return [problem.code, problem.pointer, problem.detail] as const
    }
    const good = csvOf(rowOf('15105551000'))
    const [code, , detail] = await refuse(400, importForm('a,b\n1,2\n', {}, 'holiday.csv'))
    assert.equal(code, 'invalid_input')
    assert.match(detail, /^holiday\.csv: /)
    assert.equal((await refuse(400, importForm('')))[1], '/file')
    assert.equal((await refuse(400, importForm(good, { source: 'sheet' })))[1], '/source')
    assert.equal((await refuse(400, importForm(good, { tier: 'high' })))[1], '/tier')
    assert.equal((await refuse(400, importForm(good, { colour: 'red' })))[1], '/colour')
    assert.equal((await refuse(400, importForm(good, { npa: '911' })))[1], '/npa')
    assert.equal((await refuse(400, importForm(good, { npa: '201', country: 'GB' })))[0], 'conflicting_filters')
    assert.equal((await refuse(400, formOf([{ name: 'source', value: 'blocks' }])))[1], '/file')
    const file = { name: 'file', value: good, fileName: 'mine.csv' }
    assert.equal((await refuse(400, formOf([{ name: 'source', value: 'blocks' }, file, file])))[1], '/file')
    assert.equal((await refuse(400, importForm(good).slice(0, -80)))[0], 'invalid_input')
    assert.equal((await refuse(415, '{}', {}))[0], 'unsupported_media_type')
    const { body } = await operator.get<{ items: ImportJob[] }>('/v1/imports')
    assert.ok(body.items.every(({ fileName }) => fileName === 'mine.csv'))
    assert.deepEqual(await readdir(join(api.database.dataFolder, 'documents', 'incoming')), [])
    await operator.refused(404, 'GET', '/v1/blocks/15105551')
  })

  test('one import runs at a time, and its place is given back', async () => {
    const operator = await api.newClient('operator')
    async function* content() {
      yield Buffer.from(csvOf(rowOf('16105551000')))
    }
    const upload = await receiveImportFile(api.operator, content())
    const form = importForm(csvOf(rowOf('16105551000')))
    const { code, retryable } = await operator.refused(503, 'POST', '/v1/imports', form, FORM)
    assert.deepEqual([code, retryable], ['overloaded', true])
    await discardImportFile(api.operator, upload)
    assert.equal((await imported(operator, form)).state, 'completed')
  })

  test('the same import under the same key is one, and only an operator may import', async () => {
    const operator = await api.newClient('operator')
    const customer = await api.newClient()
    const form = importForm(csvOf(rowOf('17175551000')))
    const headers = { 'idempotency-key': 'march-stock' }
    const job = await begun(operator, form, headers)
    await ended(operator, job.id)
    assert.equal((await begun(operator, form, headers)).id, job.id)
    const other = importForm(csvOf(rowOf('17175552000')))
    const { code } = await operator.refused(422, 'POST', '/v1/imports', other, { ...FORM, ...headers })
    assert.equal(code, 'idempotency_key_reused')
    await customer.refused(403, 'POST', '/v1/imports', form, FORM)
    for (const path of ['/v1/imports', `/v1/imports/${job.id}`, `/v1/imports/${job.id}/rejects`, '/v1/blocks'])
      await customer.refused(403, 'GET', path)
    await operator.refused(404, 'GET', '/v1/imports/imp_none')
    await operator.refused(404, 'GET', '/v1/imports/imp_none/rejects')
  })

  test('an import whose process has ended is told as interrupted, and old ones are forgotten', async () => {
    const operator = await api.newClient('operator')
    const now = api.clock.now()
    const row = {
      source: 'blocks',
      file_name: 'mine.csv',
      bytes: 1,
      started_by: 'test',
      phase: 'read',
      started_at: now,
      heard_at: now,
    } as const
    const idOf = (index: number) => `imp_${String(index).padStart(24, '0')}`
    const many = Array.from({ length: MAX_KEPT_IMPORTS }, (_, index) => ({
      ...row,
      id: idOf(index + 1),
      state: 'failed' as const,
      problem: '{"code":"internal","detail":"x"}',
      ended_at: now,
    }))
    await api.exchange.database.transaction(async (tx) => {
      await tx.query
        .insertInto('import_job')
        .values({ ...row, id: 'imp_silent', state: 'running' })
        .execute()
      await tx.query.insertInto('import_job').values(many).execute()
    })
    const stateNow = async () => (await operator.get<ImportJob>('/v1/imports/imp_silent')).body.state
    assert.equal(await stateNow(), 'running')
    api.clock.advance(IMPORT_SILENCE_MS)
    assert.equal(await stateNow(), 'interrupted')
    await imported(operator, importForm(csvOf(rowOf('18185551000'))))
    await operator.refused(404, 'GET', `/v1/imports/${idOf(1)}`)
    assert.equal(await stateNow(), 'interrupted')
  })

  test('blocks are listed over HTTP, page by page, and a cursor belongs to its list', async () => {
    const operator = await api.newClient('operator')
    await imported(operator, importForm(csvOf(rowOf('19145551000', 1_000), rowOf('19145552000', 1_000))))
    const { body: first } = await operator.get<Page>('/v1/blocks?npa=914&limit=1')
    assert.deepEqual([first.items.length, first.items[0]?.categories.available], [1, 1_000])
    const { body: second } = await operator.get<Page>(`/v1/blocks?npa=914&limit=1&cursor=${first.nextCursor}`)
    assert.deepEqual([second.items.length, second.nextCursor], [1, null])
    const wrong = await operator.refused(400, 'GET', `/v1/blocks?npa=201&cursor=${first.nextCursor}`)
    assert.equal(wrong.code, 'invalid_cursor')
    assert.equal((await operator.refused(400, 'GET', '/v1/blocks?npa=1')).pointer, '/npa')
    assert.equal((await lookUpNumber(api.operator, { e164: 19_145_551_000 })).state, 'available')
    const { body: days } = await operator.get<{ total: number }>('/v1/reports/ageing/days')
    assert.equal(days.total, 0)
    const { body: health } = await operator.get<{ store: string }>('/v1/health')
    assert.equal(health.store, engine)
  })
})
