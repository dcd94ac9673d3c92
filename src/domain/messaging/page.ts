import { Type } from 'typebox'

/** Brands or campaigns on one page at the most. */
export const MAX_MESSAGING_PAGE = 100

/** How many of them a page has. */
export const PageLimit = Type.Optional(
  Type.Integer({ minimum: 1, maximum: MAX_MESSAGING_PAGE, default: 20, description: 'Items on a page at the most.' }),
)
