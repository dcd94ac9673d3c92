/** How one field of a form is asked for. */
export type Field = {
  /** The field of the API. */
  readonly name: string
  readonly label: string
  /** What it is for, or how it is written. */
  readonly hint?: string
  readonly sort: FieldSort
  /** Without it the form cannot be sent. */
  readonly isNeeded?: boolean
  /** It is said when the thing is made, and never changed. */
  readonly isFixed?: boolean
  /** It is asked for only when these hold, such as the expiry of a card. */
  readonly when?: (values: Values) => boolean
}

export type Choice = { readonly value: string; readonly label: string }

export type FieldSort =
  | { readonly sort: 'text'; readonly max?: number }
  | { readonly sort: 'lines'; readonly max?: number }
  /** Not shown while it is typed; `isCurrent`: the one that counts already. */
  | { readonly sort: 'password'; readonly max: number; readonly isCurrent?: boolean }
  | { readonly sort: 'integer'; readonly min: number; readonly max: number }
  | { readonly sort: 'date' }
  | { readonly sort: 'choice'; readonly choices: readonly Choice[] }
  /** Any of them; its value is their names with commas between, empty for none. */
  | { readonly sort: 'several'; readonly choices: readonly Choice[] }
  /** One of the account's own things, which is found by typing. */
  | { readonly sort: 'reference'; readonly to: ReferenceTo }

/** What a field may name by its id. */
export type ReferenceTo =
  | 'customers'
  | 'contacts'
  | 'locations'
  | 'payment-methods'
  | 'connections'
  | 'brands'
  | 'campaigns'
  | 'documents'

/** What stands in a form: by name of the field; null is empty. */
export type Values = Readonly<Record<string, string | number | null>>

/** Only the fields that differ, so that a change says no more than what was changed. */
export function changed(was: Values, now: Values): Values {
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => (was[name] ?? null) !== value))
}

/** The fields that were filled, for a thing that is made: what is empty is not sent. */
export function filled(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}
