import { fileURLToPath } from 'node:url'

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { type BuiltConsole, type BuiltFile, readBuiltConsole } from './console/built-files.ts'
import { type DemoUser, NOT_BUILT, PAGE_HEADERS, renderPage } from './console/page.ts'

const BUILT = fileURLToPath(new URL('../../console/dist', import.meta.url))
/** First parts of paths that belong to programs: nothing there is ever a page of the console. */
const NOT_PAGES =
  /^\/(?:v1|docs|openapi\.json|assets|healthz|readyz|metrics|inumbering|voip-innovations|tcl)(?:[/?]|$)/i
const IMMUTABLE = 'public, max-age=31536000, immutable'
const SHORT = 'public, max-age=3600'

export type ConsoleOptions = {
  /** Where it was built; the project's own folder when left out. */
  readonly folder?: string | undefined
  /** Offered on the sign-in page; none but in the demo. */
  readonly demoUsers?: readonly DemoUser[] | undefined
}

function wantsPage(request: FastifyRequest): boolean {
  const { method, url, headers } = request
  return (
    (method === 'GET' || method === 'HEAD') && !NOT_PAGES.test(url) && headers.accept?.includes('text/html') === true
  )
}

function sendFile(request: FastifyRequest, reply: FastifyReply, path: string, file: BuiltFile): FastifyReply {
  const accepted = request.headers['accept-encoding'] ?? ''
  const [encoding, body] =
    file.br !== undefined && /\bbr\b/.test(accepted)
      ? (['br', file.br] as const)
      : file.gzip !== undefined && /\bgzip\b/.test(accepted)
        ? (['gzip', file.gzip] as const)
        : ([undefined, file.plain] as const)
  if (encoding !== undefined) void reply.header('Content-Encoding', encoding)
  return reply
    .headers(PAGE_HEADERS)
    .header('Vary', 'Accept-Encoding')
    .header('Cache-Control', path.startsWith('assets/') ? IMMUTABLE : SHORT)
    .type(file.type)
    .send(body)
}

/**
 * Serves the console: its page at `/` and at every path that a person opens and nothing else is at, its files beside it.
 * Gives what answers such a path; undefined: it is no page, and somebody else should refuse it.
 */
export async function serveConsole(app: FastifyInstance, options: ConsoleOptions = {}) {
  const { folder = BUILT, demoUsers = [] } = options
  const built: BuiltConsole | undefined = await readBuiltConsole(folder)
  const sendPage = (reply: FastifyReply): FastifyReply => {
    if (built === undefined)
      return reply.code(503).headers(PAGE_HEADERS).type('text/html; charset=utf-8').send(NOT_BUILT)
    const { html, headers } = renderPage(built.index, demoUsers)
    return reply.code(200).headers(headers).type('text/html; charset=utf-8').send(html)
  }
  app.get('/', (_request, reply) => sendPage(reply))
  for (const [path, file] of built?.files ?? [])
    app.get(`/${path}`, (request, reply) => sendFile(request, reply, path, file))
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined =>
    wantsPage(request) ? sendPage(reply) : undefined
}
