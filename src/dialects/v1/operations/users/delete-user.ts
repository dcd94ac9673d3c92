import { Type } from 'typebox'

import { DeleteUserInput, deleteUser } from '#domain/accounts/users/delete-user.ts'

import { changes } from '../../access.ts'
import type { Route } from '../../route.ts'
import { change } from '../../verbs.ts'

const DeletedUser = Type.Object(
  { id: Type.String({ description: 'Id of the user, `usr_…`.' }) },
  { $id: 'DeletedUser', additionalProperties: false, description: 'The user who can no longer sign in.' },
)

/** Takes a user out. Errors: `not_found`, `in_use`. */
export const route: Route = (server) =>
  server.delete(
    '/users/:userId',
    {
      config: changes(deleteUser, ['not_found', 'in_use']),
      schema: {
        operationId: 'deleteUser',
        tags: ['Account'],
        summary: 'Delete a user',
        description: 'Their sessions end: in this process at once, in others within five seconds.',
        params: DeleteUserInput,
        response: { 200: DeletedUser },
      },
    },
    (request, reply) => change(request, reply, deleteUser, request.params),
  )
