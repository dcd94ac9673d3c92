import { withdrawBlocks } from '#domain/blocks/withdraw-blocks.ts'

import { setOnSale } from './set-on-sale.ts'

/** Takes blocks from sale. Errors: `invalid_input`. */
export const route = setOnSale({
  verb: withdrawBlocks,
  path: '/blocks/withdraw',
  operationId: 'withdrawBlocks',
  summary: 'Take blocks from sale',
  description: 'Their free numbers cannot be had any more; numbers that somebody has stay theirs.',
})
