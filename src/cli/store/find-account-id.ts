import type { Session } from '#domain/session.ts'

import { CliError } from '../cli-error.ts'
import { EXIT } from '../exit-codes.ts'
import { listAllAccounts } from './list-all-accounts.ts'

/** The id of the account that has this id or, where none has it, this very name. Throws when there is none. */
export async function findAccountId(session: Session, idOrName: string): Promise<string> {
  let named: string | undefined
  for await (const page of listAllAccounts(session))
    for (const { id, name } of page) {
      if (id === idOrName) return id
      if (name === idOrName) named = id
    }
  if (named !== undefined) return named
  throw new CliError(`there is no account with the id or name "${idOrName}": see account list`, EXIT.refused)
}
