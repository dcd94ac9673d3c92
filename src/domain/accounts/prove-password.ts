import { createHmac, randomBytes } from 'node:crypto'

import { hashPassword, openPassword } from '#lib/slow-hash.ts'

import { DomainError } from '../errors.ts'
import { waitingLine } from './waiting-line.ts'

/** Slow hashes at one moment: more would leave the other threads of the process nothing to do their work with. */
const MAX_HASHES_AT_ONCE = 2
/** Slow hashes that wait their turn; beyond them a request is refused instead of waiting for ever. */
export const MAX_HASHES_WAITING = 16
/** Passwords that were proven, and need no slow hash again. */
const MAX_PROVEN = 10_000

let running = 0
const waiting = waitingLine(MAX_HASHES_WAITING)

/**
 * Work that keeps a core busy, done when it is its turn. `from`: the address that asks for it, so that one that guesses does
 * not keep the others waiting; '' when it is not known. Errors: `overloaded`.
 */
export async function inTurn<T>(work: () => Promise<T>, from = ''): Promise<T> {
  if (running < MAX_HASHES_AT_ONCE) running++
  else if (!(await waiting.join(from)))
    throw new DomainError('overloaded', 'too many passwords wait to be checked: try again', { retryAfterSeconds: 5 })
  try {
    return await work()
  } finally {
    // Whoever begins takes over the place of this one.
    if (!waiting.next()) running--
  }
}

/** What stands for a password in memory, worthless outside this process. */
const processKey = randomBytes(32)
const proven = new Set<string>()
const proving = new Map<string, Promise<boolean>>()

/** Stands in for the hash of a login that nobody has, so that asking for one takes as long. */
let decoy: Promise<string> | undefined

async function decoyHash(): Promise<string> {
  decoy ??= hashPassword(randomBytes(32).toString('hex')).then(({ hash }) => hash)
  return decoy
}

/** The key that the password brings back, when the hash is of it. Slow, in its turn. Errors: `overloaded`. */
export async function openInTurn(
  password: string,
  passwordHash: string | null,
  from = '',
): Promise<Buffer | undefined> {
  return inTurn(async () => {
    const key = await openPassword(password, passwordHash ?? (await decoyHash()))
    return passwordHash === null ? undefined : key
  }, from)
}

/**
 * Whether the hash is of this password; null: there is none, which is told as late as a wrong one. Slow the first time;
 * afterwards the process remembers that it was right. Errors: `overloaded`.
 */
export async function provePassword(password: string, passwordHash: string | null, from = ''): Promise<boolean> {
  const what = createHmac('sha256', processKey).update(`${passwordHash}\0${password}`).digest('base64')
  if (proven.has(what)) return true
  const begun = proving.get(what)
  if (begun !== undefined) return begun
  const proof = openInTurn(password, passwordHash, from).then((key) => key !== undefined)
  proving.set(what, proof)
  try {
    const isRight = await proof
    if (isRight && proven.size >= MAX_PROVEN) proven.clear()
    if (isRight) proven.add(what)
    return isRight
  } finally {
    proving.delete(what)
  }
}
