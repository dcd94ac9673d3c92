import { randomBytes } from 'node:crypto'

import { Type, type Static } from 'typebox'

import { sha256 } from '#lib/digest.ts'

import { DomainError } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { checkInput } from '../../input.ts'
import { type Actor, exchangeOf, openSession, type Session } from '../../session.ts'
import { findActorOfBearer } from '../actor-of-bearer.ts'
import { findActorOfUser } from '../users/find-actor-of-user.ts'
import { MAX_PASSWORD } from '../users/user.ts'
import { countAttempt, forgetAttempts } from './count-attempt.ts'
import { describeSession, type SignedIn } from './get-session.ts'
import { startSession } from './start-session.ts'

/** 256 bits of chance: a hash without salt is safe for such a token. */
const TOKEN_BYTES = 32

/** A user and a password, or a bearer key. */
export const SignInInput = Type.Object(
  {
    user: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, description: 'The login of a user, with its password.' }),
    ),
    password: Type.Optional(
      Type.String({ minLength: 1, maxLength: MAX_PASSWORD, description: 'The password of the user.' }),
    ),
    key: Type.Optional(
      Type.String({ minLength: 1, maxLength: 300, description: 'Instead of a user: a bearer key, `sk_…`.' }),
    ),
  },
  { $id: 'SignIn', additionalProperties: false, description: 'Either user and password, or key.' },
)
export type SignIn = Static<typeof SignInInput>

/** Who signed in, and the token that shows it from now on. */
export type NewSession = { readonly answer: SignedIn; readonly token: string }

async function prove(exchange: Exchange, input: SignIn): Promise<Actor | undefined> {
  if (input.key !== undefined) return findActorOfBearer(exchange, input.key)
  return findActorOfUser(exchange, input.user ?? '', input.password ?? '')
}

function checkProof({ user, password, key }: SignIn): void {
  const isWhole = key === undefined ? user !== undefined && password !== undefined : (user ?? password) === undefined
  if (isWhole) return
  const pointer = key === undefined ? (user === undefined ? '/user' : '/password') : '/key'
  throw new DomainError('invalid_input', 'give user and password, or key alone', { pointer })
}

/** Where a request to sign in comes from: its address, and the token of the session that the browser has already. */
export type SignInFrom = { readonly address: string; readonly earlierToken?: string | undefined }

/**
 * Begins a session for who proves to be a user or to have a key, in the place of the one that the browser has. Attempts are
 * counted by name and address. What was wrong is not told. Errors: `rate_limited`, `unauthenticated`, `overloaded`.
 */
export const signIn = Object.assign(
  async (anybody: Session, rawInput: SignIn, { address, earlierToken }: SignInFrom): Promise<NewSession> => {
    const input = checkInput(SignInInput, rawInput)
    checkProof(input)
    const exchange = exchangeOf(anybody)
    const attempt = { name: input.user?.toLowerCase(), from: address }
    await countAttempt(exchange, attempt)
    const actor = await prove(exchange, input)
    if (actor === undefined)
      throw new DomainError(
        'unauthenticated',
        input.key === undefined ? 'this user and password are not known' : 'this key is not known or was revoked',
      )
    const token = randomBytes(TOKEN_BYTES).toString('base64url')
    const tokenHash = sha256(token)
    const session = openSession(exchange, actor, anybody.requestId)
    const earlier = earlierToken === undefined ? {} : { earlierHash: sha256(earlierToken) }
    await startSession(session, { tokenHash, ...earlier, ...(input.key === undefined ? { userId: actor.name } : {}) })
    await forgetAttempts(exchange, attempt)
    return { answer: await describeSession(session, tokenHash), token }
  },
  { input: SignInInput, scope: null },
)
