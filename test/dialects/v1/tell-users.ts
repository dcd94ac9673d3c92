import type { FastifyInstance } from 'fastify'

import { type Checked, type Client, send } from './client.ts'

type Keep = <Body>(answer: Promise<Checked<Body>>, request?: unknown) => Promise<Body>

/** Lets somebody sign in, who does and leaves, and takes them out again. */
export async function tellUsers(app: FastifyInstance, operator: Client, accountId: string, keep: Keep): Promise<void> {
  const emma = {
    accountId,
    login: 'emma.nutt',
    name: 'Emma Nutt',
    role: 'admin',
    password: 'number please, since 1878',
  }
  const { id } = await keep(operator.post<{ id: string }>('/v1/users', emma), emma)
  await keep(operator.get(`/v1/users?accountId=${accountId}`))
  const proof = { user: emma.login, password: emma.password }
  const asJson = { 'content-type': 'application/json' }
  const entered = await send(app, {
    method: 'POST',
    url: '/v1/session',
    headers: asJson,
    payload: JSON.stringify(proof),
  })
  await keep(Promise.resolve(entered), proof)
  const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
  await keep(send(app, { url: '/v1/session', headers: { cookie } }))
  const own = { cookie, 'x-strowger-console': '1' }
  const change = { password: emma.password, newPassword: 'operator, long distance, 1892' }
  const asked = { method: 'PUT', url: '/v1/session/password', headers: { ...own, ...asJson } } as const
  await keep(send(app, { ...asked, payload: JSON.stringify(change) }), change)
  await keep(send(app, { method: 'DELETE', url: '/v1/session', headers: own }))
  const role = { role: 'member' }
  const other = { ...emma, login: 'stella.nutt', name: 'Stella Nutt' }
  const { body: stays } = await operator.post<{ id: string }>('/v1/users', other)
  await keep(operator.patch(`/v1/users/${id}`, role), role)
  await keep(operator.delete(`/v1/users/${id}`))
  await operator.delete(`/v1/users/${stays.id}`)
}
