import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'

import { sweepLooseFiles, UPLOAD_MS_MAX } from '#domain/documents/loose-files.ts'
import { openDocument } from '#domain/documents/open-document.ts'

import { assertSound } from '../domain/sound.ts'
import { onEveryEngine, TEST_START_MS, withExchange } from '../support/exchange.ts'
import { seededRandom } from '../support/random.ts'
import type { Worker } from '../support/worker.ts'
import { startProcesses } from './processes.ts'
import type { UploadTask } from './upload-worker.ts'

const ROUNDS = 2
const MAX_DOCUMENTS = 5

/** What a process acknowledges until it has done so many documents, or stands still; then it is killed. */
async function killedAt(worker: Worker, { documents, standsStill }: UploadTask): Promise<string[]> {
  const acknowledged: string[] = []
  const note = (line: string) => {
    const fact: unknown = JSON.parse(line)
    if (typeof fact === 'object' && fact !== null && 'acknowledged' in fact)
      acknowledged.push(String(fact.acknowledged))
    return fact === 'stands still'
  }
  for (let line = await worker.line(); line !== undefined; line = await worker.line())
    if (note(line) || (standsStill === 'never' && acknowledged.length >= documents)) break
  worker.kill()
  for (const line of await worker.rest()) note(line)
  return acknowledged
}

onEveryEngine((engine) => {
  test('of uploads that are killed no acknowledged document is lost, and after the sweep no file is without one', () =>
    withExchange(engine, async ({ open, exchange, customer, clock, database }) => {
      const random = seededRandom(11)
      const folder = join(database.dataFolder, 'documents')
      const filesIn = async () =>
        (await readdir(folder, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map(({ name }) => name)
          .toSorted()
      const { accountId } = customer.actor
      const acknowledged: string[] = []
      for (let round = 0; round < ROUNDS; round++) {
        const tasks = (['while a file arrives', 'when a file is kept', 'never', 'never'] as const).map(
          (standsStill): UploadTask => ({ accountId, standsStill, documents: Math.floor(random() * MAX_DOCUMENTS) }),
        )
        const workers = await startProcesses('upload-worker.ts', { database, nowMs: TEST_START_MS }, tasks)
        const told = await Promise.all(
          workers.map((worker, index) =>
            killedAt(worker, tasks[index] ?? { accountId, documents: 0, standsStill: 'never' }),
          ),
        )
        acknowledged.push(...told.flat())
      }
      assert.ok(acknowledged.length > 0)
      for (const documentId of acknowledged) {
        const { document, content } = await openDocument(customer, { documentId })
        assert.equal(hash('sha256', await buffer(content)), document.sha256)
      }
      const rows = async () =>
        (await exchange.database.read.query.selectFrom('document').select('id').execute())
          .map(({ id }) => id)
          .toSorted()
      const left = await filesIn()
      assert.ok(left.length >= (await rows()).length + 2 * ROUNDS, 'each round leaves two files without a document')
      assert.equal(await sweepLooseFiles(exchange), 0, 'they may still be on their way')
      clock.advance(UPLOAD_MS_MAX + 1)
      while ((await sweepLooseFiles(exchange)) > 0);
      const kept = await rows()
      assert.deepEqual(await filesIn(), kept)
      for (const id of acknowledged) assert.ok(kept.includes(id))
      await assertSound(open)
    }))
})
