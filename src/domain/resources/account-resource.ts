import type { Static, TObject, TProperties } from 'typebox'

import type { Reader, Transaction } from '#db/database.ts'

import type { Mutation } from '../mutation.ts'
import type { Query } from '../query.ts'
import type { Session } from '../session.ts'
import type { Row } from './columns.ts'
import type { Noun } from './nouns.ts'
import type { Resource } from './resource.ts'
import { type ResourceVerbs, verbsOf } from './verbs.ts'

/** The fields of one resource: those that are needed, and the others, which are null when they are not known. */
export type FieldValues<Fields extends TProperties, Needed extends keyof Fields> = {
  readonly [Name in keyof Fields]: Static<Fields[Name]> | (Name extends Needed ? never : null)
}

type Named<Name extends Noun> = { readonly [Key in `${Name}Id`]: string }
type Given<Fields extends TProperties, Needed extends keyof Fields> = Partial<FieldValues<Fields, Needed>>
type Created<Fields extends TProperties, Needed extends keyof Fields> = Given<Fields, Needed> &
  Pick<FieldValues<Fields, Needed>, Needed>

/** A resource as it is shown. Times are RFC 3339, UTC. */
export type Shown<Fields extends TProperties, Needed extends keyof Fields, Beside extends TProperties> = {
  readonly id: string
  readonly createdAt: string
  readonly changedAt: string
} & FieldValues<Fields, Needed> &
  Readonly<Static<TObject<Beside>>>

/** What tells one resource from another: see `Resource`, whose types these are. */
export type ResourceTerms<
  Name extends Noun,
  Fields extends TProperties,
  Needed extends keyof Fields,
  Filter extends keyof Fields | keyof Beside,
  Beside extends TProperties,
> = Pick<Resource, 'maxPerAccount' | 'scopes' | 'tell'> & {
  readonly noun: Name
  readonly fields: Fields
  readonly needed: readonly (Needed & string)[]
  readonly filters: readonly (Filter & string)[]
  settle(values: FieldValues<Fields, Needed>): FieldValues<Fields, Needed>
  assign?(tx: Transaction, session: Session): Promise<Row>
  readonly beside: Beside
  showBeside(
    reader: Reader,
    rows: readonly Row[],
    values: readonly FieldValues<Fields, Needed>[],
  ): Promise<readonly Static<TObject<Beside>>[]>
}

/** The five verbs of a resource. */
export type AccountResource<
  Name extends Noun,
  Fields extends TProperties,
  Needed extends keyof Fields,
  Filter extends keyof Fields | keyof Beside,
  Beside extends TProperties,
> = {
  /** The same verbs, for those who know the fields by their schemas alone. */
  readonly bySchema: ResourceVerbs
  /** Makes one. Errors: `invalid_input`, `not_found` for what it names, `limit_reached`. */
  readonly create: Mutation<Created<Fields, Needed>, Shown<Fields, Needed, Beside>>
  /** Shows one of the account. Errors: `not_found`. */
  readonly get: Query<Named<Name>, Shown<Fields, Needed, Beside>>
  /** Lists those of the account in the order of their making; `next` is the id after which the next page begins. */
  readonly list: Query<
    { readonly limit?: number; readonly after?: string } & {
      readonly [Key in Filter]?: Static<(Fields & Beside)[Key]>
    },
    { readonly items: readonly Shown<Fields, Needed, Beside>[]; readonly next: string | undefined }
  >
  /** Changes the fields that are given; null clears one. Errors: `not_found`, `invalid_input`. */
  readonly change: Mutation<Named<Name> & Given<Fields, Needed>, Shown<Fields, Needed, Beside>>
  /** Deletes one that nothing uses. Errors: `not_found`, `in_use`. */
  readonly delete: Mutation<Named<Name>, { readonly id: string }>
}

/**
 * Makes the verbs of a resource from what tells it from others. Inside, fields are known by their schemas alone; the
 * types that the schemas have are promised here, in the one place where both are known.
 */
export function accountResource<
  const Name extends Noun,
  Fields extends TProperties,
  const Needed extends keyof Fields,
  const Filter extends keyof Fields | keyof Beside,
  Beside extends TProperties,
>(terms: ResourceTerms<Name, Fields, Needed, Filter, Beside>): AccountResource<Name, Fields, Needed, Filter, Beside> {
  const bySchema = verbsOf({ assign: async () => ({}), ...terms } as unknown as Resource)
  return { ...bySchema, bySchema } as unknown as AccountResource<Name, Fields, Needed, Filter, Beside>
}
