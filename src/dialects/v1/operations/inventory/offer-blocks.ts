import { offerBlocks } from '#domain/blocks/withdraw-blocks.ts'

import { setOnSale } from './set-on-sale.ts'

/** Puts blocks back on sale. Errors: `invalid_input`. */
export const route = setOnSale({
  verb: offerBlocks,
  path: '/blocks/offer',
  operationId: 'offerBlocks',
  summary: 'Put blocks back on sale',
  description: 'Blocks that were withdrawn: their free numbers can be had again.',
})
