import { BrandSchema } from '#domain/messaging/brand.ts'
import { BrandNamed, getBrand } from '#domain/messaging/get-brand.ts'

import { asks } from '../../access.ts'
import type { Route } from '../../route.ts'
import { ask } from '../../verbs.ts'

/** One brand of the account. Errors: `not_found`. */
export const route: Route = (server) =>
  server.get(
    '/brands/:brandId',
    {
      config: asks(getBrand, ['not_found']),
      schema: {
        operationId: 'getBrand',
        tags: ['Messaging'],
        summary: 'Look at a brand',
        description: 'One brand of yours, as it is now; a deleted one says so.',
        params: BrandNamed,
        response: { 200: BrandSchema },
      },
    },
    (request) => ask(request, getBrand, request.params),
  )
