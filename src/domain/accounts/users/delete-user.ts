import { Type } from 'typebox'

import { DomainError } from '../../errors.ts'
import { IdField } from '../../id-field.ts'
import { mutation } from '../../mutation.ts'
import { exchangeOf } from '../../session.ts'
import { forgetActors } from '../remembered-actor.ts'
import { managesAll } from './account-of-user.ts'
import { keepAnAdmin } from './keep-an-admin.ts'

/** Who. */
export const DeleteUserInput = Type.Object(
  { userId: IdField('Id of the user, `usr_…`.') },
  { additionalProperties: false },
)

/**
 * Takes a user out, with all their sessions: here at once, in other processes within five seconds. Errors: `not_found`,
 * also for users of others; `in_use` for the last admin while there are other users.
 */
export const deleteUser = mutation({
  name: 'users.delete',
  scope: 'users:write',
  input: DeleteUserInput,
  run: async (tx, session, { userId }) => {
    const exchange = exchangeOf(session)
    const { actor } = session
    const known = tx.query.selectFrom('console_user').select('id').where('id', '=', userId)
    const own = managesAll(actor) ? known : known.where('account_id', '=', actor.accountId)
    await tx.query.deleteFrom('user_session').where('user_id', 'in', own).execute()
    const [row] = await tx.query
      .deleteFrom('console_user')
      .where('id', 'in', own)
      .returning(['id', 'account_id', 'login'])
      .execute()
    if (row === undefined) throw new DomainError('not_found', `there is no user ${userId}`, { pointer: '/userId' })
    await keepAnAdmin(tx, row.account_id, true)
    tx.onCommit(() => forgetActors(exchange))
    const data = { id: row.id, login: row.login }
    return {
      answer: { id: row.id },
      events: [{ type: 'user.deleted', subject: row.id, accountId: row.account_id, data }],
    }
  },
})
