import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

import type { Command } from 'commander'

import { readConfig } from '../../config.ts'
import { CliError } from '../cli-error.ts'
import type { Context, Environment } from '../context.ts'
import { messageOf } from '../describe-error.ts'
import { EXIT } from '../exit-codes.ts'
import type { ApiTarget } from './send-request.ts'

/** Flags of every command that speaks to a server. */
export type ApiFlags = { readonly url?: string; readonly keyFile?: string; readonly json?: boolean }

/** Flags of those that change something. */
export type WriteFlags = ApiFlags & { readonly idempotencyKey?: string }

const HELP = `
Server and key:
  --url (STROWGER_URL) is the address of the server; without it
  http://STROWGER_HOST:STROWGER_PORT.
  The key is read from STROWGER_KEY, or from the first line of --key-file. There
  is no --key: other users of the machine can read the arguments of a running
  program.`

/** Characters that may stand in a header as they are. */
const KEY = /^[!-~]{1,300}$/

/** Adds the flags that say where the server is and who asks. */
export function addApiOptions(command: Command): Command {
  return command
    .option('--url <url>', 'address of the server (STROWGER_URL)')
    .option('--key-file <file>', 'file whose first line is the key; without it STROWGER_KEY')
    .option('--json', "print the server's answer as it is")
    .addHelpText('after', HELP)
}

/** Adds them to a command that changes something. */
export function addWriteOptions(command: Command): Command {
  return addApiOptions(
    command.option(
      '--idempotency-key <key>',
      'do it once however often it is sent under this key; without it a new one, for all tries of this command',
    ),
  )
}

/** The idempotency key that was given, or a new one. */
export function idempotencyKeyOf({ idempotencyKey }: WriteFlags): string {
  return idempotencyKey ?? randomUUID()
}

function urlOf(flag: string | undefined, environment: Environment): string {
  const given = flag ?? environment['STROWGER_URL']
  if (given === undefined || given === '') {
    const { host, port } = readConfig({}, environment)
    const reachable =
      host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host
    return `http://${reachable}:${port}`
  }
  const url = URL.canParse(given) ? new URL(given) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '')
    throw new CliError('the address of the server must read such as https://numbers.example.com', EXIT.usage)
  return url.href.replace(/\/+$/, '')
}

function keyOf(keyFile: string | undefined, environment: Environment): string {
  if (keyFile === undefined) {
    const key = environment['STROWGER_KEY'] ?? ''
    if (key === '') throw new CliError('no key: set STROWGER_KEY, or give --key-file', EXIT.usage)
    if (!KEY.test(key)) throw new CliError('STROWGER_KEY holds no key: it has blanks or is too long', EXIT.usage)
    return key
  }
  let text: string
  try {
    text = readFileSync(keyFile, 'utf8')
  } catch (error) {
    throw new CliError(`the key file cannot be read: ${messageOf(error)}`, EXIT.usage, { cause: error })
  }
  const key = text.split('\n', 1)[0]?.trim() ?? ''
  if (!KEY.test(key)) throw new CliError(`${keyFile} holds no key: its first line must be one`, EXIT.usage)
  return key
}

/** Which server is asked, and with which key. Throws a usage error when there is no key. */
export function targetOf({ environment }: Context, { url, keyFile }: ApiFlags): ApiTarget {
  return { url: urlOf(url, environment), key: keyOf(keyFile, environment) }
}
