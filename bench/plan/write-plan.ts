import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

import type { Stage } from '../stage.ts'
import { PLAN_HEADER, planRows } from './plan-rows.ts'

/** Lines that go to the compressor at once. */
const CHUNK_LINES = 10_000

function* chunks(blocks: number): Generator<string> {
  let text = `${PLAN_HEADER}\n`
  let lines = 0
  for (const row of planRows(blocks)) {
    text += `${row}\n`
    if (++lines % CHUNK_LINES > 0) continue
    yield text
    text = ''
  }
  yield text
}

/** Writes the synthetic plan as a gzipped CSV in the format of the North American thousands-blocks, and gives its path. */
export async function writePlan(stage: Stage, blocks: number): Promise<string> {
  const path = join(stage.folder, 'synthetic-plan.csv.gz')
  const { signal } = stage
  await pipeline(Readable.from(chunks(blocks)), createGzip({ level: 1 }), createWriteStream(path), { signal })
  return path
}
