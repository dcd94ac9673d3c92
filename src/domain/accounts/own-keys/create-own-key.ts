import { Type, type Static } from 'typebox'

import { sha256 } from '#lib/digest.ts'

import { DomainError } from '../../errors.ts'
import { checkInput } from '../../input.ts'
import { mutation, type Mutation, type MutationOptions } from '../../mutation.ts'
import { permit, SCOPES, type Session } from '../../session.ts'
import { NameSchema } from '../account.ts'
import { type CreatedKey } from '../create-key.ts'
import { SORT_TERMS } from '../credential-sort.ts'
import { insertKey } from '../insert-key.ts'

/** What is needed to make a key for a program of one's own account. */
export const CreateOwnKeyInput = Type.Object(
  {
    name: NameSchema,
    scopes: Type.Optional(
      Type.Array(Type.Enum(SCOPES), {
        minItems: 1,
        maxItems: SCOPES.length,
        uniqueItems: true,
        description: 'What it may do: some of what you may do yourself; all of it, when left out.',
      }),
    ),
  },
  { $id: 'CreateOwnKey', additionalProperties: false },
)
export type CreateOwnKey = Static<typeof CreateOwnKeyInput>

const storeOwnKey = mutation({
  name: 'keys.create_own',
  scope: 'users:write',
  input: Type.Object({ ...CreateOwnKeyInput.properties, secretHash: Type.String() }, { additionalProperties: false }),
  run: async (tx, session, { name, scopes, secretHash }) => {
    const { actor } = session
    const wanted = scopes ?? SCOPES.filter((scope) => actor.scopes.has(scope))
    const excess = wanted.find((scope) => !actor.scopes.has(scope))
    if (excess !== undefined)
      throw new DomainError('forbidden', `you lack the scope ${excess} yourself: leave it out`, { pointer: '/scopes' })
    const kept = { sort: 'bearer', login: null, passwordHash: null, sealedSecret: null } as const
    const key = await insertKey(tx, session, { ...kept, accountId: actor.accountId, name, secretHash, scopes: wanted })
    return { answer: key, events: [{ type: 'key.created', subject: key.id, accountId: key.accountId, data: key }] }
  },
})

/**
 * Makes a bearer key for the account that asks and tells its secret, once: only its SHA-256 is kept. It can do no more
 * than who makes it. Not offered under an idempotency key by any dialect. Errors: `forbidden` for a scope that one lacks.
 */
export const createOwnKey: Mutation<CreateOwnKey, CreatedKey> = Object.assign(
  async (session: Session, input: CreateOwnKey, options?: MutationOptions) => {
    permit(session, storeOwnKey.scope)
    const checked = checkInput(CreateOwnKeyInput, input)
    const secret = SORT_TERMS.bearer.makeSecret()
    const { answer: key, replayed } = await storeOwnKey(session, { ...checked, secretHash: sha256(secret) }, options)
    return { answer: { key, secret, password: null }, replayed }
  },
  { input: CreateOwnKeyInput, scope: storeOwnKey.scope },
)
