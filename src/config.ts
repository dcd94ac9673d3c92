/** How the program was told to run: read once, from the environment and then from flags of the same names, which win. */
export type Config = {
  /** Address to listen on. */
  readonly host: string
  /** TCP port, 0–65535; 0 lets the system choose. */
  readonly port: number
  /** Folder of the SQLite file and of all else that is kept in files. */
  readonly dataFolder: string
  /** PostgreSQL, `postgres://…`; undefined: SQLite in the data folder. */
  readonly databaseUrl: string | undefined
  /** Requests a minute for each key; 0 = no limit. */
  readonly rateLimit: number
}

/** A setting that cannot be used: which, why, and what would be right. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

export const DEFAULTS = {
  STROWGER_HOST: '127.0.0.1',
  STROWGER_PORT: '8470',
  STROWGER_DATA: './data',
  STROWGER_DATABASE_URL: '',
  STROWGER_RATE_LIMIT: '6000',
} as const
export type SettingName = keyof typeof DEFAULTS
export type Settings = Readonly<Partial<Record<SettingName, string>>>

const MAX_PORT = 65_535
const MAX_RATE = 10_000_000

function integer(name: SettingName, text: string, max: number): number {
  const value = Number(text)
  if (!/^[0-9]+$/.test(text) || value > max)
    throw new ConfigError(`${name} must be a whole number from 0 to ${max}, not "${text}"`)
  return value
}

function databaseUrl(text: string): string | undefined {
  if (text === '') return undefined
  // The value may hold a password: an error never repeats it.
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text))
    throw new ConfigError(
      'STROWGER_DATABASE_URL must be a PostgreSQL address such as postgres://user@host:5432/database',
    )
  return text
}

/** Turns settings into a configuration. Flags win over the environment, the environment over the defaults. */
export function readConfig(flags: Settings, environment: Readonly<Record<string, string | undefined>>): Config {
  const of = (name: SettingName) => flags[name] ?? environment[name] ?? DEFAULTS[name]
  const host = of('STROWGER_HOST')
  if (host === '') throw new ConfigError('STROWGER_HOST is empty: give an address such as 127.0.0.1')
  const dataFolder = of('STROWGER_DATA')
  if (dataFolder === '') throw new ConfigError('STROWGER_DATA is empty: give a folder such as ./data')
  return {
    host,
    port: integer('STROWGER_PORT', of('STROWGER_PORT'), MAX_PORT),
    dataFolder,
    databaseUrl: databaseUrl(of('STROWGER_DATABASE_URL')),
    rateLimit: integer('STROWGER_RATE_LIMIT', of('STROWGER_RATE_LIMIT'), MAX_RATE),
  }
}

/** The environment that the program was started in: read here and nowhere else. */
export const environment: Readonly<Record<string, string | undefined>> = process.env
