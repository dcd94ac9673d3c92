import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'

import { openDatabase } from '#db/open.ts'

import { emptyDatabase } from '../support/empty-database.ts'
import { onEveryEngine } from '../support/exchange.ts'
import { writeNanpa } from './nanpa-file.ts'
import { run, settingsOf, strowger, withFolder } from './strowger.ts'

const OWN_BLOCKS = [
  'first,count,country,kind,region,rateCenter,tier,features',
  '+12015550000,1000,US,local,NJ,HACKENSACK,1,voice sms',
  '+12015551000,1000,US,local,NJ,HACKENSACK,101,voice',
  '+12015552000,"1,000",US,local,NJ,HACKENSACK,1,voice',
  '+12015553000,1000,US,local,NJ,HACKENSACK,1,voice sms',
].join('\n')

/** The terms of all blocks in the store, with how many blocks have them. */
async function termsInStore(folder: string): Promise<{ terms: Record<string, unknown>; blocks: number }[]> {
  const database = await openDatabase({ dataFolder: folder, databaseUrl: undefined })
  try {
    const rows = await database.read.query
      .selectFrom('block')
      .innerJoin('profile', 'profile.id', 'block.profile_id')
      .select((select) => ['profile.terms', select.fn.countAll<number>().as('blocks')])
      .groupBy('profile.terms')
      .execute()
    return rows.map(({ terms, blocks }) => ({ terms: JSON.parse(terms) as Record<string, unknown>, blocks }))
  } finally {
    await database.close()
  }
}

onEveryEngine((engine) => {
  test('an import tells what it did, and the same import again changes nothing', async () => {
    const { drop, ...database } = await emptyDatabase(engine)
    try {
      await withFolder(async (folder) => {
        const file = join(folder, 'codes.txt')
        await writeNanpa(file, [{ code: '201-555' }, { code: '201-556', use: 'UA' }, { code: '201-557' }])
        const args = ['import', 'nanpa', file]
        const first = await strowger(args, settingsOf(database), folder)
        assert.equal(first.stderr, '')
        assert.equal(first.code, 0)
        assert.match(first.stdout, /^import +imp_[0-9a-z]+$/m)
        assert.match(first.stdout, /^rows +3\ntaken +2\nskipped +1\nrejected +0\nblocks added +20$/m)
        assert.match(first.stdout, /^numbers +20,000$/m)
        assert.match(first.stdout, /^ +1 {2}Use UA: /m)

        const again = await strowger(args, settingsOf(database), folder)
        assert.equal(again.code, 0)
        assert.match(again.stdout, /^import +nothing changed$/m)
        assert.match(again.stdout, /^blocks added +0\nblocks updated +0\nblocks unchanged +20$/m)
        assert.equal(existsSync(join(folder, 'codes.txt.rejects.csv')), false, 'nothing was rejected')

        const verified = await run(['verify'], settingsOf(database))
        assert.equal(verified.code, 0, verified.stderr)
        assert.match(verified.stdout, /20 blocks on sale, 0 numbers/)
      })
    } finally {
      await drop()
    }
  })
})

test('rows that are rejected are told in a file, and the others are imported', async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'mine.csv'), OWN_BLOCKS)
    const { code, stdout, stderr } = await strowger(['import', 'blocks', 'mine.csv', '--data', 'store'], {}, folder)
    assert.equal(code, 0)
    assert.equal(stderr, 'warning: 2 rows rejected, told in mine.csv.rejects.csv\n')
    assert.match(stdout, /^taken +2$/m)
    assert.match(stdout, /^rejected +2$/m)
    assert.match(stdout, /^3 +tier +101 +a tier is a whole number from 0 to 99/m)
    const rejects = await readFile(join(folder, 'mine.csv.rejects.csv'), 'utf8')
    const [header, third, fourth, ...more] = rejects.split('\n')
    assert.equal(header, 'line,column,value,reason,row')
    assert.match(third ?? '', /^3,tier,101,.*,"\+12015551000,1000,US,local,NJ,HACKENSACK,101,voice"$/)
    assert.match(fourth ?? '', /^4,count,"1,000",.*,"\+12015552000,""1,000"",US,local,NJ,HACKENSACK,1,voice"$/)
    assert.deepEqual(more, [''])
  })
})

test('a strict import stops at the first row that is wrong and imports nothing', async () => {
  await withFolder(async (folder) => {
    const file = join(folder, 'mine.csv')
    await writeFile(file, OWN_BLOCKS)
    const rejects = join(folder, 'rejects.csv')
    const args = ['import', 'blocks', file, '--strict', '--data', folder, '--rejects', rejects]
    const { code, stdout, stderr } = await run(args)
    assert.equal(code, 1)
    assert.equal(stdout, '')
    assert.match(stderr, /^strowger: line 3, column tier: .*; nothing was imported \(invalid_input\)\n$/)
    assert.equal(existsSync(rejects), false)
    assert.deepEqual(await termsInStore(folder), [])
  })
})

