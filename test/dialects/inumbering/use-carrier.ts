import assert from 'node:assert/strict'
import { after, before } from 'node:test'

import fastify, { type FastifyInstance } from 'fastify'

import { createAccount } from '#domain/accounts/create-account.ts'
import { createKey } from '#domain/accounts/create-key.ts'
import { openSession, type Session } from '#domain/session.ts'
import { findActorOfApiKey } from '#domain/accounts/actor-of-api-key.ts'

import { inumbering, type InumberingOptions } from '../../../src/dialects/inumbering/index.ts'
import { v1 } from '../../../src/dialects/v1/index.ts'
import { serverOptions } from '../../../src/dialects/v1/server-options.ts'
import { assertSound } from '../../domain/sound.ts'
import { type Engine, type TestExchange, withExchange } from '../../support/exchange.ts'

export type Told = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }

/** A program that speaks iNumbering with one apikey. */
export type Program = {
  readonly apikey: string
  readonly username: string
  readonly password: string
  readonly session: Session
  /** The key of the same account for v1. */
  readonly v1Key: string
  /** Sends a call, the apikey in its body. Every answer has the form that all answers have. */
  call(path: string, fields?: object): Promise<Told>
  /** The same for one that must succeed; gives what stands beside status and code. */
  done(path: string, fields?: object): Promise<Readonly<Record<string, unknown>>>
  /** The same for one that must be refused, with this status and message. */
  refused(status: number, message: string, path: string, fields?: object): Promise<void>
}

/** An exchange that is asked over HTTP in the carrier's form. */
export type Carrier = TestExchange & {
  readonly app: FastifyInstance
  newProgram(): Promise<Program>
}

/** Sends a body to a path as it is. */
export async function post(
  app: FastifyInstance,
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  })
  assert.match(String(answer.headers['content-type']), /^application\/json/)
  const told = JSON.parse(answer.payload) as Told['body']
  assert.equal(told['statusCode'], String(answer.statusCode))
  assert.equal(told['status'], answer.statusCode === 200 ? 'Success' : 'Error')
  return { status: answer.statusCode, body: told }
}

let programs = 0

async function openProgram({ exchange, operator, app }: TestExchange & { app: FastifyInstance }): Promise<Program> {
  const username = String(1_000_000_000 + ++programs)
  const { answer: account } = await createAccount(operator, { name: `Program ${username}` })
  const terms = { accountId: account.id, name: 'program' }
  const made = await createKey(operator, { ...terms, sort: 'apikey', login: username })
  const { secret: v1Key } = (await createKey(operator, terms)).answer
  const { secret: apikey, password } = made.answer
  const actor = await findActorOfApiKey(exchange, apikey)
  assert.ok(actor !== undefined)
  const call = (path: string, fields: object = {}) => post(app, path, { apikey, ...fields })
  return {
    apikey,
    username,
    password: password ?? '',
    session: openSession(exchange, actor, 'req_test'),
    v1Key,
    call,
    done: async (path, fields) => {
      const { status, body } = await call(path, fields)
      assert.equal(status, 200, JSON.stringify(body))
      const { statusCode: _code, status: _status, ...rest } = body
      return rest
    },
    refused: async (status, message, path, fields) => {
      const told = await call(path, fields)
      assert.deepEqual(told, { status, body: { statusCode: String(status), status: 'Error', message } })
    },
  }
}

/** One exchange for all tests of a suite, on this engine; it is proven sound at the end. */
export function useCarrier(engine: Engine, options: InumberingOptions = {}): Carrier {
  const started = Promise.withResolvers<Carrier>()
  const finished = Promise.withResolvers<void>()
  let running: Promise<void> | undefined
  // Filled before the first test, so that tests can name the parts of it.
  const carrier = {} as Carrier
  before(async () => {
    running = withExchange(engine, async (given) => {
      const app = fastify(serverOptions(given.exchange))
      await app.register(v1(given.exchange))
      await app.register(inumbering(given.exchange, options))
      await app.ready()
      started.resolve({ ...given, app, newProgram: () => openProgram({ ...given, app }) })
      await finished.promise
      await app.close()
      await assertSound(given.open)
    })
    running.catch(started.reject)
    Object.assign(carrier, await started.promise)
  })
  after(async () => {
    finished.resolve()
    await running
  })
  return carrier
}
