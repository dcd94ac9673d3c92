import { createAccount } from '#domain/accounts/create-account.ts'
import { type CreateKey, createKey, issueKey } from '#domain/accounts/create-key.ts'
import { issueUser } from '#domain/accounts/users/create-user.ts'
import type { Session } from '#domain/session.ts'

import type { DemoUser } from '../server/console/page.ts'

/** The published accounts and keys of the demo. Everybody knows them: that is why it listens on loopback alone. */
const DEMO_ACCOUNTS = [
  { name: 'Demo customer', role: 'customer', secret: 'sk_demo_customer' },
  { name: 'Demo other customer', role: 'customer', secret: 'sk_demo_other' },
  { name: 'Demo operator', role: 'operator', secret: 'sk_demo_operator' },
] as const

/** Who signs in to the console, and for which account. */
const USERS = [
  { account: 'Demo customer', user: 'demo', password: 'demo', name: 'Emma Nutt', what: 'a customer' },
  { account: 'Demo operator', user: 'operator', password: 'demo', name: 'Almon Strowger', what: 'the operator' },
  { account: 'Demo other customer', user: 'other', password: 'other', name: 'Stella Nutt', what: 'another customer' },
] as const

/** As the sign-in page offers them. */
export const DEMO_USERS: readonly DemoUser[] = USERS.map(({ user, password, what }) => ({ user, password, what }))

/** What programs that speak a carrier's format show: for each customer one credential of every sort. */
const CARRIER_KEYS: Readonly<Record<string, readonly Omit<CreateKey, 'accountId' | 'name'>[]>> = {
  'Demo customer': [
    { sort: 'apikey', login: '1000000001', password: 'demo', secret: 'd3300000000000000000000000000001' },
    { sort: 'login', login: 'demo', secret: 'demo' },
    { sort: 'client', login: 'demo', password: 'demo', secret: 'demo-tcl-token' },
  ],
  'Demo other customer': [
    { sort: 'apikey', login: '1000000002', password: 'other', secret: 'd3300000000000000000000000000002' },
    { sort: 'login', login: 'other', secret: 'other' },
    { sort: 'client', login: 'other', password: 'other', secret: 'other-tcl-token' },
  ],
}

/** Opens the demo's accounts with their published keys. Gives the ids of those that are customers. */
export async function openDemoAccounts(operator: Session): Promise<string[]> {
  const customerIds: string[] = []
  for (const { name, role, secret } of DEMO_ACCOUNTS) {
    const { answer: account } = await createAccount(operator, { name, role })
    await createKey(operator, { accountId: account.id, name: 'demo', secret })
    const carrierKeys = CARRIER_KEYS[name] ?? []
    await Promise.all(carrierKeys.map((key) => issueKey(operator, { accountId: account.id, name: 'demo', ...key })))
    for (const user of USERS.filter((each) => each.account === name))
      await issueUser(operator, {
        accountId: account.id,
        login: user.user,
        name: user.name,
        role: 'admin',
        password: user.password,
      })
    if (role === 'customer') customerIds.push(account.id)
  }
  return customerIds
}

/** Whether an account of this name is one of the demo's customers. */
export function isDemoCustomer(name: string): boolean {
  return DEMO_ACCOUNTS.some((account) => account.role === 'customer' && account.name === name)
}
