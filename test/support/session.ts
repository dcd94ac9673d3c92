import type { Exchange } from '#domain/exchange.ts'
import { CUSTOMER_SCOPES, openSession, SCOPES, type Session } from '#domain/session.ts'

/** A session that may do all that its role may, named `test:<role>`. */
export function sessionFor(exchange: Exchange, accountId: string, role: 'operator' | 'customer'): Session {
  return openSession(
    exchange,
    { accountId, role, name: `test:${role}`, scopes: new Set(role === 'operator' ? SCOPES : CUSTOMER_SCOPES) },
    'req_test',
  )
}
