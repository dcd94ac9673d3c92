import { Type } from 'typebox'

import { RevokeKeyInput, revokeKey } from '#domain/accounts/revoke-key.ts'

import { changes } from '../access.ts'
import type { Route } from '../route.ts'
import { change } from '../verbs.ts'

/** Which key is no longer accepted. */
export const RevokedKey = Type.Object(
  { id: Type.String({ description: 'Id of the key, `key_…`.' }) },
  { $id: 'RevokedKey', additionalProperties: false, description: 'The key that is no longer accepted.' },
)

/** Ends a key. Ending it twice is no error. Errors: `not_found`. */
export const route: Route = (server) =>
  server.delete(
    '/keys/:keyId',
    {
      config: changes(revokeKey, ['not_found']),
      schema: {
        operationId: 'revokeKey',
        tags: ['Operator'],
        summary: 'Revoke a key',
        description: 'In this process at once, in others of the same exchange within five seconds.',
        params: RevokeKeyInput,
        response: { 200: RevokedKey },
      },
    },
    (request, reply) => change(request, reply, revokeKey, request.params),
  )
