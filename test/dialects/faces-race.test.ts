import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import fastify, { type FastifyInstance } from 'fastify'

import { createKey } from '#domain/accounts/create-key.ts'
import { tellStanding } from '#domain/numbers/tell-standing.ts'
import type { Session } from '#domain/session.ts'

import { inumbering } from '../../src/dialects/inumbering/index.ts'
import { v1 } from '../../src/dialects/v1/index.ts'
import { serverOptions } from '../../src/dialects/v1/server-options.ts'
import { voipInnovations } from '../../src/dialects/voip-innovations/index.ts'
import { assertSound } from '../domain/sound.ts'
import { ENGINES, type TestExchange, withExchange } from '../support/exchange.ts'
import {
  call,
  didParams,
  GROUP,
  openLogins,
  outerOf,
  statusesOf,
  stockNumbers,
} from './voip-innovations/use-service.ts'

/** One account, by its credentials for each face. */
type Customer = { readonly session: Session; readonly login: string; readonly apikey: string; readonly key: string }

/** What one of them did and was told: whether it has the number now, in the words of the face. */
type Attempt = { readonly by: string; readonly has: boolean; readonly words: string }

/** How many numbers everybody wants, one after another. */
const ROUNDS = 12

const LOST: readonly RegExp[] = [
  /^(?:103|104)(?:220|225|230|235) /,
  /^409 [0-9]{10} TN is (?:not available|on an existing order)$/,
  /^409 numbers_unavailable$/,
]

async function openCustomers({ operator, customer, other }: TestExchange): Promise<readonly Customer[]> {
  const open = async (session: Session, login: string, username: string): Promise<Customer> => {
    const terms = { accountId: session.actor.accountId, name: login }
    const { secret: apikey } = (await createKey(operator, { ...terms, sort: 'apikey', login: username })).answer
    const { secret: key } = (await createKey(operator, terms)).answer
    return { session, login, apikey, key }
  }
  return [await open(customer, 'demo', '1000000001'), await open(other, 'other', '1000000002')]
}

/** Everything by which an account can come to have a number, through each face. */
function attemptsOf(app: FastifyInstance, { login, apikey, key }: Customer, tn: string): Promise<Attempt>[] {
  const soap = async (method: string): Promise<Attempt> => {
    const answer = await call(app, method, didParams({ tn, epg: GROUP }), login)
    assert.equal(outerOf(answer), '100 Success')
    const [words = ''] = statusesOf(answer)
    return { by: login, has: words.startsWith('100 '), words }
  }
  const json = async (url: string, authorization: string, payload: object): Promise<Attempt> => {
    const answer = await app.inject({ method: 'POST', url, headers: { authorization }, payload })
    const { message, code } = answer.json<{ message?: string; code?: string }>()
    const has = answer.statusCode < 300
    return { by: login, has, words: `${answer.statusCode} ${message ?? code ?? ''}` }
  }
  return [
    soap('reserveDID'),
    json('/v2/iNumbering/tnOrder', `Bearer ${apikey}`, { tnOrder: { tnList: { tnItem: [{ tn }] } } }),
    json('/v1/reservations', `Bearer ${key}`, { numbers: [`+1${tn}`] }),
    soap('assignDID'),
    json('/v1/orders', `Bearer ${key}`, { numbers: [`+1${tn}`] }),
  ]
}

for (const engine of ENGINES)
  describe(engine, () => {
    test('of all who want one number through all faces at one moment one account has it, and all faces say so', () =>
      withExchange(engine, async (given) => {
        await openLogins(given)
        await stockNumbers(given)
        const app = fastify(serverOptions(given.exchange))
        for (const face of [v1, inumbering, voipInnovations]) await app.register(face(given.exchange))
        await app.ready()
        const customers = await openCustomers(given)
        for (let round = 0; round < ROUNDS; round++) {
          const tn = String(2_015_550_100 + round)
          const inTurn = round % 2 === 0 ? customers : customers.toReversed()
          const attempts = await Promise.all(inTurn.flatMap((customer) => attemptsOf(app, customer, tn)))
          const winners = new Set(attempts.filter(({ has }) => has).map(({ by }) => by))
          assert.equal(winners.size, 1, JSON.stringify(attempts))
          for (const { has, words } of attempts)
            assert.ok(has || LOST.some((lost) => lost.test(words)), `${tn}: ${words}`)
          for (const { session, login } of customers) {
            const { standing } = await tellStanding(session, { e164: Number(`1${tn}`) })
            assert.equal(standing.endsWith('_by_you') || standing.endsWith('_to_you'), winners.has(login), standing)
            const [asked = ''] = statusesOf(await call(app, 'queryDID', `<did>${tn}</did>`, login))
            assert.equal(asked.startsWith('100 '), winners.has(login), asked)
          }
        }
        await app.close()
        await assertSound(given.open)
      }))
  })
