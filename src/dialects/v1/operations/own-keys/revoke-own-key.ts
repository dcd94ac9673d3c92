import { revokeOwnKey } from '#domain/accounts/own-keys/revoke-own-key.ts'
import { RevokeKeyInput } from '#domain/accounts/revoke-key.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'
import { RevokedKey } from '../revoke-key.ts'

/** Ends a key of the account that asks. Errors: `not_found`. */
export const route: Route = (server) =>
  server.delete(
    '/account/keys/:keyId',
    {
      config: changes(revokeOwnKey, ['not_found']),
      schema: {
        operationId: 'revokeOwnKey',
        tags: ['Account'],
        summary: 'Revoke a key of yours',
        description: 'Here at once, in other processes within five seconds. Revoking it twice is no error.',
        params: RevokeKeyInput,
        response: { 200: RevokedKey },
      },
    },
    (request, reply) => change(request, reply, revokeOwnKey, request.params),
  )
