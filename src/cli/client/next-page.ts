import type { Context } from '../context.ts'
import { tell } from '../output/tell.ts'
import type { ApiFlags } from './api-options.ts'
import { textIn } from './json-fields.ts'

/** Says on standard error how to get the next page, if there is one. With `--json` the answer itself says it. */
export function tellNextPage(context: Context, flags: ApiFlags, answer: unknown): void {
  const cursor = textIn(answer, 'nextCursor')
  if (cursor !== null && flags.json !== true)
    tell(context, `there are more: give the same command with --cursor ${cursor}`)
}
