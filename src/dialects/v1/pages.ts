import { Type, type TSchema } from 'typebox'

import { NextCursor } from './wire.ts'

/** One page of a list: its items and where the next page begins. */
export const PageOf = <Item extends TSchema>($id: string, item: Item, description: string) =>
  Type.Object(
    { items: Type.Immutable(Type.Array(item)), nextCursor: NextCursor },
    { $id, additionalProperties: false, description },
  )
