import { deleteBrand } from '#domain/messaging/delete-brand.ts'
import { BrandNamed } from '#domain/messaging/get-brand.ts'

import { changes } from '../../access.ts'
import { Deleted } from '../../resources/delete-resource.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

/** Deletes a brand that nothing uses. Errors: see `deleteBrand`. */
export const route: Route = (server) =>
  server.delete(
    '/brands/:brandId',
    {
      config: changes(deleteBrand, ['not_found', 'wrong_state', 'in_use']),
      schema: {
        operationId: 'deleteBrand',
        tags: ['Messaging'],
        summary: 'Delete a brand',
        description:
          'Refused while it has campaigns; the refusal counts them. It can still be looked at, as `deleted`.',
        params: BrandNamed,
        response: { 200: Deleted },
      },
    },
    (request, reply) => change(request, reply, deleteBrand, request.params),
  )
