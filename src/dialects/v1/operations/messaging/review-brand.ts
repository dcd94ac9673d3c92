import { Type } from 'typebox'

import { BrandSchema } from '#domain/messaging/brand.ts'
import { BrandNamed } from '#domain/messaging/get-brand.ts'
import { ReviewBrandInput, reviewBrand } from '#domain/messaging/review-brand.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

const { brandId: _id, ...said } = ReviewBrandInput.properties

/** Says what the operator thinks of a brand, of whatever account. Errors: see `reviewBrand`. */
export const route: Route = (server) =>
  server.post(
    '/brands/:brandId/review',
    {
      config: changes(reviewBrand, ['not_found', 'wrong_state']),
      schema: {
        operationId: 'reviewBrand',
        tags: ['Operator'],
        summary: 'Review a brand',
        description: 'The brand of whatever account. A refusal needs a reason, which the account reads.',
        params: BrandNamed,
        body: Type.Object(said, { $id: 'ReviewBrand', additionalProperties: false }),
        response: { 200: BrandSchema },
      },
    },
    (request, reply) => change(request, reply, reviewBrand, { ...request.body, ...request.params }),
  )
