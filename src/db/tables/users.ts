export type UserTable = {
  id: string
  account_id: string
  /** Under which the user signs in; in small letters, unique in the whole exchange. */
  login: string
  name: string
  role: 'viewer' | 'member' | 'admin'
  /** Argon2id. */
  password_hash: string
  created_at: number
}

export type UserSessionTable = {
  /** SHA-256 of the token in the cookie, hex. */
  token_hash: string
  account_id: string
  /** Who signed in by password; null for who did by key. */
  user_id: string | null
  credential_id: string | null
  created_at: number
  /** When it was last used, to within a few minutes. */
  seen_at: number
}

export type SignInAttemptTable = {
  /** SHA-256 of what the attempts have in common: a name, an address, or both. */
  subject: string
  began_at: number
  attempts: number
}
