import { Type } from 'typebox'

/** Items on one numbered page at the most. */
export const MAX_NUMBERED_PAGE = 100
/** The last page that can be asked for by its number: who wants to see more narrows the list. */
export const MAX_PAGE_NO = 10_000

/** Which page of a list whose pages have numbers: such lists tell how many items there are in all. */
export const NumberedPageFields = {
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

/** A page of a list, and how many items all of its pages have. */
export type NumberedPage<Item> = { readonly total: number; readonly items: readonly Item[] }

/** Where a page begins and how much it holds. */
export function spanOf({ pageNo = 1, pageSize = MAX_NUMBERED_PAGE }: { pageNo?: number; pageSize?: number }) {
  return { offset: (pageNo - 1) * pageSize, limit: pageSize }
}
