import { type AddressList, parseAddressList } from '#lib/address-list.ts'

import type { Targets } from '#domain/targets.ts'
import type { Bucket } from '#storage/bucket-keeper.ts'

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
  /** Where the files of documents are kept; undefined: in the data folder. */
  readonly bucket: Bucket | undefined
  /** Requests a minute for each key; 0 = no limit. */
  readonly rateLimit: number
  /** Reverse proxies that are believed when they tell the address of who asks; undefined: none is. */
  readonly proxies: AddressList | undefined
  /** True: the exchange is a sandbox, and its store holds nothing of a real one. */
  readonly sandbox: boolean
  /** What programs that speak VoIP Innovations may do. */
  readonly voipInnovations: {
    /** Numbers that one search finds at the most, 1–10,000. */
    readonly maxFound: number
    /** Addresses from which they may come; undefined: from all. */
    readonly clients: AddressList | undefined
  }
  /** Whether webhooks may lead to private addresses and to this host. */
  readonly targets: Targets
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
  STROWGER_DOCUMENTS_URL: '',
  STROWGER_RATE_LIMIT: '6000',
  STROWGER_PROXIES: '',
  STROWGER_SANDBOX: '0',
  STROWGER_VOIP_INNOVATIONS_MAX_FOUND: '5000',
  STROWGER_VOIP_INNOVATIONS_CLIENTS: '',
  STROWGER_WEBHOOK_PRIVATE: '0',
} as const
export type SettingName = keyof typeof DEFAULTS
export type Settings = Readonly<Partial<Record<SettingName, string>>>

const MAX_PORT = 65_535
const MAX_RATE = 10_000_000
const MAX_FOUND = 10_000

function integer(name: SettingName, text: string, max: number, min = 0): number {
  const value = Number(text)
  if (!/^[0-9]+$/.test(text) || value > max || value < min)
    throw new ConfigError(`${name} must be a whole number from ${min} to ${max}, not "${text}"`)
  return value
}

function flag(name: SettingName, text: string): boolean {
  if (text === '0' || text === '1') return text === '1'
  throw new ConfigError(`${name} must be 0 or 1, not "${text}"`)
}

function addresses(name: SettingName, text: string): AddressList | undefined {
  if (text === '') return undefined
  const list = parseAddressList(text)
  if (list === undefined)
    throw new ConfigError(`${name} must be addresses and networks such as 192.0.2.1,2001:db8::/32, not "${text}"`)
  return list
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

/** Without one in the address: what services other than Amazon's take, and where Amazon's own began. */
const DEFAULT_REGION = 'us-east-1'
const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

/** `s3://bucket/prefix?endpoint=https://host&region=name`. Credentials are found as the AWS SDK finds them. */
function bucket(text: string): Bucket | undefined {
  if (text === '') return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const endpoint = url?.searchParams.get('endpoint') ?? undefined
  const isKnown = [...(url?.searchParams.keys() ?? [])].every((name) => name === 'endpoint' || name === 'region')
  const isEndpoint = endpoint === undefined || (/^https?:\/\//.test(endpoint) && URL.canParse(endpoint))
  const isPlain = url?.protocol === 's3:' && url.username === '' && url.password === '' && url.hash === ''
  // The value may hold what should not be in it, such as a key: an error never repeats it.
  if (url === undefined || !isPlain || !BUCKET_NAME.test(url.host) || !isKnown || !isEndpoint)
    throw new ConfigError(
      'STROWGER_DOCUMENTS_URL must be s3://bucket/prefix, and may end in ?region=name&endpoint=https://host; ' +
        'credentials do not belong in it: they are found as the AWS SDK finds them',
    )
  const prefix = url.pathname.replace(/^\//, '').replace(/\/*$/, '/')
  return {
    bucket: url.host,
    prefix: prefix === '/' ? '' : prefix,
    region: url.searchParams.get('region') ?? DEFAULT_REGION,
    endpoint,
  }
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
    bucket: bucket(of('STROWGER_DOCUMENTS_URL')),
    rateLimit: integer('STROWGER_RATE_LIMIT', of('STROWGER_RATE_LIMIT'), MAX_RATE),
    proxies: addresses('STROWGER_PROXIES', of('STROWGER_PROXIES')),
    sandbox: integer('STROWGER_SANDBOX', of('STROWGER_SANDBOX'), 1) === 1,
    voipInnovations: {
      maxFound: integer('STROWGER_VOIP_INNOVATIONS_MAX_FOUND', of('STROWGER_VOIP_INNOVATIONS_MAX_FOUND'), MAX_FOUND, 1),
      clients: addresses('STROWGER_VOIP_INNOVATIONS_CLIENTS', of('STROWGER_VOIP_INNOVATIONS_CLIENTS')),
    },
    targets: flag('STROWGER_WEBHOOK_PRIVATE', of('STROWGER_WEBHOOK_PRIVATE')) ? 'private' : 'internet',
  }
}

/** The environment that the program was started in: read here and nowhere else. */
export const environment: Readonly<Record<string, string | undefined>> = process.env
