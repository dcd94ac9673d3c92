import { BrandSchema } from '#domain/messaging/brand.ts'
import { CreateBrandInput, createBrand } from '#domain/messaging/create-brand.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

/** Registers a brand. Errors: see `createBrand`. */
export const route: Route = (server) =>
  server.post(
    '/brands',
    {
      config: changes(createBrand, ['limit_reached', 'name_taken'], { locates: true }),
      schema: {
        operationId: 'createBrand',
        tags: ['Messaging'],
        summary: 'Register a brand',
        description:
          'Who sends messages. It waits for the operator, who verifies it; `missing` names what that will need.',
        body: CreateBrandInput,
        response: { 201: BrandSchema },
      },
    },
    async (request, reply) => {
      const brand = await change(request, reply, createBrand, request.body)
      void reply.code(201).header('Location', `/v1/brands/${brand.id}`)
      return brand
    },
  )
