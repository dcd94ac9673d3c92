import type { RareFound, RareOrders } from '../programs/rare.ts'
import { runProgram } from '../processes/run-program.ts'
import { median } from '../report/percentiles.ts'
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
  const passMs = median(found.passes.map(({ p50 }) => p50))
  const pass = `${figure(found.bitmapBytes / MEBIBYTE, 'MiB')} in ${figure(passMs, 'ms')}, ${figure(found.bitmapBytes / GIGABYTE / (passMs / 1_000), 'GB/s')}`
  const rows = found.questions.map(({ what, first, p50, p95, items }): Row => ({
    what,
    ours: `${figure(p50, 'ms')}, p95 ${figure(p95, 'ms')}, first time ${figure(first, 'ms')}; ${items.toLocaleString('en')} items`,
    against: '',
    ratio: p50 / passMs,
  }))
  return {
    figures: { ...found, passMs },
    rows: [{ what: 'one pass over the bitmaps', ours: '', against: pass, ratio: null }, ...rows],
  }
}
