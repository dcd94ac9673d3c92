import fastify, { type FastifyInstance } from 'fastify'

import type { Exchange } from '#domain/exchange.ts'
import { requestCounts } from '#lib/request-counts.ts'

import type { Config } from './config.ts'
import { hearOut } from './dialects/hear-out.ts'
import { injectFaults } from './dialects/inject-faults.ts'
import { inumbering } from './dialects/inumbering/index.ts'
import { callbackMessage } from './dialects/tcl/callback-message.ts'
import { errorHandler as tclErrors } from './dialects/tcl/errors.ts'
import { isOfTcl, tcl } from './dialects/tcl/index.ts'
import { problemHandler, refuseUnknownPath } from './dialects/v1/errors.ts'
import { v1 } from './dialects/v1/index.ts'
import { serverOptions } from './dialects/v1/server-options.ts'
import { voipInnovations } from './dialects/voip-innovations/index.ts'
import { type ConsoleOptions, serveConsole } from './server/console.ts'
import { serveDocs } from './server/docs/serve-docs.ts'
import { health } from './server/health.ts'
import { metrics } from './server/metrics.ts'

/** Longest URL: a search with every field needs a tenth of it. */
const MAX_URL_BYTES = 8_192
/** A request that has not arrived whole by then is dropped. */
const REQUEST_TIMEOUT_MS = 30_000

/** Orders that have a callback are those of this dialect. */
export const orderMessage = callbackMessage

/** Puts the parts together: the dialects over one exchange, and what the operator's machinery asks. */
export async function createApp(
  exchange: Exchange,
  config: Pick<Config, 'rateLimit'> &
    Partial<Pick<Config, 'voipInnovations' | 'proxies'>> &
    Pick<ConsoleOptions, 'demoUsers'>,
): Promise<FastifyInstance> {
  const [problems, refusals] = [problemHandler(exchange.log), tclErrors(exchange.log)]
  const { proxies } = config
  const app = fastify({
    ...serverOptions(exchange),
    frameworkErrors: (error, request, reply) =>
      void (isOfTcl(request.url) ? refusals : problems)(error, request, reply),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    maxRequestsPerSocket: 0,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { maxHeaderSize: MAX_URL_BYTES * 2 },
    logger: false,
    // Who asks is counted by address: behind a proxy all would share one, and one who guesses would lock out all.
    ...(proxies === undefined ? {} : { trustProxy: (address: string) => proxies.has(address) }),
  })
  app.setErrorHandler(problems)
  const sendPage = await serveConsole(app, { demoUsers: config.demoUsers })
  app.setNotFoundHandler((request, reply) => sendPage(request, reply) ?? refuseUnknownPath(request, reply))
  hearOut(app)
  injectFaults(app, exchange)
  const counts = requestCounts()
  await app.register(metrics(exchange, counts))
  await app.register(health(exchange))
  await app.register(serveDocs)
  await app.register(v1(exchange, { rateLimit: config.rateLimit, counts }))
  await app.register(inumbering(exchange, { rateLimit: config.rateLimit }))
  await app.register(tcl(exchange, { rateLimit: config.rateLimit }))
  await app.register(voipInnovations(exchange, { rateLimit: config.rateLimit, ...config.voipInnovations }))
  return app
}
