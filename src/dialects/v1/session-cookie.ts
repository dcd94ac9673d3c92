import type { FastifyReply, FastifyRequest } from 'fastify'

/** The cookie of a session. */
export const COOKIE = 'strowger_session'
/** Goes with every change that is asked for with the cookie: a page of another site cannot send it. */
export const CONSOLE_HEADER = 'X-Strowger-Console'
const TOKEN = /(?:^|;\s*)strowger_session=([A-Za-z0-9_-]{43})(?:;|$)/

/** The token that a request's cookie holds, or undefined. */
export function tokenOf(request: FastifyRequest): string | undefined {
  const { cookie } = request.headers
  return cookie === undefined ? undefined : TOKEN.exec(cookie)?.[1]
}

/** Whether a proxy tells that the browser spoke TLS; of several proxies the first one met the browser. */
function cameByTls(told: string | string[] | undefined): boolean {
  const [first = ''] = (Array.isArray(told) ? told.join(',') : (told ?? '')).split(',', 1)
  return first.trim().toLowerCase() === 'https'
}

/**
 * Gives the browser a token, or takes it back with an empty one and no seconds. No script can read it and no other site
 * send it; behind TLS, which the proxy tells, it never travels without.
 */
export function setToken(request: FastifyRequest, reply: FastifyReply, token: string, seconds: number): void {
  const isSecure = request.protocol === 'https' || cameByTls(request.headers['x-forwarded-proto'])
  const cookie = `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${isSecure ? '; Secure' : ''}`
  void reply.header('Set-Cookie', cookie)
}
