import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'

import { FileMissing } from '#storage/file-store.ts'
import { openFileStore } from '#storage/open-file-store.ts'
import { openDocument } from '#domain/documents/open-document.ts'
import { sweepLooseFiles } from '#domain/documents/loose-files.ts'
import { withdrawDocument } from '#domain/documents/withdraw-document.ts'
import { openExchange } from '#domain/open-exchange.ts'
import { sessionFor } from '../support/session.ts'

import { readConfig } from '../../src/config.ts'
import { refused } from '../domain/refused.ts'
import { chunksOf, PDF, submit } from '../domain/sample-documents.ts'
import { onEveryEngine, withExchange } from '../support/exchange.ts'
import { type BucketServer, CREDENTIALS, startBucketServer } from './bucket-server.ts'

/** More attempts than the client makes. */
const ALL_ATTEMPTS = 10

async function withBucket(use: (server: BucketServer) => Promise<void>): Promise<void> {
  const server = await startBucketServer()
  try {
    await use(server)
  } finally {
    await server.close()
  }
}

const bucketOf = ({ endpoint, region }: BucketServer) => {
  const { bucket } = readConfig(
    { STROWGER_DOCUMENTS_URL: `s3://exchange-files/documents?endpoint=${endpoint}&region=${region}` },
    {},
  )
  return bucket === undefined ? undefined : { ...bucket, credentials: CREDENTIALS }
}

test('an address of a bucket says bucket, prefix, region and endpoint, and holds no credentials', () => {
  const bucketAt = (url: string) => readConfig({ STROWGER_DOCUMENTS_URL: url }, {}).bucket
  assert.equal(bucketAt(''), undefined)
  assert.deepEqual(bucketAt('s3://files'), { bucket: 'files', prefix: '', region: 'us-east-1', endpoint: undefined })
  assert.deepEqual(bucketAt('s3://files/a/b/?region=eu-1&endpoint=https://minio.example:9000'), {
    bucket: 'files',
    prefix: 'a/b/',
    region: 'eu-1',
    endpoint: 'https://minio.example:9000',
  })
  for (const wrong of [
    'https://files',
    's3://',
    's3://Files_',
    's3://id:secret@files',
    's3://files?secret=hidden',
    's3://files?endpoint=ftp://hidden',
    's3://files#hidden',
    'hidden',
  ])
    assert.throws(
      () => bucketAt(wrong),
      (error: Error) => /STROWGER_DOCUMENTS_URL must be/.test(error.message) && !/hidden|secret@/.test(error.message),
      wrong,
    )
})

onEveryEngine((engine) => {
  test('documents are kept in a bucket, by signed requests, and nothing but what is on its way on the disk', () =>
    withBucket((server) =>
      withExchange(engine, async ({ database, clock, customer }) => {
        const open = await openExchange({ database, clock, bucket: bucketOf(server) })
        try {
          const session = sessionFor(open.exchange, customer.actor.accountId, 'customer')
          const document = await submit(session)
          assert.deepEqual([...server.objects.keys()], [`exchange-files/documents/${document.id}`])
          const { content } = await openDocument(session, { documentId: document.id })
          assert.deepEqual(await buffer(content), PDF)
          assert.deepEqual(await readdir(join(database.dataFolder, 'documents', 'incoming')), [])

          // The client tries again by itself, and what it cannot put in the end was not done.
          server.failNext(1)
          await submit(session)
          server.failNext(ALL_ATTEMPTS)
          await refused(submit(session), 'overloaded')
          server.failNext(0)
          assert.equal(await sweepLooseFiles(open.exchange), 1)
          assert.equal(server.objects.size, 2)

          await withdrawDocument(session, { documentId: document.id })
          assert.equal(await sweepLooseFiles(open.exchange), 1)
          assert.equal(server.objects.size, 1)
          assert.ok(server.seen.includes(`DELETE exchange-files/documents/${document.id}`))
        } finally {
          await open.close()
        }
      }),
    ))
})

test('what a bucket does not have is missing, and what is signed by another is not taken', () =>
  withBucket((server) =>
    withExchange('sqlite', async ({ database }) => {
      const bucket = bucketOf(server)
      assert.ok(bucket !== undefined)
      const files = await openFileStore({ dataFolder: database.dataFolder, bucket })
      await assert.rejects(files.open('doc_none'), FileMissing)
      files.close()
      const stranger = { ...bucket, credentials: { ...CREDENTIALS, secretAccessKey: 'another' } }
      const theirs = await openFileStore({ dataFolder: database.dataFolder, bucket: stranger })
      const file = await theirs.receive('doc_1', chunksOf(PDF), PDF.length)
      await assert.rejects(theirs.put(file), /SignatureDoesNotMatch/)
      assert.equal(server.objects.size, 0)
      theirs.close()
    }),
  ))
