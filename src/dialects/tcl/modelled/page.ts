import { type TSchema, Type } from 'typebox'

import { MAX_NUMBERED_PAGE, MAX_PAGE_NO } from '#domain/numbered-page.ts'

import { Fields } from './values.ts'

/** Which page of a list. */
export const PageQuery = {
  pageNo: Type.Optional(
    Type.Integer({ minimum: 1, maximum: MAX_PAGE_NO, default: 1, description: 'Number of the page, from 1.' }),
  ),
  pageSize: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: MAX_NUMBERED_PAGE,
      default: MAX_NUMBERED_PAGE,
      description: 'Items on a page at the most, 1 to 100.',
    }),
  ),
}

/** A page of a list. */
export const PageOf = (item: TSchema) =>
  Fields({
    totalItems: Type.Integer({ minimum: 0, description: 'Items on all pages.' }),
    displayItems: Type.Integer({ minimum: 0, description: 'Items on this page.' }),
    items: Type.Array(item),
  })

export function writePage<Item>(total: number, items: readonly Item[]) {
  return { totalItems: total, displayItems: items.length, items }
}
