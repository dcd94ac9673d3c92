import { findApiKey } from '#domain/accounts/find-api-key.ts'
import type { Exchange } from '#domain/exchange.ts'

import { type Answer, success } from '../answer.ts'
import { type CountBootstrap, MAX_BOOTSTRAPS } from '../bootstrap-attempts.ts'
import { Refusal } from '../refusal.ts'
import { type Fields, integerOf } from '../wire.ts'

/** Characters of a password at the most: more would only cost time. */
const MAX_PASSWORD_LENGTH = 200

const isAbsent = (value: unknown) => value === undefined || value === null || value === ''

export const PATH = '/v2.1/account/apikey'

/** Tells the apikey to who knows its username and password. Needs no other credential. */
export async function accountApikey(
  exchange: Exchange,
  countAttempt: CountBootstrap,
  address: string,
  { username, password }: Fields,
): Promise<Answer> {
  if (isAbsent(username) || isAbsent(password)) throw new Refusal(400, 'Field Required: username or password')
  const number = integerOf(username)
  if (!countAttempt(address)) throw new Refusal(429, `Rate limit exceeded: ${MAX_BOOTSTRAPS} requests per hour`)
  const isReadable = number !== undefined && typeof password === 'string' && password.length <= MAX_PASSWORD_LENGTH
  const apikey = isReadable ? await findApiKey(exchange, String(number), password, address) : undefined
  if (apikey === undefined) throw new Refusal(401, 'Invalid username or password')
  return success({ apikey })
}
