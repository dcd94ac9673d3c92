import type { Field, ReferenceTo, Values } from '../../forms/field.ts'
import type { Column } from '../../lists/column.ts'
import type { PageOf } from '../../lists/use-paged.ts'

/** Something of an account that is made, changed and deleted in a form. */
export type Thing = { readonly id: string }

export type ListQuery = { limit: number; cursor?: string }

/** What tells one sort of things from the others; the pages for all of them are the same. */
export type Resource<T extends Thing> = {
  /** Its path and the first word of its query keys. */
  readonly name: ReferenceTo
  readonly one: string
  readonly many: string
  readonly about: string
  /** What its events begin with. */
  readonly events: string
  readonly writeScope: 'resources:write' | 'connections:write' | 'messaging:write'
  readonly fields: readonly Field[]
  /** Columns of the list, after the name. */
  readonly columns: readonly Column<T>[]
  readonly nameOf: (thing: T) => string
  /** What stands in the form for fields that are neither text nor number. */
  readonly formOf?: (thing: T) => Values
  readonly list: (query: ListQuery, signal: AbortSignal) => Promise<PageOf<T>>
  readonly get: (id: string, signal: AbortSignal) => Promise<T>
  readonly create: (values: Values) => Promise<T>
  readonly change: (id: string, values: Values) => Promise<T>
  readonly remove: (id: string) => Promise<unknown>
}

/** What a form begins with when a thing is changed. */
export function valuesOf<T extends Thing>(
  { fields, formOf }: Pick<Resource<T>, 'fields' | 'formOf'>,
  thing: T,
): Values {
  const entries = new Map<string, unknown>(Object.entries({ ...thing, ...formOf?.(thing) }))
  return Object.fromEntries(
    fields.map(({ name }) => {
      const value = entries.get(name)
      return [name, typeof value === 'string' || typeof value === 'number' ? value : null]
    }),
  )
}
