import type { Checked, Client } from './client.ts'

type Keep = <Body>(answer: Promise<Checked<Body>>, request?: unknown) => Promise<Body>

type Given = {
  readonly operator: Client
  readonly accountId: string
  readonly clientWith: (secret: string) => Client
}

/** Makes a key of the account's own, lists them, and revokes it. */
export async function tellOwnKeys({ operator, accountId, clientWith }: Given, keep: Keep): Promise<void> {
  const admin = { name: 'admin', scopes: ['users:write', 'ledger:read'] }
  const { secret } = (await operator.post<{ secret: string }>(`/v1/accounts/${accountId}/keys`, admin)).body
  const customer = clientWith(secret)
  const wanted = { name: 'Statements', scopes: ['ledger:read'] }
  const { key } = await keep(customer.post<{ key: { id: string } }>('/v1/account/keys', wanted), wanted)
  await keep(customer.get('/v1/account/keys'))
  await keep(customer.delete(`/v1/account/keys/${key.id}`))
}
