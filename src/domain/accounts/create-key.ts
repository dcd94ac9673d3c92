import { Type, type Static } from 'typebox'

import { sha256 } from '#lib/digest.ts'
import { seal } from '#lib/seal.ts'
import { hashPassword } from '#lib/slow-hash.ts'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { checkInput } from '../input.ts'
import type { Mutation, MutationOptions } from '../mutation.ts'
import { permit, SCOPES, type Session } from '../session.ts'
import { NameSchema } from './account.ts'
import { CREDENTIAL_SORTS, makePassword, MIN_CHOSEN, SORT_TERMS } from './credential-sort.ts'
import type { Key } from './key.ts'
import { storeKey } from './store-key.ts'

/** What is needed to make a key. */
export const CreateKeyInput = Type.Object(
  {
    accountId: IdField('Whose key it will be.'),
    name: NameSchema,
    sort: Type.Optional(
      Type.Enum(CREDENTIAL_SORTS, {
        default: 'bearer',
        description:
          '`bearer`: a key for this API and the command line. `login`: a login and its secret, for programs that speak ' +
          'VoIP Innovations. `apikey`: username, password and apikey, for iNumbering. `client`: client id, its secret ' +
          'and a token, for TCL.',
      }),
    ),
    login: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 64,
        pattern: '^[!-~]+$',
        description: 'The login, the username (a whole number) or the client id. Needed but for a bearer key.',
      }),
    ),
    scopes: Type.Optional(
      Type.Array(Type.Enum(SCOPES), {
        minItems: 1,
        maxItems: SCOPES.length,
        uniqueItems: true,
        description: 'What it may do; all that the role of the account may, when left out.',
      }),
    ),
    secret: Type.Optional(
      Type.String({
        minLength: MIN_CHOSEN,
        maxLength: 200,
        pattern: '^[ -~]+$',
        description:
          'A secret of your own: of a bearer key beginning with `sk_`; the secret of a login; an apikey of 32 ' +
          'hexadecimal digits; the token of a client. A random one when left out, which is safer.',
      }),
    ),
    password: Type.Optional(
      Type.String({
        minLength: MIN_CHOSEN,
        maxLength: 200,
        pattern: '^[ -~]+$',
        description:
          'For `apikey` the password that brings it back, for `client` the secret of the client id. A random one when ' +
          'left out.',
      }),
    ),
  },
  { additionalProperties: false },
)
export type CreateKey = Static<typeof CreateKeyInput>

/** A new credential, with its secrets, which are shown this once. */
export type CreatedKey = {
  readonly key: Key
  /** What is sent with each request. */
  readonly secret: string
  /** What stands beside it; null for the sorts that have none. */
  readonly password: string | null
}

function refuse(field: string, message: string): never {
  throw new DomainError('invalid_input', message, { pointer: `/${field}` })
}

function checkTerms({ sort = 'bearer', login, secret, password }: CreateKey): void {
  const terms = SORT_TERMS[sort]
  if (terms.login === undefined && login !== undefined) refuse('login', 'a bearer key has no login: leave it out')
  if (terms.login !== undefined && (login === undefined || !terms.login.pattern.test(login)))
    refuse('login', `login must be ${terms.login.words} for a credential of the sort ${sort}`)
  if (secret !== undefined && !terms.secret.pattern.test(secret))
    refuse('secret', `secret must be ${terms.secret.words} for a credential of the sort ${sort}`)
  if (!terms.hasPassword && password !== undefined)
    refuse('password', `a credential of the sort ${sort} has no password beside its secret: leave it out`)
}

/** Makes a credential of any sort and length: `createKey` without the rule that what people choose is long enough. */
export async function issueKey(
  session: Session,
  input: CreateKey,
  options: MutationOptions = {},
): Promise<{ readonly answer: CreatedKey; readonly replayed: boolean }> {
  permit(session, storeKey.scope)
  checkTerms(input)
  const { accountId, name, sort = 'bearer', scopes } = input
  const terms = SORT_TERMS[sort]
  const secret = input.secret ?? terms.makeSecret()
  const password = terms.hasPassword ? (input.password ?? makePassword()) : null
  const slow = terms.secretIsPassword ? secret : password
  const hashed = slow === null ? null : await hashPassword(slow)
  const kept = {
    accountId,
    name,
    sort,
    login: input.login ?? null,
    secretHash: terms.secretIsPassword ? null : sha256(secret),
    passwordHash: hashed?.hash ?? null,
    sealedSecret: sort === 'apikey' && hashed !== null ? seal(secret, hashed.key) : null,
    ...(scopes === undefined ? {} : { scopes }),
  }
  const { answer: key, replayed } = await storeKey(session, kept, options)
  return { answer: { key, secret, password }, replayed }
}

/**
 * Makes a credential and tells its secrets, once: of what is random only the SHA-256 is kept, of what people may choose a
 * slow hash. Not offered under an idempotency key by any dialect. Errors: `invalid_input` for what does not go with the
 * sort, `not_found`, `forbidden` for a scope that the account's role cannot have, `name_taken` for a login or secret that
 * is in use.
 */
export const createKey: Mutation<CreateKey, CreatedKey> = Object.assign(
  async (session: Session, input: CreateKey, options?: MutationOptions) => {
    permit(session, storeKey.scope)
    return issueKey(session, checkInput(CreateKeyInput, input), options)
  },
  { input: CreateKeyInput, scope: storeKey.scope },
)