test('filters choose rows: several values of one mean any of them, several filters mean all', async () => {
  await withFolder(async (folder) => {
    const file = join(folder, 'codes.txt')
    await writeNanpa(file, [
      { code: '201-555', ocn: '1111', company: 'ACME, INC.' },
      { code: '201-556', ocn: '2222', company: 'ACME, INC.' },
      { code: '201-557', ocn: '3333' },
      { code: '212-558', ocn: '1111', state: 'NY', rateCenter: 'NWYRCYZN01' },
    ])
    const taken = async (...filters: string[]) => {
      const data = join(folder, filters.join('').replaceAll(/[^a-z0-9]/gi, ''))
      const { stdout, stderr } = await run(['import', 'nanpa', file, '--data', data, ...filters])
      return /^taken +([0-9]+)$/m.exec(stdout)?.[1] ?? stderr
    }
    assert.equal(await taken('--ocn', '1111,2222', '--state', 'nj'), '2')
    assert.equal(await taken('--ocn', '1111', '--ocn', '3333'), '3')
    assert.equal(await taken('--company', 'acme, inc.'), '2', 'the comma belongs to the name')
    assert.equal(await taken('--limit', '3'), '3')
    assert.match(await taken('--npa', '201', '--kind', 'tollfree'), /contradict each other.*\(conflicting_filters\)\n$/)
    assert.match(await taken('--ocn', 'x'), /^strowger: ocn: "X" cannot be one/)
  })
})

test("the operator's own terms are put on every row, and a report without them leaves the terms of known blocks", async () => {
  await withFolder(async (folder) => {
    const file = join(folder, 'codes.txt')
    const rejects = join(folder, 'rejects.csv')
    await writeNanpa(file, [{ code: '201-555' }, { code: '201-556' }])
    const args = ['import', 'nanpa', file, '--data', folder, '--rejects', rejects]
    const own = await run([...args, '--tier', '7', '--network', 'North', '--features', 'voice,sms'])
    assert.equal(own.code, 0, own.stderr)
    const expected = (store: Awaited<ReturnType<typeof termsInStore>>) =>
      store.map(({ terms, blocks }) => [terms['tier'], terms['network'], terms['features'], blocks])
    assert.deepEqual(expected(await termsInStore(folder)), [[7, 'North', ['sms', 'voice'], 20]])

    const report = await run(args)
    assert.match(report.stdout, /^blocks unchanged +20$/m)
    assert.deepEqual(expected(await termsInStore(folder)), [[7, 'North', ['sms', 'voice'], 20]])

    // A file of thousands-blocks tells no terms either, but Strowger's own format does.
    const thousands = join(folder, 'thousands.csv')
    await writeFile(thousands, 'npa,nxx,x,country,state,lata,rate_center\n201,555,0,US,NJ,224,HACKENSACK\n')
    assert.match((await run(['import', 'blocks', thousands, '--data', folder])).stdout, /^blocks updated +1$/m)
    assert.deepEqual(
      expected(await termsInStore(folder)).toSorted((a, b) => Number(a[3]) - Number(b[3])),
      [
        [7, 'North', ['sms', 'voice'], 1],
        [7, 'North', ['sms', 'voice'], 19],
      ],
    )
    const mine = join(folder, 'mine.csv')
    await writeFile(mine, 'first,count,country,kind,region,rateCenter\n+12015560000,10000,US,local,NJ,HACKENSACK\n')
    assert.match((await run(['import', 'blocks', mine, '--data', folder])).stdout, /^blocks updated +10$/m)

    const unknown = await run([...args, '--features', 'fax'])
    assert.equal(unknown.code, 1)
    assert.match(unknown.stderr, /^strowger: features\.0 must be one of voice, sms/)
  })
})

test('numbers of the world are imported with the countries where they are in service', async () => {
  await withFolder(async (folder) => {
    const file = join(folder, 'ranges.csv')
    await writeFile(
      file,
      'calling_code,regions,prefix,length,type,tariff,operator,place_en\n800,001,1234,8,,,,\n44,GB,1632960,10,FIXED_LINE,STANDARD_RATE,,Sheffield\n',
    )
    const args = ['import', 'ranges', file, '--data', folder, '--service-countries', 'us,fr', '--rejects', `${file}.r`]
    const { code, stdout, stderr } = await run(args)
    assert.equal(code, 0, stderr)
    assert.match(stdout, /^taken +2$/m)
    const uifn = (await termsInStore(folder)).find(({ terms }) => terms['kind'] === 'uifn')
    assert.deepEqual([uifn?.terms['serviceCountries'], uifn?.blocks], [['FR', 'US'], 10])
  })
})

test('a file that cannot be imported is an error of one line', async () => {
  await withFolder(async (folder) => {
    const missing = await strowger(['import', 'nanpa', 'missing.zip', '--data', 'store'], {}, folder)
    assert.deepEqual([missing.code, missing.stdout], [1, ''])
    assert.equal(missing.stderr, 'strowger: missing.zip: there is no such file; correct the path (invalid_input)\n')

    const file = join(folder, 'mine.csv')
    await writeFile(file, OWN_BLOCKS)
    const other = await run(['import', 'cnac', file, '--data', folder])
    assert.match(other.stderr, /^strowger: mine\.csv: this is not the format .*\(invalid_input\)\n$/)
    assert.equal(other.code, 1)

    const onto = await run(['import', 'blocks', file, '--data', folder, '--rejects', file])
    assert.equal(onto.code, 2)
    assert.equal(await readFile(file, 'utf8'), OWN_BLOCKS)

    const nowhere = await run(['import', 'blocks', file, '--data', folder, '--rejects', join(folder, 'no', 'file')])
    assert.equal(nowhere.code, 1)
    assert.match(nowhere.stderr, /^strowger: the rejected rows cannot be written: ENOENT/)
    assert.deepEqual(await termsInStore(folder), [], 'what cannot be told is not imported')
  })
})
