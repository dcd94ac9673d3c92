import { Type } from 'typebox'

import { BrandSchema } from '#domain/messaging/brand.ts'
import { ChangeBrandInput, changeBrand } from '#domain/messaging/change-brand.ts'
import { BrandNamed } from '#domain/messaging/get-brand.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

const { brandId: _id, ...fields } = ChangeBrandInput.properties

/** Changes the fields of a brand that are given. Errors: see `changeBrand`. */
export const route: Route = (server) =>
  server.patch(
    '/brands/:brandId',
    {
      config: changes(changeBrand, ['not_found', 'wrong_state', 'name_taken']),
      schema: {
        operationId: 'changeBrand',
        tags: ['Messaging'],
        summary: 'Change a brand',
        description:
          'Only the fields that are given change, as by RFC 7396; null clears a field that may be null. ' +
          'A rejected brand waits for the operator again, and so does a verified one that is somebody else now.',
        params: BrandNamed,
        body: Type.Object(fields, { $id: 'ChangeBrand', additionalProperties: false }),
        response: { 200: BrandSchema },
      },
    },
    (request, reply) => change(request, reply, changeBrand, { ...request.body, ...request.params }),
  )
