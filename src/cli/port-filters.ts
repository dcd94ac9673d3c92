import type { Command } from 'commander'

import type { Session } from '#domain/session.ts'

import { CliError } from './cli-error.ts'
import { EXIT } from './exit-codes.ts'
import { wholeNumber } from './option-values.ts'
import { findAccountId } from './store/find-account-id.ts'

/** The most ports that one list shows. */
const MAX_SHOWN = 100

/** Flags that narrow a list of ports, in or out. */
export type PortFilterFlags = {
  readonly state?: string
  readonly account?: string
  readonly number?: string
  readonly limit?: number
}

/** Adds them to a command. */
export function addPortFilters(command: Command): Command {
  return command
    .option('--state <state>', 'only those in this state')
    .option('--account <id or name>', 'only those of this account')
    .option('--number <number>', 'only those of this number')
    .option('--limit <count>', `the newest so many, ${MAX_SHOWN} at the most`, wholeNumber(1, MAX_SHOWN))
}

/** A number as it was written on the command line. */
export async function readPortNumber(text: string): Promise<number> {
  const { NumberError, parseE164 } = await import('#lib/e164.ts')
  try {
    return parseE164(text)
  } catch (error) {
    if (error instanceof NumberError) throw new CliError(error.message, EXIT.usage, { cause: error })
    throw error
  }
}

/** What the flags ask for, as the lists of the domain take it. */
export async function portFilters(session: Session, { state, account, number, limit }: PortFilterFlags) {
  return {
    limit: limit ?? MAX_SHOWN,
    ...(state === undefined ? {} : { state }),
    ...(account === undefined ? {} : { accountId: await findAccountId(session, account) }),
    ...(number === undefined ? {} : { e164: await readPortNumber(number) }),
  }
}
