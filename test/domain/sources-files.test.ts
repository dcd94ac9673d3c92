import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'

import { DomainError } from '#domain/errors.ts'
import { MAX_TEXT_CHARS } from '#domain/blocks/sources/column.ts'
import { readGenericBlocks } from '#domain/blocks/sources/generic-blocks.ts'
import { readNanpBlocks } from '#domain/blocks/sources/nanp-blocks.ts'
import { readNanpa } from '#domain/blocks/sources/nanpa.ts'
import { MAX_TEXT_BYTES } from '#domain/blocks/sources/published-file.ts'
import { MAX_BATCH_ITEMS } from '#domain/blocks/sources/read-source.ts'
import { only, readAll, withFile } from '../fixtures/source-files.ts'
import { zipOf } from '../fixtures/zip.ts'

const HEADER = 'npa,nxx,x,country,state,lata,rate_center,ocn,company,block_status,source'
const TEXT = `${HEADER}\n201,200,0,US,NJ,224,JERSEYCITY,9206,"VERIZON NEW JERSEY, INC.",AS,demo\n`

/** Rows of one column each, distinct, so that compression has something to do. */
function manyRows(count: number): string {
  let text = `${HEADER}\n`
  for (let row = 0; row < count; row++) {
    const nxx = 200 + (Math.floor(row / 10) % 800)
    const npa = 201 + Math.floor(row / 8_000)
    const code = nxx % 100 === 11 ? 999 : nxx
    text += `${npa},${code},${row % 10},US,NJ,224,CENTER${(row * 7_919) % 10_007},9206,HOLDER ${(row * 104_729) % 99_991},AS,d\n`
  }
  return text
}

/** The refusal of a whole file. */
async function refusalOf(content: string | Uint8Array): Promise<string> {
  try {
    await readAll(readNanpBlocks, content)
  } catch (error) {
    assert.ok(error instanceof DomainError, String(error))
    assert.equal(error.code, 'invalid_input')
    assert.match(error.message, /^published\.csv: /)
    return error.message
  }
  return assert.fail('the file was taken')
}

test('a file is read the same whether it is plain, gzipped or zipped, and its name does not matter', async () => {
  const plain = await readAll(readNanpBlocks, TEXT)
  assert.equal(only(plain.rows).company, 'VERIZON NEW JERSEY, INC.')
  for (const content of [
    gzipSync(TEXT),
    zipOf([{ name: 'report.TXT', text: TEXT }]),
    zipOf([{ name: 'folder/report.csv', text: TEXT, stored: true }]),
    zipOf([
      { name: 'report.csv', text: TEXT },
      { name: '__MACOSX/._report.csv', text: 'x' },
      { name: 'readme.pdf', text: 'x' },
    ]),
  ]) {
    assert.deepEqual(await readAll(readNanpBlocks, content), plain)
  }
})

test('a byte order mark, CRLF, padding, quotes and rows of separators are tolerated', async () => {
  const text = `\uFEFF"npa" , nxx ,x,Country,STATE,lata,Rate Center\r\n"201" ,200, ,us, nj ,224," jerseycity "\r\n,,,,,,\r\n \r\n`
  const answer = await readAll(readNanpBlocks, text)
  const row = only(answer.items)
  assert.ok(row.kind === 'row')
  assert.deepEqual(
    [row.row.first, row.row.last, row.row.country, row.row.region, row.row.rateCenter],
    [12012000000, 12012009999, 'US', 'NJ', 'JERSEYCITY'],
  )
})

test('a semicolon as the separator is understood', async () => {
  const answer = await readAll(readGenericBlocks, 'first;count;country\n+442079460000;1000;GB\n')
  assert.equal(only(answer.rows).last, 442079460999)
})

test('items come in batches of limited size, in file order', async () => {
  const count = MAX_BATCH_ITEMS * 2 + 5
  const answer = await readAll(readNanpBlocks, gzipSync(manyRows(count)))
  assert.equal(answer.rows.length, count)
  assert.ok(answer.batchSizes.every((size) => size <= MAX_BATCH_ITEMS))
  assert.deepEqual(
    answer.rows.map(({ line }) => line),
    Array.from({ length: count }, (_, row) => row + 2),
  )
})

