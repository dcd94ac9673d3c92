import type { Command } from 'commander'

import type { Session } from '#domain/session.ts'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { type Cell, table } from './output/table.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { findAccountId } from './store/find-account-id.ts'
import { listAllAccounts } from './store/list-all-accounts.ts'
import { withOperator } from './store/with-operator.ts'

type Options = StoreFlags & { readonly account?: string }

async function* accountIds(session: Session, account: string | undefined): AsyncGenerator<string> {
  if (account !== undefined) yield findAccountId(session, account)
  else for await (const page of listAllAccounts(session)) for (const { id } of page) yield id
}

/** `key list`: the keys of one account or of all, without their secrets. */
export function keyList(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('list'))
    .summary('show keys, without their secrets')
    .description('Shows the keys of an account, or of all accounts, without their secrets.')
    .option('--account <id or name>', 'only the keys of this account')
    .action(async ({ account, ...flags }: Options) => {
      const { listKeys } = await import('#domain/accounts/list-keys.ts')
      const rows: Cell[][] = []
      await withOperator(context, flags, async ({ session }) => {
        for await (const accountId of accountIds(session, account))
          for (const key of (await listKeys(session, { accountId })).items)
            rows.push([
              key.id,
              key.accountId,
              key.sort,
              key.login,
              key.name,
              key.createdAt,
              key.revokedAt,
              key.scopes.join(' '),
            ])
      })
      context.io.stdout.write(table(['key', 'account', 'sort', 'login', 'name', 'made', 'revoked', 'scopes'], rows))
    })
  addExamples(command, 'strowger key list --account "Acme Telecom"')
}
