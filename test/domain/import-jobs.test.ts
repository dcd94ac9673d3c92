import assert from 'node:assert/strict'
import { test } from 'node:test'

import { getImport } from '#domain/blocks/imports/get-import.ts'
import { MAX_IMPORT_FILE_BYTES } from '#domain/blocks/imports/import-job.ts'
import { receiveImportFile } from '#domain/blocks/imports/import-upload.ts'
import { stopImports } from '#domain/blocks/imports/running-imports.ts'
import { startImport } from '#domain/blocks/imports/start-import.ts'
import { toldRejects, MAX_REJECTS_CHARS, MAX_TOLD_REJECTS } from '#domain/blocks/imports/told-rejects.ts'
import { listBlocks } from '#domain/numbers/blocks/list-blocks.ts'

import { onEveryEngine, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'
import { eventsOf } from './store-contents.ts'

/** More rows than are read at once, in more bytes than are read at once. */
const ROWS = 20_000

async function* manyRows() {
  yield Buffer.from('first,count,country,kind,region,rateCenter,tier,features\n')
  for (let row = 0; row < ROWS; row++) yield Buffer.from(`+${12_015_550_000 + row},1,US,local,NJ,HACKENSACK,2,voice\n`)
}

onEveryEngine((engine) => {
  test('an exchange that stops ends the import that it is reading, and nothing of it is kept', () =>
    withExchange(engine, async ({ open, exchange, operator }) => {
      const upload = await receiveImportFile(operator, manyRows())
      const { answer: job } = await startImport(operator, { source: 'blocks', upload, fileName: 'many.csv' })
      // At once, while there is more of the file than was read.
      await stopImports(exchange)
      assert.equal(job.state, 'running')
      const told = await getImport(operator, { importId: job.id })
      assert.deepEqual([told.state, told.problem?.code, told.counts], ['failed', 'overloaded', null])
      assert.deepEqual((await listBlocks(operator, {})).items, [])
      assert.deepEqual(
        (await eventsOf(exchange)).filter(({ type }) => type.startsWith('import.')).map(({ type }) => type),
        ['import.started', 'import.failed'],
      )
      await refused(receiveImportFile(operator, manyRows()), 'overloaded')
      await assertSound(open)
    }))

  test('a file that is too long is refused, and gives its place back', () =>
    withExchange(engine, async ({ operator, customer }) => {
      const piece = Buffer.alloc(1_048_576, 'x')
      async function* tooLong() {
        for (let bytes = 0; bytes <= MAX_IMPORT_FILE_BYTES; bytes += piece.byteLength) yield piece
      }
      await refused(receiveImportFile(operator, tooLong()), 'payload_too_large', '/file')
      await refused(receiveImportFile(customer, manyRows()), 'forbidden')
      const upload = await receiveImportFile(operator, manyRows())
      const { problem } = await refused(
        startImport(operator, { source: 'nanpa', upload, fileName: 'many.csv' }),
        'invalid_input',
      ).then((error) => ({ problem: error.message }))
      assert.match(problem, /^many\.csv: /)
    }))
})

test('rows that are wrong are told until there are too many of them, or too much', () => {
  const reject = { line: 2, column: 'count', value: '0', reason: 'it is not a whole number' }
  const many = toldRejects()
  for (let row = 0; row < MAX_TOLD_REJECTS + 5; row++) many.add(reject, '')
  assert.equal((JSON.parse(many.text() ?? '[]') as unknown[]).length, MAX_TOLD_REJECTS)
  const much = toldRejects()
  for (let row = 0; row < 3; row++) much.add(reject, 'x'.repeat(MAX_REJECTS_CHARS / 2))
  assert.equal((JSON.parse(much.text() ?? '[]') as unknown[]).length, 1)
  assert.equal(toldRejects().text(), null)
})
