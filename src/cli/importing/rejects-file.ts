import { closeSync, openSync, writeSync } from 'node:fs'

import type { RowReject } from '#domain/blocks/block-row.ts'

import { CliError } from '../cli-error.ts'
import { messageOf } from '../describe-error.ts'
import { EXIT } from '../exit-codes.ts'

/** Rejects that are kept to be shown. */
export const SHOWN_REJECTS = 5
/** Lines that are written together. */
const CHUNK_LINES = 1_000

const HEADER = 'line,column,value,reason,row\n'

/** Where rejected rows are told. The file is made with the first of them. */
export type RejectsFile = {
  add(reject: RowReject, raw: string): void
  /** The first ones. */
  readonly first: readonly RowReject[]
  /** How many there were. */
  readonly count: number
  /** Writes what is left. */
  close(): void
}

/** A field of a CSV file (RFC 4180). */
function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Opens nothing yet; a file that is there is replaced by the first reject. */
export function rejectsFile(path: string): RejectsFile {
  const first: RowReject[] = []
  let waiting: string[] = []
  let handle: number | undefined
  let count = 0

  function write(): void {
    try {
      handle ??= openSync(path, 'w')
      writeSync(handle, waiting.join(''))
    } catch (error) {
      throw new CliError(`the rejected rows cannot be written: ${messageOf(error)}`, EXIT.refused, { cause: error })
    }
    waiting = []
  }

  return {
    first,
    get count() {
      return count
    },
    add: (reject, raw) => {
      const { line, column, value, reason } = reject
      if (count === 0) waiting.push(HEADER)
      waiting.push(`${[String(line), column, value, reason, raw].map(field).join(',')}\n`)
      // The first one at once, so that a place where nothing can be written is found before anything is imported.
      if (count === 0 || waiting.length >= CHUNK_LINES) write()
      if (count < SHOWN_REJECTS) first.push(reject)
      count++
    },
    close: () => {
      if (waiting.length > 0) write()
      if (handle !== undefined) closeSync(handle)
    },
  }
}