test('progress counts the compressed bytes and ends with all of them', async () => {
  for (const content of [Buffer.from(manyRows(12_000)), gzipSync(manyRows(12_000))]) {
    await withFile(content, async (path) => {
      const progress = { bytesRead: 0, bytesTotal: 0 }
      const seen: number[] = []
      for await (const _ of readNanpBlocks(path, { progress })) {
        assert.equal(progress.bytesTotal, content.length)
        seen.push(progress.bytesRead)
      }
      assert.deepEqual(
        seen,
        seen.toSorted((a, b) => a - b),
      )
      assert.ok(seen[0] !== undefined && seen[0] > 0)
      assert.equal(progress.bytesRead, content.length)
    })
  }
})

test('a reader that stops early leaves the rest of the file unread', async () => {
  await withFile(manyRows(60_000), async (path) => {
    const progress = { bytesRead: 0, bytesTotal: 0 }
    for await (const batch of readNanpBlocks(path, { progress })) {
      assert.equal(batch.length, MAX_BATCH_ITEMS)
      break
    }
    assert.ok(progress.bytesRead < progress.bytesTotal)
  })
})

test('a gzip that is cut short or damaged is refused, wherever it is cut', async () => {
  const whole = gzipSync(manyRows(3_000))
  for (const bytes of [12, 1_000, Math.floor(whole.length / 2), whole.length - 9, whole.length - 1]) {
    assert.match(await refusalOf(whole.subarray(0, bytes)), /it is cut short; download it again/)
  }
  const damaged = Buffer.from(whole)
  damaged.fill(0xff, 2_000, 2_100)
  assert.match(await refusalOf(damaged), /it is damaged .*download it again/)
})

test('a zip that is cut short or damaged is refused', async () => {
  const whole = zipOf([{ name: 'report.csv', text: manyRows(3_000) }])
  for (const bytes of [5, 1_000, Math.floor(whole.length / 2), whole.length - 1]) {
    assert.match(await refusalOf(whole.subarray(0, bytes)), /damaged or cut short.*download it again/)
  }
  const damaged = Buffer.from(whole)
  damaged.fill(0xff, 2_000, 2_100)
  assert.match(await refusalOf(damaged), /it is damaged.*download it again/)
})

test('a zip whose text is not the one that was packed is refused', async () => {
  const wrong = zipOf([{ name: 'report.csv', text: TEXT, checksum: 1 }])
  assert.match(await refusalOf(wrong), /checksum is wrong.*download it again/)
  const shorter = zipOf([{ name: 'report.csv', text: TEXT, textBytes: TEXT.length + 1 }])
  assert.match(await refusalOf(shorter), /checksum is wrong/)
})

test('a zip needs exactly one text, unencrypted and of limited size', async () => {
  const two = zipOf([
    { name: 'a.csv', text: TEXT },
    { name: 'b.txt', text: TEXT },
  ])
  assert.match(await refusalOf(two), /the zip holds a\.csv, b\.txt; give a zip with exactly one/)
  assert.match(await refusalOf(zipOf([{ name: 'sheet.xml', text: 'x' }])), /the zip holds no \.txt or \.csv/)
  assert.match(await refusalOf(zipOf([])), /the zip holds no \.txt or \.csv/)
  assert.match(await refusalOf(zipOf([{ name: 'a.csv', text: TEXT, encrypted: true }])), /encrypted; unpack it/)
  const huge = zipOf([{ name: 'a.csv', text: TEXT, textBytes: MAX_TEXT_BYTES + 1 }])
  assert.match(await refusalOf(huge), /more than 2147483648 bytes; import it in parts/)
})

