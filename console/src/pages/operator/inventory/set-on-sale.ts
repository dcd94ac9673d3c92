import { api } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'

/** A stretch of whole thousands-blocks, and whether it is offered or withdrawn. */
export type OnSale = { readonly first: string; readonly last: string; readonly onSale: boolean }

/** Offers blocks, or takes them from sale. */
export const setOnSale = ({ onSale, ...body }: OnSale) =>
  told(onSale ? api.POST('/v1/blocks/offer', { body }) : api.POST('/v1/blocks/withdraw', { body }))
