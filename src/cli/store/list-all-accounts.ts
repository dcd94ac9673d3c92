import type { Account } from '#domain/accounts/account.ts'
import type { Session } from '#domain/session.ts'

/** Accounts asked for at once, and the most pages of them that are read. */
const PAGE_ACCOUNTS = 1_000
const MAX_PAGES = 1_000

/** All accounts in the order in which they were opened, page by page; the first million of them. */
export async function* listAllAccounts(session: Session): AsyncGenerator<readonly Account[]> {
  const { listAccounts } = await import('#domain/accounts/list-accounts.ts')
  let after: string | undefined
  for (let page = 0; page < MAX_PAGES; page++) {
    const { items, next } = await listAccounts(session, {
      limit: PAGE_ACCOUNTS,
      ...(after === undefined ? {} : { after }),
    })
    yield items
    if (next === undefined) return
    after = next
  }
}
