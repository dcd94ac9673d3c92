import { randomBytes } from 'node:crypto'

/**
 * What an account may show to prove who it is. `bearer`: one long secret. `login`: a login and its secret, both with each
 * request. `apikey`: 32 hexadecimal digits, which a username and a password bring back. `client`: a static token, beside
 * a client id and its secret.
 */
export const CREDENTIAL_SORTS = ['bearer', 'login', 'apikey', 'client'] as const
export type CredentialSort = (typeof CREDENTIAL_SORTS)[number]

/** 256 bits of chance: a hash without salt is safe for such a secret. */
const SECRET_BYTES = 32
/** What people type, and nobody guesses: 144 bits. */
const PASSWORD_BYTES = 18
/** Characters that a password or a token of one's own has at least. NIST SP 800-63B asks for 8. */
export const MIN_CHOSEN = 12

type SortTerms = {
  /** What the login must be, as a pattern and in words; undefined: there is none. */
  readonly login?: { readonly pattern: RegExp; readonly words: string }
  /** The same for a secret of one's own. */
  readonly secret: { readonly pattern: RegExp; readonly words: string }
  /** True: people choose the secret, so that it is hashed slowly. */
  readonly secretIsPassword: boolean
  /** True: a password stands beside the secret. */
  readonly hasPassword: boolean
  makeSecret(): string
}

const NAME = { pattern: /^[!-~]{1,64}$/, words: '1 to 64 printable characters without blanks' }
const PASSWORD = { pattern: /^[ -~]{1,200}$/, words: '1 to 200 printable characters' }

/** What tells the sorts apart. */
export const SORT_TERMS: Readonly<Record<CredentialSort, SortTerms>> = {
  bearer: {
    secret: {
      pattern: /^sk_[A-Za-z0-9_-]{9,197}$/,
      words: '`sk_` and 9 to 197 letters, digits, hyphens and underlines',
    },
    secretIsPassword: false,
    hasPassword: false,
    makeSecret: () => `sk_${randomBytes(SECRET_BYTES).toString('base64url')}`,
  },
  login: {
    login: NAME,
    secret: PASSWORD,
    secretIsPassword: true,
    hasPassword: false,
    makeSecret: makePassword,
  },
  apikey: {
    login: { pattern: /^[1-9][0-9]{0,14}$/, words: 'a whole number of 1 to 15 digits' },
    secret: { pattern: /^[0-9a-f]{32}$/, words: '32 hexadecimal digits, in lower case' },
    secretIsPassword: false,
    hasPassword: true,
    makeSecret: () => randomBytes(16).toString('hex'),
  },
  client: {
    login: NAME,
    secret: { pattern: /^[A-Za-z0-9._~-]{1,200}$/, words: '1 to 200 letters, digits and `._~-`' },
    secretIsPassword: false,
    hasPassword: true,
    makeSecret: () => randomBytes(SECRET_BYTES).toString('base64url'),
  },
}

/** A password that nobody guesses. */
export function makePassword(): string {
  return randomBytes(PASSWORD_BYTES).toString('base64url')
}
