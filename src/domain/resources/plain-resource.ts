import { Type, type TProperties } from 'typebox'

import { type AccountResource, accountResource, type FieldValues } from './account-resource.ts'
import type { Noun } from './nouns.ts'

/** How many of one plain sort an account may have. */
export const MAX_PLAIN_RESOURCES = 10_000

const COMPLETENESS = {
  complete: Type.Boolean({ description: 'True when nothing is missing.' }),
  missing: Type.Array(Type.String(), { description: 'Fields without which it is not complete.' }),
}

/**
 * A resource that may be made half-way: its answers say whether it is complete, and what it lacks. `required` names the
 * fields that must be known, given what is. The log is told which fields were set and not their values, for it is kept
 * for ever and people may ask to be forgotten.
 */
export function plainResource<
  const Name extends Noun,
  Fields extends TProperties,
  const Needed extends keyof Fields = never,
  const Filter extends keyof Fields = never,
>(terms: {
  readonly noun: Name
  readonly fields: Fields
  readonly needed: readonly (Needed & string)[]
  readonly filters: readonly (Filter & string)[]
  /** The fields as they are kept. Errors: `invalid_input` for those that contradict each other. */
  settle(values: FieldValues<Fields, Needed>): FieldValues<Fields, Needed>
  required(values: FieldValues<Fields, Needed>): readonly (keyof Fields & string)[]
}): AccountResource<Name, Fields, Needed, Filter, typeof COMPLETENESS> {
  return accountResource({
    ...terms,
    maxPerAccount: MAX_PLAIN_RESOURCES,
    scopes: { read: 'resources:read', write: 'resources:write' },
    tell: (set) => ({ fields: Object.keys(set) }),
    beside: COMPLETENESS,
    showBeside: async (_reader, _rows, values) =>
      values.map((each) => {
        const missing = terms.required(each).filter((field) => each[field] === null)
        return { complete: missing.length === 0, missing }
      }),
  })
}
