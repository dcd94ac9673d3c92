import { Type } from 'typebox'

import { newId } from '#lib/ids.ts'

import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { type Account, DEFAULT_HOLD_LIMIT, MAX_HOLD_LIMIT, NameSchema, ROLES } from './account.ts'

/** What is needed to open an account. */
export const CreateAccountInput = Type.Object(
  {
    name: NameSchema,
    role: Type.Optional(
      Type.Enum(ROLES, { default: 'customer', description: '`operator` may load inventory and open accounts.' }),
    ),
    holdLimit: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: MAX_HOLD_LIMIT,
        default: DEFAULT_HOLD_LIMIT,
        description: 'How many numbers it may hold in reservations at once.',
      }),
    ),
  },
  { $id: 'CreateAccount', additionalProperties: false },
)

/** Opens an account. Errors: `name_taken`. */
export const createAccount = mutation({
  name: 'accounts.create',
  scope: 'accounts:write',
  input: CreateAccountInput,
  run: async (tx, session, input) => {
    const { clock } = exchangeOf(session)
    const id = newId('account', clock)
    const createdAt = clock.now()
    const role = input.role ?? 'customer'
    const holdLimit = input.holdLimit ?? DEFAULT_HOLD_LIMIT
    const inserted = await tx.query
      .insertInto('account')
      .values({ id, name: input.name, role, hold_limit: holdLimit, created_at: createdAt })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returning('id')
      .execute()
    if (inserted.length === 0)
      throw new DomainError('name_taken', `an account named ${input.name} exists: choose another name`, {
        pointer: '/name',
      })
    const answer: Account = { id, name: input.name, role, holdLimit, createdAt: new Date(createdAt).toISOString() }
    return { answer, events: [{ type: 'account.created', subject: id, accountId: id, data: answer }] }
  },
})
