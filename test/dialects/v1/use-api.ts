import { after, before } from 'node:test'

import fastify, { type FastifyInstance } from 'fastify'

import { createAccount } from '#domain/accounts/create-account.ts'
import { createKey, type CreateKeyInput } from '#domain/accounts/create-key.ts'
import type { Exchange } from '#domain/exchange.ts'
import type { Static } from 'typebox'

import { v1, type V1Options } from '../../../src/dialects/v1/index.ts'
import { serverOptions } from '../../../src/dialects/v1/server-options.ts'
import { type Engine, type TestExchange, withExchange } from '../../support/exchange.ts'
import { type Client, clientOf } from './client.ts'

type KeyTerms = Omit<Static<typeof CreateKeyInput>, 'accountId' | 'name'>

/** An exchange that is asked over HTTP. */
export type Api = TestExchange & {
  readonly app: FastifyInstance
  /** Opens an account that nobody else in the test knows, and gives a client with a key of it. */
  newClient(role?: 'customer' | 'operator', terms?: KeyTerms & { holdLimit?: number }): Promise<Client>
}

/** A server of v1 alone, over this exchange. */
export async function serverOf(exchange: Exchange, options: V1Options = {}): Promise<FastifyInstance> {
  const app = fastify(serverOptions(exchange))
  await app.register(v1(exchange, options))
  await app.ready()
  return app
}

/** The exchange with some of its parts replaced, to see what happens when they fail. */
export function exchangeWith(exchange: Exchange, parts: Partial<Exchange>): Exchange {
  return Object.create(exchange, Object.getOwnPropertyDescriptors(parts)) as Exchange
}

let accounts = 0

async function openClient(
  api: TestExchange & { app: FastifyInstance },
  ...[role = 'customer', terms = {}]: Parameters<Api['newClient']>
) {
  const { holdLimit, ...key } = terms
  const name = `${role} ${++accounts}`
  const { answer: account } = await createAccount(api.operator, {
    name,
    role,
    ...(holdLimit === undefined ? {} : { holdLimit }),
  })
  const { answer } = await createKey(api.operator, { accountId: account.id, name, ...key })
  return clientOf(api.app, answer.secret)
}

/** One exchange for all tests of a suite, on this engine. It is there once the first of them runs. */
export function useApi(engine: Engine, options: V1Options = {}): Api {
  const started = Promise.withResolvers<Api>()
  const finished = Promise.withResolvers<void>()
  let running: Promise<void> | undefined
  // Filled before the first test, so that tests can name the parts of it.
  const api = {} as Api
  before(async () => {
    running = withExchange(engine, async (given) => {
      const app = await serverOf(given.exchange, options)
      const made = { ...given, app }
      started.resolve({ ...made, newClient: (...terms) => openClient(made, ...terms) })
      await finished.promise
      await app.close()
    })
    running.catch(started.reject)
    Object.assign(api, await started.promise)
  })
  after(async () => {
    finished.resolve()
    await running
  })
  return api
}
