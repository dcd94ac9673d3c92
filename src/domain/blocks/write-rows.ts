import type { Transaction } from '#db/database.ts'
import { LINES_PER_BLOCK } from '#lib/lines.ts'

import type { RowReject } from './block-row.ts'
import { findConflict, type KeptPart, MAX_PARTS, type Offer, partsAfter } from './import-plan.ts'
import { profileIds } from './profile-ids.ts'
import { readParts } from './read-parts.ts'
import type { StagedRows } from './staged-rows.ts'
import { placeName } from './terms.ts'
import { noteChanges, type PartChanges, partChanges } from './write-parts.ts'

/** Blocks that are looked up and written together. */
const CHUNK_BLOCKS = 5_000

type Options = {
  readonly reportOnly: boolean
  /** Told of a row, by its place among the staged ones, that cannot be taken as the blocks now are. */
  readonly onConflict: (row: number, code: ConflictCode, reject: RowReject) => void
  readonly onProgress: (rowsDone: number) => void
}

type Written = {
  added: number
  updated: number
  unchanged: number
  rejected: number
  numbers: number
  /** The stretch of numbers in which all changes are. */
  first: number
  last: number
}

/** Why a row is refused: it is of another place than what is there, or makes too many parts of a thousand. */
export type ConflictCode = 'block_overlap' | 'invalid_input'

const prefixOf = (e164: number) => Math.floor(e164 / LINES_PER_BLOCK)

/**
 * Rows in stretches of number space that no row crosses the end of, so that each can be decided by itself: from `start`
 * up to but without `end` in the order given. A stretch is short also where rows lie far apart, since all blocks between
 * its ends are read.
 */
function* stretches(staged: StagedRows, order: Uint32Array): Generator<{ start: number; end: number }> {
  let start = 0
  let from = 0
  let reach = -1
  let blocks = 0
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!
    const first = prefixOf(staged.firstOf(row))
    if (at === start) from = first
    else if (first > reach && (blocks >= CHUNK_BLOCKS || first - from >= CHUNK_BLOCKS)) {
      yield { start, end: at }
      start = at
      from = first
      blocks = 0
    }
    const last = prefixOf(staged.lastOf(row))
    blocks += last - first + 1
    reach = Math.max(reach, last)
  }
  if (start < order.length) yield { start, end: order.length }
}

/** The prefixes in which these rows, ascending by their first numbers, offer something. */
function prefixesOf(staged: StagedRows, rows: readonly number[]): number[] {
  const prefixes: number[] = []
  let reach = -1
  for (const row of rows) {
    const last = prefixOf(staged.lastOf(row))
    for (let prefix = Math.max(prefixOf(staged.firstOf(row)), reach + 1); prefix <= last; prefix++)
      prefixes.push(prefix)
    reach = Math.max(reach, last)
  }
  return prefixes
}

/** What a row offers, prefix by prefix. */
function* offersOf(staged: StagedRows, row: number): Generator<readonly [prefix: number, offer: Offer]> {
  const first = staged.firstOf(row)
  const last = staged.lastOf(row)
  const terms = staged.termsOf(row)
  const ocn = staged.ocnOf(row)
  const wholeCode = prefixOf(last) > prefixOf(first)
  for (let prefix = prefixOf(first); prefix <= prefixOf(last); prefix++) {
    const base = prefix * LINES_PER_BLOCK
    yield [
      prefix,
      {
        firstLine: Math.max(first - base, 0),
        lastLine: Math.min(last - base, LINES_PER_BLOCK - 1),
        terms,
        ocn,
        wholeCode,
      },
    ]
  }
}

type Parts = readonly KeptPart[]

/** What the prefixes of a row hold once it is taken, or why it cannot be. */
function planRow(
  staged: StagedRows,
  row: number,
  partsOf: (prefix: number) => Parts,
  reportOnly: boolean,
): [prefix: number, parts: Parts][] | { code: ConflictCode; reason: string } {
  const planned: [number, Parts][] = []
  for (const [prefix, offer] of offersOf(staged, row)) {
    const known = partsOf(prefix)
    const conflict = findConflict(known, offer)
    const at = `${prefix}${String(offer.firstLine).padStart(3, '0')}`
    if (conflict !== undefined)
      return {
        code: 'block_overlap',
        reason: `overlaps a block of ${placeName(conflict.terms)} at +${at}, but says ${placeName(offer.terms)}: correct whichever is wrong`,
      }
    const after = partsAfter(known, offer, reportOnly)
    if (after === undefined)
      return {
        code: 'invalid_input',
        reason: `makes more than ${MAX_PARTS} blocks with different terms of the thousand numbers around +${at}: use fewer terms`,
      }
    planned.push([prefix, after])
  }
  return planned
}

async function writeStretch(
  rows: readonly number[],
  staged: StagedRows,
  before: ReadonlyMap<number, Parts>,
  changes: PartChanges,
  options: Options,
  written: Written,
): Promise<void> {
  /** Of the prefixes that rows have touched. */
  const after = new Map<number, Parts>()
  const partsOf = (prefix: number) => after.get(prefix) ?? before.get(prefix) ?? []
  for (const row of rows) {
    const planned = planRow(staged, row, partsOf, options.reportOnly)
    if ('code' in planned) {
      written.rejected++
      const { code, reason } = planned
      const value = `+${staged.firstOf(row)} to +${staged.lastOf(row)}`
      options.onConflict(row, code, { line: staged.lineOf(row), column: 'first', value, reason })
      continue
    }
    written.numbers += staged.lastOf(row) - staged.firstOf(row) + 1
    for (const [prefix, parts] of planned) after.set(prefix, parts)
  }
  for (const [prefix, parts] of after) {
    const { added, updated, unchanged } = await noteChanges(changes, prefix, before.get(prefix) ?? [], parts)
    written.added += added
    written.updated += updated
    written.unchanged += unchanged
    if (added + updated > 0) {
      const base = prefix * LINES_PER_BLOCK
      written.first = written.first === 0 ? base : Math.min(written.first, base)
      written.last = Math.max(written.last, base + LINES_PER_BLOCK - 1)
    }
  }
}

/** Writes staged rows, in file order where they meet, and tells what changed. */
export async function writeRows(
  tx: Transaction,
  importId: string,
  staged: StagedRows,
  options: Options,
): Promise<Written> {
  const written: Written = { added: 0, updated: 0, unchanged: 0, rejected: 0, numbers: 0, first: 0, last: 0 }
  const changes = partChanges(importId, profileIds(tx))
  const order = staged.order()
  for (const { start, end } of stretches(staged, order)) {
    const rows = [...order.subarray(start, end)]
    const before = await readParts(tx, prefixesOf(staged, rows))
    // Where rows meet, the earlier line comes first.
    await writeStretch(
      rows.toSorted((a, b) => a - b),
      staged,
      before,
      changes,
      options,
      written,
    )
    await changes.write(tx)
    options.onProgress(end)
  }
  return written
}