test('a file that is missing, empty, a folder or no text is refused with the cure', async () => {
  assert.match(await refusalOf(''), /it is empty; download it again/)
  assert.match(await refusalOf('\n\n'), /it holds no header/)
  assert.match(await refusalOf(Buffer.from(`\uFEFF${TEXT}`, 'utf16le')), /UTF-16; save it as CSV in UTF-8/)
  assert.match(await refusalOf(Buffer.from([1, 0, 2, 0, 3, 0])), /it is not text; give a \.csv/)
  await withFile(TEXT, async (path) => {
    const absent = join(dirname(path), 'absent.csv')
    await assert.rejects(readNanpBlocks(absent).next(), /absent\.csv: there is no such file; correct the path/)
    const folder = join(dirname(path), 'folder')
    await mkdir(folder)
    await assert.rejects(readNanpBlocks(folder).next(), /folder: it is (?:not a file|a folder); give the path/)
  })
})

test('a wrong file is refused at once, and the missing columns are named', async () => {
  const message = await refusalOf('npa,nxx,country,state\n201,200,US,NJ\n')
  assert.match(message, /columns missing: x, lata, rate_center/)
  assert.match(message, /expected: npa, nxx, x, country, state, lata, rate_center/)
  assert.match(message, /found: npa, nxx, country, state/)
  assert.match(await refusalOf(TEXT.replace('npa', 'NPA,npa')), /columns given twice: npa/)
  assert.match(await refusalOf(TEXT.replace('source', 'sauce')), /columns not known: sauce/)
  await assert.rejects(readAll(readNanpa, TEXT), /NANPA.*columns missing: NPA-NXX, Use/)
})

test('a malformed quote rejects its row and no other', async () => {
  const rows = ['201,200,0,US,NJ,224,"JERSEY,9206,x,AS,d', '201,201,0,US,NJ,224,NEWARK,9206,"ok, yes",AS,d']
  const answer = await readAll(readNanpBlocks, `${HEADER}\n${rows.join('\n')}\n`)
  const reject = only(answer.rejects)
  assert.equal(reject.line, 2)
  assert.match(reject.reason, /a quote is opened and never closed; close it/)
  assert.equal(reject.raw, rows[0])
  assert.equal(only(answer.rows).line, 3)
})

test('a row with too few or too many fields is rejected', async () => {
  const answer = await readAll(readNanpBlocks, `${HEADER}\n201,200,0,US\n201,200,0,US,NJ,224,A,9206,B,AS,C,D\n`)
  assert.deepEqual(
    answer.rejects.map(({ line, reason }) => [line, reason]),
    [
      [2, 'the row has 4 fields where the header asks for 11; correct it'],
      [3, 'the row has 12 fields where the header asks for 11; correct it'],
    ],
  )
})

test('texts with control characters, bytes that are not UTF-8 or too many characters are rejected', async () => {
  const row = (company: string) => `201,200,0,US,NJ,224,A,9206,${company},AS,d\n`
  const longest = 'y'.repeat(MAX_TEXT_CHARS)
  const text = `${HEADER}\n${row('a\u001B[2Jb')}${row('a\u202Eb')}${row(`${longest}y`)}${row(longest)}`
  const answer = await readAll(
    readNanpBlocks,
    Buffer.concat([Buffer.from(text), Buffer.from(row('caf\xe9'), 'latin1')]),
  )
  assert.deepEqual(
    answer.rejects.map(({ line, column }) => [line, column]),
    [
      [2, 'company'],
      [3, 'company'],
      [4, 'company'],
      [6, 'company'],
    ],
  )
  assert.equal(answer.rejects[0]?.value, 'a\uFFFD[2Jb')
  assert.match(answer.rejects[2]?.reason ?? '', /more than 120 characters; shorten it/)
  assert.match(answer.rejects[3]?.reason ?? '', /not UTF-8; correct it/)
  assert.equal(only(answer.rows).company, longest)
})

test('letters that are written in two ways become one', async () => {
  const answer = await readAll(readNanpBlocks, `${HEADER}\n201,200,0,US,NJ,224,MONTRE\u0301AL,9206,x,AS,d\n`)
  assert.equal(only(answer.rows).rateCenter, 'MONTRÉAL')
})
