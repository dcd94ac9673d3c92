import { after, before } from 'node:test'

import fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify'

import { issueKey } from '#domain/accounts/create-key.ts'
import { connections } from '#domain/connections/connection.ts'
import type { Exchange } from '#domain/exchange.ts'

import { serverOptions } from '../../../src/dialects/v1/server-options.ts'
import { voipInnovations, type VoipInnovationsOptions } from '../../../src/dialects/voip-innovations/index.ts'
import { type Engine, stock, type TestExchange, withExchange } from '../../support/exchange.ts'

export const PATH = '/Services/APIService.asmx'
/** The endpoint group that each of the two accounts has; the other's is the same integer and another connection. */
export const GROUP = 1000

/** An exchange that is asked over SOAP. */
export type Service = TestExchange & { readonly app: FastifyInstance }

/** A server of this dialect alone, over this exchange. */
export async function serverOf(exchange: Exchange, options: VoipInnovationsOptions = {}): Promise<FastifyInstance> {
  const app = fastify(serverOptions(exchange))
  await app.register(voipInnovations(exchange, options))
  await app.ready()
  return app
}

/** Gives both customers a login of their name, and a connection each. */
export async function openLogins({ operator, customer, other }: TestExchange): Promise<void> {
  for (const [login, session] of [
    ['demo', customer],
    ['other', other],
  ] as const) {
    await issueKey(operator, { accountId: session.actor.accountId, name: login, sort: 'login', login, secret: login })
    await connections.create(session, { name: login, gateways: [{ host: `${login}.example` }] })
  }
}

/** Numbers with which all tests work: two tiers in New Jersey, and toll-free ones. */
export async function stockNumbers({ operator }: TestExchange): Promise<void> {
  await stock(operator, [
    { first: 12015550000, last: 12015550999, network: 'Almon', features: ['voice', 'sms', 't38', 'cnam', 'e911'] },
    { first: 12015551000, last: 12015551999, tier: 2, rateCenter: 'JERSEYCITY' },
    {
      first: 18775550000,
      last: 18775550999,
      kind: 'tollfree',
      region: null,
      lata: null,
      rateCenter: null,
      tier: 3,
      products: ['ITFS'],
    },
  ])
}

/** One exchange for all tests of a suite, on this engine. It is there once the first of them runs. */
export function useService(engine: Engine, options: VoipInnovationsOptions = {}): Service {
  const started = Promise.withResolvers<Service>()
  const finished = Promise.withResolvers<void>()
  let running: Promise<void> | undefined
  // Filled before the first test, so that tests can name the parts of it.
  const service = {} as Service
  before(async () => {
    running = withExchange(engine, async (given) => {
      await openLogins(given)
      await stockNumbers(given)
      const app = await serverOf(given.exchange, options)
      started.resolve({ ...given, app })
      await finished.promise
      await app.close()
    })
    running.catch(started.reject)
    Object.assign(service, await started.promise)
  })
  after(async () => {
    finished.resolve()
    await running
  })
  return service
}

/** A request of SOAP 1.1 as most programs write it. */
export function envelope(body: string): string {
  return (
    '<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">' +
    `<soap:Body>${body}</soap:Body></soap:Envelope>`
  )
}

export const credentials = (login: string, secret = login) => `<login>${login}</login><secret>${secret}</secret>`

/** The element of a method with the credentials of one of the two accounts. */
export function payload(method: string, elements = '', login = 'demo'): string {
  return `<${method} xmlns="http://tempuri.org/">${credentials(login)}${elements}</${method}>`
}

/** Sends a body as it is. */
export function post(
  app: FastifyInstance,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url: PATH,
    headers: { 'content-type': 'text/xml; charset=utf-8', ...headers },
    payload: body,
  })
}

/** Calls a method as one of the accounts, and gives the document of the answer. */
export async function call(app: FastifyInstance, method: string, elements = '', login = 'demo'): Promise<string> {
  const { payload: text } = await post(app, envelope(payload(method, elements, login)), {
    soapaction: `"http://tempuri.org/${method}"`,
  })
  return text
}

/** The list of numbers of a request. */
export function didParams(...params: readonly Readonly<Record<string, string | number>>[]): string {
  const element = (param: Readonly<Record<string, string | number>>) =>
    `<DIDParam>${Object.entries(param)
      .map(([name, value]) => `<${name}>${value}</${name}>`)
      .join('')}</DIDParam>`
  return `<didParams>${params.map(element).join('')}</didParams>`
}

/** The texts of all elements of this name, in order. */
export function valuesOf(text: string, name: string): string[] {
  return [...text.matchAll(new RegExp(`<${name}(?:/>|>([^<]*)</${name}>)`, 'g'))].map((match) => match[1] ?? '')
}

/** The code and the words of a whole answer. */
export function outerOf(text: string): string {
  return [...valuesOf(text, 'responseCode'), ...valuesOf(text, 'responseMessage')].join(' ')
}

/** The code and the words of each number of an answer. */
export function statusesOf(text: string): string[] {
  const words = valuesOf(text, 'status')
  return valuesOf(text, 'statusCode').map((code, index) => `${code} ${words[index]}`)
}
