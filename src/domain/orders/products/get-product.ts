import { Type } from 'typebox'

import { DomainError } from '../../errors.ts'
import { IdField } from '../../id-field.ts'
import { query } from '../../query.ts'
import { selectServices, showService } from '../../services/read-services.ts'
import type { Service } from '../../services/service.ts'
import { exchangeOf } from '../../session.ts'
import { type ProductOfNumber, productsOf } from './product-of.ts'

/** Which service. */
export const GetProductInput = Type.Object(
  { serviceId: IdField('Id of the service, `svc_…`.') },
  { additionalProperties: false },
)

/** A number in service with what it is sold as. */
export type InServiceProduct = ProductOfNumber & { readonly service: Service }

/**
 * One number of the account by the id of its service: in service, leaving, or at rest after it. Errors: `not_found`, also
 * for another account's and for a service that is long over.
 */
export const getProduct = query({
  scope: 'services:read',
  input: GetProductInput,
  answer: async (session, { serviceId }): Promise<InServiceProduct> => {
    const { database, clock } = exchangeOf(session)
    const { read } = database
    const row = await selectServices(read, session.actor.accountId)
      .leftJoin('number_order', 'number_order.id', 'service.order_id')
      .select(['number_order.product', 'number_order.country'])
      .where('service.id', '=', serviceId)
      .executeTakeFirst()
    if (row === undefined)
      throw new DomainError('not_found', `there is no service ${serviceId}`, { pointer: '/serviceId' })
    const products = await productsOf(read, session, [row])
    return { ...(products.get(row.e164) ?? { product: null, country: null }), service: showService(row, clock.now()) }
  },
})
