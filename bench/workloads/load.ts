import { join } from 'node:path'

import { WORDS_PER_BLOCK } from '#lib/lines.ts'

import type { InsertBlocksFound, InsertBlocksOrders } from '../programs/insert-blocks.ts'
import { runProgram } from '../processes/run-program.ts'
import { startServer } from '../processes/strowger.ts'
import { processorMs, residentBytes } from '../processes/usage.ts'
import { median } from '../report/percentiles.ts'
import { figure, type Row } from '../report/table.ts'
import type { Workload } from './workload.ts'

const BYTES_PER_WORD = 4
const MEBIBYTE = 2 ** 20

const seconds = (ms: number) => figure(ms / 1_000, 's')
const perSecond = (count: number, ms: number, unit: string) => figure((count * 1_000) / ms, `${unit}/s`)
const mebibytes = (bytes: number) => figure(bytes / MEBIBYTE, 'MiB')

/** W1: the plan imported, then the server started on it, each time after it was killed. */
export const load: Workload = async ({ stage, options, store }) => {
  const { database, importMs, rows, blocks, numbers } = await store()
  stage.tell('inserting the same rows without Strowger')
  const orders: InsertBlocksOrders = { fromFolder: database.dataFolder, toFolder: join(stage.folder, 'bare-blocks') }
  const bare = await runProgram<InsertBlocksFound>(stage, 'insert-blocks', orders)
  const starts = []
  for (let start = 1; start <= options.rounds; start++) {
    stage.tell(`start ${start} of ${options.rounds}`)
    const { child, readyMs } = await startServer(stage, database, options.profileFolder)
    starts.push({ readyMs, processorMs: processorMs(child.pid), resident: residentBytes(child.pid) })
    await child.stop('SIGKILL')
  }
  const bitmapBytes = blocks * WORDS_PER_BLOCK * BYTES_PER_WORD
  const resident = starts.at(-1)?.resident ?? null
  const readyMs = median(starts.map((start) => start.readyMs))
  const startProcessorMs = median(starts.map((start) => start.processorMs ?? Number.NaN))
  const ratio = blocks / importMs / (bare.rows / bare.ms)
  const table: Row[] = [
    {
      what: `import of ${rows.toLocaleString('en')} rows, ${numbers.toLocaleString('en')} numbers`,
      ours: `${seconds(importMs)}, ${perSecond(rows, importMs, 'rows')}, ${perSecond(blocks, importMs, 'blocks')}`,
      against: `bare insert of the ${blocks.toLocaleString('en')} blocks ${seconds(bare.ms)}, ${perSecond(bare.rows, bare.ms, 'blocks')}`,
      ratio,
    },
    {
      what: 'start after SIGKILL until ready',
      ours: `${seconds(readyMs)}${Number.isNaN(startProcessorMs) ? '' : `, of which processor ${seconds(startProcessorMs)}`}`,
      against: '',
      ratio: null,
    },
  ]
  if (resident !== null)
    table.push({
      what: 'resident memory when ready',
      ours: `${mebibytes(resident.now)}, at most ${mebibytes(resident.most)}`,
      against: `bitmaps ${mebibytes(bitmapBytes)}`,
      ratio: bitmapBytes / resident.now,
    })
  return { figures: { importMs, rows, blocks, numbers, bare, ratio, starts, readyMs, bitmapBytes }, rows: table }
}
