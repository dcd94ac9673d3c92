import assert from 'node:assert/strict'
import { test } from 'node:test'

import { parse } from 'csv-parse/sync'

import { createCsvReader, type CsvRecord, delimiterOf, MAX_RECORD_CHARS, MAX_RECORD_LINES } from '#lib/csv.ts'

/** A seeded source of chance (mulberry32), 0 ≤ n < below. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** All records of a text that arrives in pieces of the given size. */
function readPieces(text: string, size = text.length + 1): CsvRecord[] {
  const reader = createCsvReader()
  const records: CsvRecord[] = []
  for (let at = 0; at < text.length; at += size) records.push(...reader.push(text.slice(at, at + size)))
  return [...records, ...reader.end()]
}

const fieldsOf = (records: readonly CsvRecord[]) => records.map(({ fields }) => fields)

/** One of `choices` by chance. */
function chosen<Choice>(random: (below: number) => number, choices: readonly Choice[]): Choice {
  const choice = choices[random(choices.length)]
  assert.ok(choice !== undefined)
  return choice
}

test('random texts are read as csv-parse reads them, wherever the pieces end', () => {
  const random = seeded(20_260_817)
  const letters = ['a', 'é', '7', ' ', ',', ';', '\t', '"', '\n', '\r\n', '😀', '""']
  for (let round = 0; round < 1_500; round++) {
    const delimiter = chosen(random, [',', '\t', ';'])
    const newline = chosen(random, ['\n', '\r\n'])
    const width = 2 + random(4)
    const rows: string[][] = [Array.from({ length: width }, (_, at) => `column${at}`)]
    for (let row = random(12); row >= 0; row--) {
      rows.push(
        Array.from({ length: width }, (_, at) => {
          const field = Array.from({ length: random(6) }, () => chosen(random, letters)).join('')
          return at === 0 ? `x${field}` : field
        }),
      )
    }
    const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`
    const text =
      rows
        .map((row) =>
          row.map((field) => (/[",;\t\r\n]/.test(field) || random(4) === 0 ? quoted(field) : field)).join(delimiter),
        )
        .join(newline) + (random(2) === 0 ? newline : '')
    const expected = parse(text, { delimiter, bom: true })
    const records = readPieces(text, 1 + random(round % 2 === 0 ? 7 : 200))
    assert.deepEqual(fieldsOf(records), rows, text)
    assert.deepEqual(fieldsOf(records), expected, text)
    let line = 1
    for (const record of records) {
      assert.equal(record.line, line, text)
      assert.equal(record.problem, null)
      line += record.raw.split('\n').length
    }
  }
})

test('a byte order mark, CRLF, empty lines and a missing last line end are tolerated', () => {
  const records = readPieces('\uFEFFa,b\r\n\r\n1,2\r\n\n3,4')
  assert.deepEqual(fieldsOf(records), [
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
  ])
  assert.deepEqual(
    records.map(({ line }) => line),
    [1, 3, 5],
  )
})

test('blanks around a quoted field are padding, blanks in a bare field belong to it', () => {
  const [header, record] = readPieces('a\tb\tc\n"x, y"   \t  z \t "q"  \n')
  assert.deepEqual(header?.fields, ['a', 'b', 'c'])
  assert.deepEqual(record?.fields, ['x, y', '  z ', 'q'])
})

test('the separator is the one that the header uses most', () => {
  assert.equal(delimiterOf('npa,nxx,x'), ',')
  assert.equal(delimiterOf('State\tNPA-NXX\tOCN, or none'), '\t')
  assert.equal(delimiterOf('first;count;country'), ';')
  assert.equal(delimiterOf('number'), ',')
})

test('a line end inside quotes belongs to the field, and the lines after it keep their numbers', () => {
  const records = readPieces('a,b\n1,"two\r\nlines"\n3,4\n')
  assert.deepEqual(fieldsOf(records), [
    ['a', 'b'],
    ['1', 'two\r\nlines'],
    ['3', '4'],
  ])
  assert.deepEqual(
    records.map(({ line }) => line),
    [1, 2, 4],
  )
  assert.equal(records[1]?.raw, '1,"two\r\nlines"')
})

test('a quote that is never closed costs its own line and no other, wherever the pieces end', () => {
  const text = 'a,b\n1,"open\n2,fine\n3,"good, too"\n4,"also open\n5,six\n'
  for (let size = 1; size <= text.length; size++) {
    const records = readPieces(text, size)
    assert.deepEqual(
      records.map(({ line, problem }) => [line, problem === null]),
      [
        [1, true],
        [2, false],
        [3, true],
        [4, true],
        [5, false],
        [6, true],
      ],
    )
    assert.equal(records[1]?.raw, '1,"open')
    assert.match(records[1]?.problem ?? '', /never closed; close it/)
    assert.deepEqual(records[3]?.fields, ['3', 'good, too'])
  }
})

test('two stray quotes on different lines do not make one record of them', () => {
  // The quotes match, but what stands between them is not as wide as the header.
  const records = readPieces('a,b,c\n1,"x,2\n4,5,y"\n6,7,8\n')
  assert.deepEqual(
    records.map(({ line, problem }) => [line, problem === null]),
    [
      [1, true],
      [2, false],
      [3, false],
      [4, true],
    ],
  )
})

test('a quote in a bare field and text behind a closing quote are refused with the cure', () => {
  const records = readPieces('a,b\n5" pipe,x\n"y"z,w\nok,ok\n')
  assert.match(records[1]?.problem ?? '', /inside a field.*quote the whole field/)
  assert.match(records[2]?.problem ?? '', /follows a closing quote; double every quote/)
  assert.deepEqual(records[3]?.fields, ['ok', 'ok'])
})

test('a record has at most so many lines', () => {
  const field = (lines: number) => `"${Array.from({ length: lines }, () => 'x').join('\n')}"`
  const most = readPieces(`a,b\n1,${field(MAX_RECORD_LINES)}\n2,3\n`)
  assert.deepEqual(
    most.map(({ problem }) => problem),
    [null, null, null],
  )
  assert.equal(most[2]?.line, MAX_RECORD_LINES + 2)
  const more = readPieces(`a,b\n1,${field(MAX_RECORD_LINES + 1)}\n2,3\n`)
  assert.match(more[1]?.problem ?? '', /never closed/)
  assert.deepEqual(more.at(-1)?.fields, ['2', '3'])
})

test('a line that is too long is refused once, cut, and reading goes on behind it', () => {
  const long = `1,${'x'.repeat(MAX_RECORD_CHARS * 3)}`
  for (const size of [1_000, 70_000, long.length * 2]) {
    const records = readPieces(`a,b\n${long}\n2,3\n`, size)
    assert.equal(records.length, 3)
    assert.match(records[1]?.problem ?? '', /more than 65536 characters/)
    assert.equal(records[1]?.raw.length, MAX_RECORD_CHARS)
    assert.deepEqual(records[2]?.fields, ['2', '3'])
    assert.equal(records[2]?.line, 3)
  }
})

test('an open quote does not gather more text than a record may have', () => {
  const reader = createCsvReader()
  reader.push('a,b\n1,"open\n')
  const told = reader.push('2,3\n'.repeat(MAX_RECORD_CHARS / 4))
  assert.match(told[0]?.problem ?? '', /never closed/)
  assert.deepEqual(told[1]?.fields, ['2', '3'])
})
