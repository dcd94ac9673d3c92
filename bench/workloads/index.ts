import type { WorkloadName } from '../options.ts'
import { hold } from './hold.ts'
import { load } from './load.ts'
import { rare } from './rare.ts'
import { search } from './search.ts'
import type { Workload } from './workload.ts'

/** Every workload with what it is, in the order in which they run. */
export const WORKLOAD: Readonly<Record<WorkloadName, { readonly title: string; readonly run: Workload }>> = {
  W1: { title: 'W1 load', run: load },
  W2: { title: 'W2 search', run: search },
  W3: { title: 'W3 rare', run: rare },
  W4: { title: 'W4 hold', run: hold },
}
