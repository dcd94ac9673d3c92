import type { RareFound, RareOrders } from '../programs/rare.ts'
import { runProgram } from '../processes/run-program.ts'
import { figure, type Row } from '../report/table.ts'
import type { Workload } from './workload.ts'

const MEBIBYTE = 2 ** 20
const GIGABYTE = 1e9

/** W3: questions that much or nothing answers, asked of the index without HTTP, against one pass over its bitmaps. */
export const rare: Workload = async ({ stage, options, store }) => {
  const { database } = await store()
  stage.tell('asking hard questions')
  const orders: RareOrders = { dataFolder: database.dataFolder, budgetMs: options.seconds * 1_000 }
  const found = await runProgram<RareFound>(stage, 'rare', orders)
  const { bitmapBytes, read, count, questions } = found
  const pass = (ms: number) => `${figure(ms, 'ms')}, ${figure(bitmapBytes / GIGABYTE / (ms / 1_000), 'GB/s')}`
  const rows: Row[] = [
    {
      what: `one pass over the bitmaps, ${figure(bitmapBytes / MEBIBYTE, 'MiB')}`,
      ours: '',
      against: `${pass(read.p50)}; counting their bits ${pass(count.p50)}`,
      ratio: null,
    },
    ...questions.map(({ what, first, p50, p95, items }) => ({
      what,
      ours: `${figure(p50, 'ms')}, p95 ${figure(p95, 'ms')}, first time ${figure(first, 'ms')}; ${items.toLocaleString('en')} found`,
      against: '',
      ratio: p50 / read.p50,
    })),
  ]
  return { figures: found, rows }
}
