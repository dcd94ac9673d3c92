import { hash } from 'node:crypto'

import scalar from '@scalar/fastify-api-reference'
import type { FastifyInstance, FastifyReply } from 'fastify'

import { DomainError } from '#domain/errors.ts'

import { ERRORS_PATH } from '../problem.ts'
import { errorsPage } from './errors-page.ts'

const DOCUMENT_PATH = '/openapi.json'
const REFERENCE_PATH = '/docs/reference'
const SCRIPT_SECONDS = 3_600

/** All that a page may do: load from here, run our scripts and no others. Elements carry their styles themselves. */
function policyFor(scripts: string): string {
  return [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    "style-src 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The page begins with a script of its own, which only its hash lets run. */
function protect(reply: FastifyReply, html: string): void {
  const scripts = [...html.matchAll(/<script type="text\/javascript">([\s\S]*?)<\/script>/g)]
  const hashes = scripts.map(([, text = '']) => ` 'sha256-${hash('sha256', text, 'base64')}'`)
  void reply.headers({
    'Content-Security-Policy': policyFor(hashes.join('')),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  })
}

/**
 * Serves the OpenAPI document, the readable reference and the list of errors. Everything comes from this process: no
 * script, font or picture of elsewhere, no telemetry and no assistant.
 */
export async function serveReference(server: FastifyInstance): Promise<void> {
  let document: string | undefined
  server.get(DOCUMENT_PATH, { schema: { hide: true } }, async (_request, reply) => {
    document ??= JSON.stringify(server.swagger())
    return reply.type('application/json').send(document)
  })
  await server.register(async (pages) => {
    // The pages tell the browser where they are, by the name that it knows this machine under.
    pages.addHook('onRequest', async (request) => {
      if (URL.canParse(`http://${request.host}`)) return
      throw new DomainError('invalid_input', 'the header Host names no machine: correct it', { pointer: '/Host' })
    })
    pages.addHook('onSend', async (request, reply, payload) => {
      if (typeof payload === 'string' && reply.getHeader('content-type')?.toString().startsWith('text/html') === true)
        protect(reply, payload)
      else if (request.url.endsWith('.js')) void reply.header('Cache-Control', `public, max-age=${SCRIPT_SECONDS}`)
    })
    pages.get(ERRORS_PATH, { schema: { hide: true } }, async (_request, reply) =>
      reply.type('text/html; charset=utf-8').send(errorsPage()),
    )
    await pages.register(scalar, {
      routePrefix: REFERENCE_PATH,
      configuration: {
        url: DOCUMENT_PATH,
        pageTitle: 'Strowger API',
        withDefaultFonts: false,
        telemetry: false,
        agent: { disabled: true },
        mcp: { disabled: true },
        hideClientButton: true,
        showDeveloperTools: 'never',
        persistAuth: false,
        authentication: { preferredSecurityScheme: 'bearer' },
      },
    })
  })
}
