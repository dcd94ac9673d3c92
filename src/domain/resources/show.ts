import type { Reader } from '#db/database.ts'

import { type Row, type Values, valuesOf } from './columns.ts'
import type { Resource } from './resource.ts'

const momentOf = (ms: unknown) => new Date(Number(ms)).toISOString()

/** The resources as they are shown, in the order of their rows. */
export async function showResources(resource: Resource, reader: Reader, rows: readonly Row[]): Promise<Values[]> {
  const values = rows.map((row) => valuesOf(resource.fields, row))
  const beside = await resource.showBeside(reader, rows, values)
  return rows.map((row, index) => ({
    id: row['id'],
    ...values[index],
    ...beside[index],
    createdAt: momentOf(row['created_at']),
    changedAt: momentOf(row['changed_at']),
  }))
}

/** The same for one. */
export async function showResource(resource: Resource, reader: Reader, row: Row): Promise<Values> {
  const [shown] = await showResources(resource, reader, [row])
  return shown ?? {}
}
