import assert from 'node:assert/strict'
import { test } from 'node:test'

import { findActorOfSession } from '#domain/accounts/sessions/find-actor-of-session.ts'
import {
  ATTEMPTS_WINDOW_MS,
  MAX_ATTEMPTS_OF_ONE,
  MAX_ATTEMPTS_OF_PAIR,
} from '#domain/accounts/sessions/count-attempt.ts'
import { getSession } from '#domain/accounts/sessions/get-session.ts'
import { IDLE_MS, LONGEST_MS, MAX_SESSIONS } from '#domain/accounts/sessions/session-times.ts'
import { signIn } from '#domain/accounts/sessions/sign-in.ts'
import { signOut } from '#domain/accounts/sessions/sign-out.ts'
import { createKey } from '#domain/accounts/create-key.ts'
import { revokeKey } from '#domain/accounts/revoke-key.ts'
import { changeOwnPassword } from '#domain/accounts/users/change-own-password.ts'
import { changeUser } from '#domain/accounts/users/change-user.ts'
import { createUser } from '#domain/accounts/users/create-user.ts'
import { deleteUser } from '#domain/accounts/users/delete-user.ts'
import { listUsers } from '#domain/accounts/users/list-users.ts'
import { followEvents } from '#domain/events/follow-events.ts'
import type { Exchange } from '#domain/exchange.ts'
import { type Actor, CUSTOMER_SCOPES, openSession, type Scope, type Session } from '#domain/session.ts'

import { onEveryEngine, withExchange } from '../support/exchange.ts'
import { refused } from './refused.ts'
import { assertSound } from './sound.ts'
import { storeContents } from './store-contents.ts'

const PASSWORD = 'a long enough password'
const EMMA = { login: 'Emma.Nutt', name: 'Emma Nutt', role: 'admin', password: PASSWORD } as const

function anybody(exchange: Exchange): Session {
  return openSession(exchange, { accountId: '', role: 'customer', name: 'nobody', scopes: new Set() }, 'req_test')
}

async function actorOf(exchange: Exchange, token: string): Promise<Actor> {
  const actor = await findActorOfSession(exchange, token)
  assert.ok(actor !== undefined, 'the session is known')
  return actor
}

const enter = (exchange: Exchange, user: string, password = PASSWORD, from = '192.0.2.1') =>
  signIn(anybody(exchange), { user, password }, { address: from })

