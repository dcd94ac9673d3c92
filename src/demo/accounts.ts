import { createAccount } from '#domain/accounts/create-account.ts'
import { createKey } from '#domain/accounts/create-key.ts'
import type { Session } from '#domain/session.ts'

/** The published accounts and keys of the demo. Everybody knows them: that is why it listens on loopback alone. */
const DEMO_ACCOUNTS = [
  { name: 'Demo customer', role: 'customer', secret: 'sk_demo_customer' },
  { name: 'Demo other customer', role: 'customer', secret: 'sk_demo_other' },
  { name: 'Demo operator', role: 'operator', secret: 'sk_demo_operator' },
] as const

/** Opens the demo's accounts with their published keys. Gives the ids of those that are customers. */
export async function openDemoAccounts(operator: Session): Promise<string[]> {
  const customerIds: string[] = []
  for (const { name, role, secret } of DEMO_ACCOUNTS) {
    const { answer: account } = await createAccount(operator, { name, role })
    await createKey(operator, { accountId: account.id, name: 'demo', secret })
    if (role === 'customer') customerIds.push(account.id)
  }
  return customerIds
}
