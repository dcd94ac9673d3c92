import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'

import { SQLITE_FILE } from '#db/open.ts'
import { getDocument } from '#domain/documents/get-document.ts'
import { sweepLooseFiles } from '#domain/documents/loose-files.ts'
import { openDocument } from '#domain/documents/open-document.ts'
import { withdrawDocument } from '#domain/documents/withdraw-document.ts'
import { openExchange } from '#domain/open-exchange.ts'

import { PDF, submit } from '../domain/sample-documents.ts'
import { onEveryEngine, sessionFor, withExchange } from '../support/exchange.ts'
import { run, settingsOf, withFolder } from './strowger.ts'

onEveryEngine((engine) => {
  test('the operator makes, changes, shows and ends rules', () =>
    withExchange(engine, async ({ database }) => {
      const env = settingsOf(database)
      const strowger = async (...args: string[]) => {
        const ran = await run(['requirement', ...args], env)
        assert.equal(ran.code, 0, ran.stderr)
        return ran.stdout
      }
      assert.match(await strowger('load-starter'), /rqm_starter_uifn_authorisation .*not legal advice/)
      assert.doesNotMatch(await strowger('load-starter'), /rqm_/)
      const terms = ['--country', 'it', '--kind', 'local', '--action', 'new', '--document', 'proof_of_address']
      const made = await strowger('set', ...terms, '--description', 'Bill', '--address', 'city')
      const id = /rqm_[0-9a-z]+/.exec(made)?.[0] ?? ''
      assert.match(made, / 1 +IT +local +all +new +proof_of_address +city /)
      assert.match(await strowger('set', '--id', id, '--accepts', 'image/png', '--supplied-by', 'end_user'), / 2 +IT /)
      assert.equal((await strowger('list', '--country', 'it')).trim().split('\n').length, 2)
      assert.equal((await strowger('list', '--country', 'it', '--history')).trim().split('\n').length, 3)
      assert.match(await strowger('list', '--kind', 'tollfree', '--action', 'new'), /all but \+1/)
      await strowger('end', id)
      assert.equal((await strowger('list', '--country', 'it')).trim().split('\n').length, 1)
      const wrong = await run(['requirement', 'set', ...terms, '--description', 'Bill', '--address', 'moon'], env)
      assert.deepEqual([wrong.code, wrong.stderr.includes('addressScope must be one of')], [1, true])
    }))

  test('the operator shows, saves and reviews documents', () =>
    withExchange(engine, async ({ database, customer }) => {
      const env = settingsOf(database)
      const [first, second] = [await submit(customer, {}, PDF, { fileName: 'a.pdf' }), await submit(customer)]
      const listed = await run(['document', 'list', '--state', 'submitted', '--account', 'Customer'], env)
      assert.equal(listed.code, 0, listed.stderr)
      assert.match(listed.stdout, new RegExp(`${first.id} .* submitted +proof_of_identity .* a\\.pdf`))
      const page = await run(['document', 'list', '--type', 'proof_of_identity', '--limit', '1'], env)
      assert.match(page.stderr, /there are more: give the same command with --before doc_/)
      await withFolder(async (folder) => {
        const file = join(folder, 'a.pdf')
        const saved = await run(['document', 'save', first.id, file], env)
        assert.match(saved.stdout, /a\.pdf: application\/pdf, [0-9]+ bytes\n$/)
        assert.deepEqual(await readFile(file), PDF)
        assert.equal((await stat(file)).mode & 0o777, 0o600)
        assert.equal((await run(['document', 'save', first.id, file], env)).code, 1)
      })
      assert.match((await run(['document', 'review', first.id, '--accept'], env)).stdout, / accepted /)
      assert.match((await run(['document', 'review', second.id, '--reject', 'Blank'], env)).stdout, / rejected /)
      assert.equal((await getDocument(customer, { documentId: second.id })).reason, 'Blank')
      assert.equal((await run(['document', 'review', first.id], env)).code, 2)
      assert.match((await run(['document', 'review', first.id, '--accept'], env)).stderr, /\(wrong_state\)/)
      for (const { id } of [first, second])
        assert.match((await run(['document', 'withdraw', id], env)).stdout, / withdrawn /)
      assert.match((await run(['document', 'withdraw', first.id], env)).stderr, /\(wrong_state\)/)
    }))
})

test('a backup holds the documents that its store knows, and an exchange goes on from it', () =>
  withExchange('sqlite', async ({ customer, exchange, clock, database }) => {
    const [kept, gone] = [await submit(customer), await submit(customer)]
    await withdrawDocument(customer, { documentId: gone.id })
    await withFolder(async (folder) => {
      const made = await run(['backup', join(folder, 'copy.db')], settingsOf(database))
      assert.equal(made.code, 0, made.stderr)
      assert.match(made.stdout, /copy\.db\.documents: 1 document\n$/)
      assert.deepEqual((await readdir(folder)).toSorted(), ['copy.db', 'copy.db.documents'])
      assert.equal((await stat(join(folder, 'copy.db.documents'))).mode & 0o777, 0o700)
      const again = await run(['backup', join(folder, 'copy.db')], settingsOf(database))
      assert.deepEqual([again.code, /exists/.test(again.stderr)], [1, true])

      const dataFolder = join(folder, 'restored')
      await mkdir(dataFolder)
      await rename(join(folder, 'copy.db'), join(dataFolder, SQLITE_FILE))
      await rename(join(folder, 'copy.db.documents'), join(dataFolder, 'documents'))
      const open = await openExchange({ database: { dataFolder, databaseUrl: undefined }, clock })
      const session = sessionFor(open.exchange, customer.actor.accountId, 'customer')
      const { content } = await openDocument(session, { documentId: kept.id })
      assert.deepEqual(await buffer(content), PDF)
      await open.close()

      await exchange.files.remove(kept.id)
      const lacking = await run(['backup', join(folder, 'lacking.db')], settingsOf(database))
      assert.equal(lacking.code, 0)
      assert.match(lacking.stderr, new RegExp(`warning: 1 document without a file: ${kept.id}`))
    })
    assert.equal(await sweepLooseFiles(exchange), 1)
  }))
