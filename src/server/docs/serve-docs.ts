import type { FastifyInstance, FastifyReply } from 'fastify'

import { layout, MAX_QUESTION_CHARACTERS, SEARCH_URL, STYLE_URL } from './layout.ts'
import { type DocPage, HOME_URL, readSections } from './page-list.ts'
import { renderMarkdown } from './render-markdown.ts'
import { partsOf, searchParts } from './search-parts.ts'
import { STYLE } from './style.ts'

const STYLE_SECONDS = 300

/** A page runs no script, loads its style from here and nothing else, and is framed by nobody. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

function protect(reply: FastifyReply): FastifyReply {
  return reply.headers({
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  })
}

const HIDDEN = { schema: { hide: true } } as const

/**
 * Serves the documents of the project as pages under `/docs`, each made when it is first asked for. Only the documents
 * that were there at the start have a path, so that no request chooses a file.
 */
export async function serveDocs(server: FastifyInstance): Promise<void> {
  const sections = readSections()
  const pages = sections.flatMap((section) => section.pages)
  const known = new Set(pages.map(({ path }) => path))
  const parts = partsOf(pages)
  const made = new Map<string, string>()
  const pageOf = (page: DocPage) => {
    const html = made.get(page.url) ?? layout({ ...page, body: renderMarkdown(page, known) }, sections)
    made.set(page.url, html)
    return html
  }
  const answer = (reply: FastifyReply, html: string) => protect(reply).type('text/html; charset=utf-8').send(html)

  for (const page of pages) server.get(page.url, HIDDEN, async (_request, reply) => answer(reply, pageOf(page)))
  server.get(`${HOME_URL}/`, HIDDEN, async (_request, reply) => reply.redirect(HOME_URL, 308))
  server.get(STYLE_URL, HIDDEN, async (_request, reply) =>
    protect(reply)
      .header('Cache-Control', `public, max-age=${STYLE_SECONDS}`)
      .type('text/css; charset=utf-8')
      .send(STYLE),
  )
  server.get<{ Querystring: { q?: unknown } }>(SEARCH_URL, HIDDEN, async (request, reply) => {
    const question = (typeof request.query.q === 'string' ? request.query.q : '').slice(0, MAX_QUESTION_CHARACTERS)
    const body = searchParts(parts, question)
    return answer(reply, layout({ title: 'Search', url: SEARCH_URL, body, question }, sections))
  })
}