onEveryEngine((engine) => {
  test('a user signs in, acts as their role says, and signs out', () =>
    withExchange(engine, async ({ open, exchange, customer }) => {
      const { answer: user } = await createUser(customer, { ...EMMA, role: 'member' })
      assert.equal(user.login, 'emma.nutt')
      const { answer, token } = await enter(exchange, 'EMMA.nutt')
      assert.deepEqual(answer.user, user)
      assert.equal(answer.account.id, customer.actor.accountId)
      const actor = await actorOf(exchange, token)
      assert.equal(actor.name, user.id)
      assert.deepEqual(
        CUSTOMER_SCOPES.filter((scope) => !actor.scopes.has(scope)),
        ['users:write'],
      )
      const session = openSession(exchange, actor, 'req_test')
      assert.deepEqual((await getSession(session, {})).expiresAt, answer.expiresAt)
      assert.deepEqual((await signOut(session, {})).answer, { ended: 1 })
      assert.equal(await findActorOfSession(exchange, token), undefined)
      await assertSound(open)
    }))

  test('a viewer may only see', () =>
    withExchange(engine, async ({ open, exchange, customer }) => {
      await createUser(customer, EMMA)
      await createUser(customer, { ...EMMA, login: 'viewer', role: 'viewer' })
      const { answer, token } = await enter(exchange, 'viewer')
      assert.ok(answer.scopes.length > 5 && answer.scopes.every((scope) => scope.endsWith(':read')))
      const session = openSession(exchange, await actorOf(exchange, token), 'req_test')
      await refused(listUsers(session, {}), 'forbidden')
      await assertSound(open)
    }))

  test('a wrong password and an unknown user are refused alike', () =>
    withExchange(engine, async ({ open, exchange, customer }) => {
      await createUser(customer, EMMA)
      const wrong = await refused(enter(exchange, EMMA.login, 'not the password'), 'unauthenticated')
      const unknown = await refused(enter(exchange, 'nobody'), 'unauthenticated')
      assert.equal(wrong.message, unknown.message)
      await refused(signIn(anybody(exchange), { user: 'x' }, { address: '192.0.2.1' }), 'invalid_input', '/password')
      await refused(
        signIn(anybody(exchange), { user: 'x', key: 'sk_x' }, { address: '192.0.2.1' }),
        'invalid_input',
        '/key',
      )
      await assertSound(open)
    }))

  test('whoever guesses has to wait, also with the right password, until the time is over', () =>
    withExchange(engine, async ({ open, exchange, customer, clock }) => {
      await createUser(customer, EMMA)
      for (let attempt = 0; attempt < MAX_ATTEMPTS_OF_PAIR; attempt++)
        await refused(enter(exchange, EMMA.login, 'a guess', '192.0.2.7'), 'unauthenticated')
      const error = await refused(enter(exchange, EMMA.login, PASSWORD, '192.0.2.7'), 'rate_limited')
      assert.equal(error.detail.retryAfterSeconds, ATTEMPTS_WINDOW_MS / 1_000)
      await enter(exchange, EMMA.login, PASSWORD, '192.0.2.8')
      clock.advance(ATTEMPTS_WINDOW_MS)
      await enter(exchange, EMMA.login, PASSWORD, '192.0.2.7')
      await assertSound(open)
    }))

  test('guessing one name from many addresses ends as well, and guessing from one address', () =>
    withExchange(engine, async ({ open, exchange }) => {
      for (let attempt = 0; attempt < MAX_ATTEMPTS_OF_ONE; attempt++) {
        await refused(enter(exchange, 'emma', 'a guess', `address ${attempt}`), 'unauthenticated')
        await refused(signIn(anybody(exchange), { key: 'sk_guess' }, { address: 'one address' }), 'unauthenticated')
      }
      await refused(enter(exchange, 'emma', 'a guess', 'another address'), 'rate_limited')
      await refused(signIn(anybody(exchange), { key: 'sk_guess' }, { address: 'one address' }), 'rate_limited')
      await refused(signIn(anybody(exchange), { key: 'sk_guess' }, { address: 'another address' }), 'unauthenticated')
      await assertSound(open)
    }))

  test('people who sign in from one address are not taken for somebody who guesses, however many they are', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      await createUser(customer, EMMA)
      const { answer: made } = await createKey(operator, { accountId: customer.actor.accountId, name: 'console' })
      for (let attempt = 0; attempt <= MAX_ATTEMPTS_OF_ONE; attempt++)
        await signIn(anybody(exchange), { key: made.secret }, { address: 'one office' })
      for (let attempt = 0; attempt < MAX_ATTEMPTS_OF_PAIR; attempt++) await enter(exchange, EMMA.login)
      await enter(exchange, EMMA.login, PASSWORD, 'one office')
      await refused(enter(exchange, 'nobody', 'a guess', 'one office'), 'unauthenticated')
      await assertSound(open)
    }))

  test('signing in ends the session that the browser had before', () =>
    withExchange(engine, async ({ open, exchange, customer }) => {
      await createUser(customer, EMMA)
      const { token: earlierToken } = await enter(exchange, EMMA.login)
      const where = { address: '192.0.2.1', earlierToken }
      await refused(signIn(anybody(exchange), { user: EMMA.login, password: 'a guess' }, where), 'unauthenticated')
      await actorOf(exchange, earlierToken)
      const { token } = await signIn(anybody(exchange), { user: EMMA.login, password: PASSWORD }, where)
      assert.equal(await findActorOfSession(exchange, earlierToken), undefined)
      await actorOf(exchange, token)
      await assertSound(open)
    }))

  test('who listens to events with a session hears no more when it ends', () =>
    withExchange(engine, async ({ open, exchange, customer }) => {
      await createUser(customer, EMMA)
      const { token } = await enter(exchange, EMMA.login)
      const session = openSession(exchange, await actorOf(exchange, token), 'req_test')
      const stream = await followEvents(session, {})
      assert.equal((await stream.events.next()).value, null, 'nothing has happened yet')
      await signOut(session, {})
      assert.equal((await stream.events.next()).done, true)
      stream.close()
      await assertSound(open)
    }))

  test('a session ends when it is not used, and after its longest time however much it is', () =>
    withExchange(engine, async ({ open, exchange, customer, clock }) => {
      await createUser(customer, EMMA)
      const idle = await enter(exchange, EMMA.login)
      clock.advance(IDLE_MS)
      assert.equal(await findActorOfSession(exchange, idle.token), undefined)
      const used = await enter(exchange, EMMA.login)
      for (let passed = 0; passed + IDLE_MS / 2 < LONGEST_MS; passed += IDLE_MS / 2) {
        await actorOf(exchange, used.token)
        clock.advance(IDLE_MS / 2)
      }
      await actorOf(exchange, used.token)
      clock.advance(IDLE_MS / 2)
      assert.equal(await findActorOfSession(exchange, used.token), undefined)
      await assertSound(open)
    }))

  test('of too many sessions the oldest gives way, and signing out everywhere ends all', () =>
    withExchange(engine, async ({ open, exchange, customer, operator, clock }) => {
      const { answer: made } = await createKey(operator, {
        accountId: customer.actor.accountId,
        name: 'console',
      })
      const tokens: string[] = []
      for (let index = 0; index <= MAX_SESSIONS; index++) {
        tokens.push((await signIn(anybody(exchange), { key: made.secret }, { address: '192.0.2.1' })).token)
        clock.advance(1_000)
      }
      const [first = '', second = ''] = tokens
      assert.equal(await findActorOfSession(exchange, first), undefined)
      const session = openSession(exchange, await actorOf(exchange, second), 'req_test')
      assert.deepEqual((await signOut(session, { everywhere: true })).answer, { ended: MAX_SESSIONS })
      for (const token of tokens) assert.equal(await findActorOfSession(exchange, token), undefined)
      await assertSound(open)
    }))

  test('a session of a key ends with the key', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      const { answer: made } = await createKey(operator, { accountId: customer.actor.accountId, name: 'console' })
      const { answer, token } = await signIn(anybody(exchange), { key: made.secret }, { address: '192.0.2.1' })
      assert.deepEqual([answer.user, answer.keyId], [null, made.key.id])
      await actorOf(exchange, token)
      await revokeKey(operator, { keyId: made.key.id })
      assert.equal(await findActorOfSession(exchange, token), undefined)
      await assertSound(open)
    }))

  test('a new password or role ends the sessions, and a user who is deleted is gone', () =>
    withExchange(engine, async ({ open, exchange, customer }) => {
      await createUser(customer, EMMA)
      const { answer: user } = await createUser(customer, { ...EMMA, login: 'second' })
      const before = await enter(exchange, 'second')
      await changeUser(customer, { userId: user.id, password: 'quite another password' })
      assert.equal(await findActorOfSession(exchange, before.token), undefined)
      await refused(enter(exchange, 'second'), 'unauthenticated')
      const after = await enter(exchange, 'second', 'quite another password')
      await deleteUser(customer, { userId: user.id })
      assert.equal(await findActorOfSession(exchange, after.token), undefined)
      await refused(deleteUser(customer, { userId: user.id }), 'not_found')
      await assertSound(open)
    }))

  test('whoever is signed in changes their own password, and their other sessions end', () =>
    withExchange(engine, async ({ open, exchange, customer }) => {
      await createUser(customer, { ...EMMA, role: 'viewer' })
      const elsewhere = await enter(exchange, EMMA.login)
      const { token } = await enter(exchange, EMMA.login)
      const session = openSession(exchange, await actorOf(exchange, token), 'req_test')
      const from = '192.0.2.1'
      const newPassword = 'quite another password'
      await refused(changeOwnPassword(session, { password: 'a guess', newPassword, from }), 'forbidden', '/password')
      await refused(
        changeOwnPassword(session, { password: PASSWORD, newPassword: 'short', from }),
        'invalid_input',
        '/newPassword',
      )
      await changeOwnPassword(session, { password: PASSWORD, newPassword, from })
      await actorOf(exchange, token)
      assert.equal(await findActorOfSession(exchange, elsewhere.token), undefined)
      await refused(enter(exchange, EMMA.login), 'unauthenticated')
      await enter(exchange, EMMA.login, newPassword)
      await refused(changeOwnPassword(customer, { password: PASSWORD, newPassword, from }), 'forbidden')
      await assertSound(open)
    }))

  test('guessing the password of a session is counted as guessing at the door is', () =>
    withExchange(engine, async ({ open, exchange, customer }) => {
      await createUser(customer, EMMA)
      const { token } = await enter(exchange, EMMA.login)
      const session = openSession(exchange, await actorOf(exchange, token), 'req_test')
      const guess = { password: 'a guess', newPassword: 'quite another password', from: '192.0.2.1' }
      for (let attempt = 0; attempt < MAX_ATTEMPTS_OF_PAIR; attempt++)
        await refused(changeOwnPassword(session, guess), 'forbidden')
      await refused(changeOwnPassword(session, { ...guess, password: PASSWORD }), 'rate_limited')
      await assertSound(open)
    }))

  test('nobody makes a user who may do more than they do themselves', () =>
    withExchange(engine, async ({ open, exchange, customer, operator }) => {
      const { answer: admin } = await createUser(customer, EMMA)
      for (const { actor } of [customer, operator]) {
        const limited = { ...actor, scopes: new Set<Scope>(['users:write', 'numbers:read']) }
        const session = openSession(exchange, limited, 'req_test')
        for (const role of ['admin', 'member', 'viewer'] as const)
          await refused(createUser(session, { ...EMMA, login: 'x', role }), 'forbidden', '/role')
        if (actor.role === 'operator') continue
        await refused(changeUser(session, { userId: admin.id, password: PASSWORD }), 'forbidden', '/password')
        await refused(changeUser(session, { userId: admin.id, role: 'admin' }), 'forbidden', '/role')
        await changeUser(session, { userId: admin.id, name: 'Emma M. Nutt' })
      }
      await assertSound(open)
    }))

  test('the last admin stays one while there are others', () =>
    withExchange(engine, async ({ open, customer }) => {
      const { answer: admin } = await createUser(customer, EMMA)
      const { answer: member } = await createUser(customer, { ...EMMA, login: 'member', role: 'member' })
      await refused(changeUser(customer, { userId: admin.id, role: 'viewer' }), 'in_use')
      await refused(deleteUser(customer, { userId: admin.id }), 'in_use')
      await changeUser(customer, { userId: member.id, role: 'admin' })
      await deleteUser(customer, { userId: admin.id })
      assert.deepEqual(
        (await listUsers(customer, {})).items.map(({ login, role }) => [login, role]),
        [['member', 'admin']],
      )
      await assertSound(open)
    }))

  test('an account sees and changes its own users alone, and the operator all', () =>
    withExchange(engine, async ({ open, customer, other, operator }) => {
      const { answer: user } = await createUser(customer, EMMA)
      await refused(createUser(other, { ...EMMA, login: 'emma.NUTT' }), 'name_taken', '/login')
      assert.deepEqual((await listUsers(other, {})).items, [])
      await refused(listUsers(other, { accountId: customer.actor.accountId }), 'forbidden', '/accountId')
      await refused(createUser(other, { ...EMMA, login: 'x', accountId: customer.actor.accountId }), 'forbidden')
      await refused(changeUser(other, { userId: user.id, name: 'Mine' }), 'not_found')
      await refused(deleteUser(other, { userId: user.id }), 'not_found')
      assert.deepEqual((await listUsers(operator, { accountId: customer.actor.accountId })).items, [user])
      await changeUser(operator, { userId: user.id, name: 'Emma M. Nutt' })
      await refused(createUser(operator, { ...EMMA, login: 'y', accountId: 'acc_nobody' }), 'not_found', '/accountId')
      await refused(createUser(customer, { ...EMMA, password: 'short' }), 'invalid_input', '/password')
      await assertSound(open)
    }))

  test('neither a password nor a token is anywhere in the store', () =>
    withExchange(engine, async ({ exchange, customer }) => {
      await createUser(customer, EMMA)
      const { token } = await enter(exchange, EMMA.login)
      const rows = JSON.stringify(await storeContents(exchange))
      assert.ok(rows.includes('session.started') && rows.includes('$argon2id$'), 'the rows are those of the store')
      for (const secret of [PASSWORD, token]) assert.ok(!rows.includes(secret), 'a row holds a secret')
    }))
})
