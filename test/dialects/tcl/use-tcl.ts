import assert from 'node:assert/strict'
import { after, before } from 'node:test'

import fastify, { type FastifyInstance } from 'fastify'

import { findActorOfToken } from '#domain/accounts/actor-of-secret.ts'
import { createAccount } from '#domain/accounts/create-account.ts'
import { createKey } from '#domain/accounts/create-key.ts'
import type { Exchange } from '#domain/exchange.ts'
import { openSession, type Session } from '#domain/session.ts'

import { serverOptions } from '../../../src/dialects/v1/server-options.ts'
import { tcl, type TclOptions } from '../../../src/dialects/tcl/index.ts'
import { makeOfEach } from '../../domain/sample-resources.ts'
import { assertSound } from '../../domain/sound.ts'
import { type Engine, stock, type TestExchange, withExchange } from '../../support/exchange.ts'
import { assertDocumented, fetchDocument } from './documented.ts'

export const BASE = '/tcl/number-management/v1'

export type Body = Readonly<Record<string, unknown>>
export type Told = { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly body: Body }
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** A program that speaks TCL with one static token, and what its account has. */
export type Program = {
  readonly clientId: string
  readonly clientSecret: string
  readonly token: string
  readonly session: Session
  readonly customerId: string
  readonly contactId: string
  readonly paymentMethodId: string
  readonly locationId: string
  readonly connectionId: string
  /** What every order has: for whom, who pays, and the way of calls. */
  readonly whole: Body
  /** Sends a call; the answer is as the document says. */
  call(method: Method, path: string, body?: unknown): Promise<Told>
  /** The same for one that must be answered so. */
  done(status: number, method: Method, path: string, body?: unknown): Promise<Body>
  /** The same for one that must be refused, with this text. */
  refused(status: number, text: string | RegExp, method: Method, path: string, body?: unknown): Promise<void>
}

/** An exchange that is asked over HTTP in this dialect. */
export type Tcl = TestExchange & { readonly app: FastifyInstance; newProgram(): Promise<Program> }

/** A server of this dialect alone. */
export async function serverOf(exchange: Exchange, options: TclOptions = {}): Promise<FastifyInstance> {
  const app = fastify(serverOptions(exchange))
  await app.register(tcl(exchange, options))
  await app.ready()
  await fetchDocument(app)
  return app
}

/** Sends a call, and looks whether the document says that it may be answered so. */
export async function send(
  app: FastifyInstance,
  token: string | undefined,
  method: Method,
  url: string,
  body?: unknown,
): Promise<Told> {
  const answer = await app.inject({
    method,
    url,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const told = {
    status: answer.statusCode,
    headers: answer.headers,
    body: JSON.parse(answer.payload === '' ? '{}' : answer.payload) as Body,
  }
  assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8')
  if (answer.statusCode >= 400)
    assert.deepEqual(
      [Object.keys(told.body), told.body['responseCode']],
      [['responseCode', 'responseText'], told.status],
    )
  assertDocumented(app, method, url, told)
  return told
}

let programs = 0

async function openProgram({ exchange, operator, app }: TestExchange & { app: FastifyInstance }): Promise<Program> {
  const clientId = `client-${++programs}`
  const { answer: account } = await createAccount(operator, { name: `Program ${programs}` })
  const { answer } = await createKey(operator, {
    accountId: account.id,
    name: 'program',
    sort: 'client',
    login: clientId,
  })
  const { secret: token, password } = answer
  const actor = await findActorOfToken(exchange, token)
  assert.ok(actor !== undefined && password !== null)
  const session = openSession(exchange, actor, 'req_test')
  const { customer, contact, location, paymentMethod, connection } = await makeOfEach(session)
  const call: Program['call'] = (method, path, body) => send(app, token, method, `${BASE}${path}`, body)
  return {
    clientId,
    clientSecret: password,
    token,
    session,
    customerId: customer.id,
    contactId: contact.id,
    paymentMethodId: paymentMethod.id,
    locationId: location.id,
    connectionId: connection.id,
    whole: {
      customerId: customer.id,
      paymentMethodId: paymentMethod.id,
      productId: 'LNS',
      countryCode: 'USA',
      connectionType: 'direct',
      connectionId: connection.id,
      outpulseType: 'sameAsNumber',
    },
    call,
    done: async (status, ...asked) => {
      const told = await call(...asked)
      assert.equal(told.status, status, JSON.stringify(told.body))
      return told.body
    },
    refused: async (status, text, ...asked) => {
      const told = await call(...asked)
      assert.equal(told.status, status, JSON.stringify(told.body))
      if (typeof text === 'string') assert.equal(told.body['responseText'], text)
      else assert.match(String(told.body['responseText']), text)
    },
  }
}

/** What is in stock for the tests of this dialect. */
export async function stockAll(operator: Session): Promise<void> {
  const nowhere = { region: null, lata: null, rateCenter: null, city: null }
  const european = { ...nowhere, features: ['voice'] as const, products: ['LNS', 'DID'] as const }
  await stock(operator, [
    { first: 12015550000, last: 12015559999, city: 'Hackensack', products: ['LNS', 'DID'] },
    { ...european, first: 442079460000, last: 442079460999, country: 'GB', city: 'London' },
    { ...european, first: 493023125000, last: 493023125999, country: 'DE', city: 'Berlin' },
    { ...nowhere, first: 18005550000, last: 18005550999, kind: 'tollfree', products: ['ITFS'] },
    { ...nowhere, first: 448000110000, last: 448000110999, country: 'GB', kind: 'tollfree', products: ['ITFS'] },
    {
      ...nowhere,
      first: 80011110000,
      last: 80011110999,
      country: '001',
      kind: 'uifn',
      products: ['UIFN'],
      serviceCountries: ['DE', 'GB'],
    },
  ])
}

/** One exchange with that in stock for all tests of a suite, on this engine; it is proven sound at the end. */
export function useTcl(engine: Engine, options: TclOptions = {}): Tcl {
  const started = Promise.withResolvers<Tcl>()
  const finished = Promise.withResolvers<void>()
  let running: Promise<void> | undefined
  // Filled before the first test, so that tests can name the parts of it.
  const made = {} as Tcl
  before(async () => {
    running = withExchange(engine, async (given) => {
      await stockAll(given.operator)
      const app = await serverOf(given.exchange, options)
      started.resolve({ ...given, app, newProgram: () => openProgram({ ...given, app }) })
      await finished.promise
      await app.close()
      await assertSound(given.open)
    })
    running.catch(started.reject)
    Object.assign(made, await started.promise)
  })
  after(async () => {
    finished.resolve()
    await running
  })
  return made
}
