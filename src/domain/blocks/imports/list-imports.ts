import { Type } from 'typebox'

import { IdField } from '../../id-field.ts'
import { query } from '../../query.ts'
import { exchangeOf } from '../../session.ts'
import { showNow } from './get-import.ts'
import { SHOWN_COLUMNS } from './import-job.ts'

/** Imports on one page at the most. */
export const MAX_IMPORTS_PAGE = 100

/** Which page. */
export const ListImportsInput = Type.Object(
  {
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: MAX_IMPORTS_PAGE, default: 20, description: 'Items on a page at the most.' }),
    ),
    before: Type.Optional(IdField('Id of the last import of the page before.')),
  },
  { additionalProperties: false },
)

/** Imports that were asked for over the API, the newest first; `next` is where the next page begins. */
export const listImports = query({
  scope: 'inventory:write',
  input: ListImportsInput,
  answer: async (session, { limit = 20, before }) => {
    const exchange = exchangeOf(session)
    let select = exchange.database.read.query
      .selectFrom('import_job')
      .select(SHOWN_COLUMNS)
      .orderBy('id', 'desc')
      .limit(limit + 1)
    if (before !== undefined) select = select.where('id', '<', before)
    const rows = await select.execute()
    const items = rows.slice(0, limit).map((row) => showNow(exchange, row))
    return { items, next: rows.length > limit ? items.at(-1)?.id : undefined }
  },
})
