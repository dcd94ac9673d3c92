import type { Command } from 'commander'

import type { Settings } from '../config.ts'

/** Flags that say where the store is. */
export type StoreFlags = { readonly data?: string; readonly databaseUrl?: string }

/** Flags that say how a server runs. */
export type ServerFlags = StoreFlags & {
  readonly host?: string
  readonly port?: string
  readonly rateLimit?: string
  readonly sandbox?: boolean
}

const STORE_HELP = `
Where the store is:
  --data (STROWGER_DATA) is the folder of the SQLite file, ./data without it.
  STROWGER_DATABASE_URL, or --database-url, names a PostgreSQL instead. Prefer
  the variable when the address holds a password: other users of the machine can
  read the arguments of a running program.`

/** Adds the flags that say where the store is. */
export function addStoreOptions(command: Command): Command {
  return command
    .option('--data <folder>', 'folder of the SQLite store (STROWGER_DATA)')
    .option('--database-url <url>', 'PostgreSQL instead of SQLite (STROWGER_DATABASE_URL)')
    .addHelpText('after', STORE_HELP)
}

/** Adds the flags of a server. */
export function addServerOptions(command: Command): Command {
  return addStoreOptions(
    command
      .option('--host <address>', 'address to listen on (STROWGER_HOST)')
      .option('--port <port>', 'TCP port, 0 to let the system choose (STROWGER_PORT)')
      .option('--rate-limit <requests>', 'requests a minute for each key, 0 for no limit (STROWGER_RATE_LIMIT)'),
  )
}

/** The settings that flags give; they win over the environment. */
export function settingsOf({ host, port, data, databaseUrl, rateLimit, sandbox }: ServerFlags): Settings {
  return {
    ...(host === undefined ? {} : { STROWGER_HOST: host }),
    ...(port === undefined ? {} : { STROWGER_PORT: port }),
    ...(data === undefined ? {} : { STROWGER_DATA: data }),
    ...(databaseUrl === undefined ? {} : { STROWGER_DATABASE_URL: databaseUrl }),
    ...(rateLimit === undefined ? {} : { STROWGER_RATE_LIMIT: rateLimit }),
    ...(sandbox === undefined ? {} : { STROWGER_SANDBOX: sandbox ? '1' : '0' }),
  }
}
