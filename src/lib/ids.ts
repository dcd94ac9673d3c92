import { randomFillSync } from 'node:crypto'

import type { Clock } from './clock.ts'

/** What an id names, by its prefix. */
export const ID_PREFIXES = {
  account: 'acc',
  key: 'key',
  reservation: 'rsv',
  order: 'ord',
  service: 'svc',
  import: 'imp',
  rate: 'rat',
  customer: 'cus',
  contact: 'con',
  location: 'loc',
  paymentMethod: 'pay',
  // `con` is a contact; a connection is what telephony calls a trunk group.
  connection: 'trk',
  request: 'req',
  hold: 'hld',
  transaction: 'txn',
  requirement: 'rqm',
  document: 'doc',
  port: 'prt',
  portOut: 'pto',
  footprintRule: 'fpr',
  script: 'scr',
  fault: 'flt',
  webhook: 'whk',
  delivery: 'dlv',
  user: 'usr',
} as const
export type IdKind = keyof typeof ID_PREFIXES

// Crockford's base 32 without I, L, O and U, in ASCII order, so that ids sort as their bytes do.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const TIME_CHARS = 9 // 45 bits of milliseconds: until the year 3084
const TURN_CHARS = 4 // a million ids within a millisecond
const RANDOM_CHARS = 11 // 55 bits
const LAST_TURN = 32 ** TURN_CHARS - 1

const POOL_BYTES = RANDOM_CHARS * 256
const pool = new Uint8Array(POOL_BYTES)
let poolUsed = POOL_BYTES

function randomChars(): string {
  if (poolUsed + RANDOM_CHARS > POOL_BYTES) {
    randomFillSync(pool)
    poolUsed = 0
  }
  let text = ''
  for (let i = 0; i < RANDOM_CHARS; i++) text += ALPHABET[pool[poolUsed++]! & 31]!
  return text
}

function digitChars(value: number, chars: number): string {
  let text = ''
  for (let rest = value, i = 0; i < chars; i++) {
    text = ALPHABET[rest % 32]! + text
    rest = Math.floor(rest / 32)
  }
  return text
}

let lastMs = -1
let turn = 0

/**
 * A new id such as `rsv_1h8k…`: prefix, nine characters of time, four of turn within the millisecond, eleven of chance. Ids
 * sort by the time of their making, and those of one process also within a millisecond.
 */
export function newId(kind: IdKind, clock: Clock): string {
  const now = clock.now()
  turn = now === lastMs ? Math.min(turn + 1, LAST_TURN) : 0
  lastMs = now
  return `${ID_PREFIXES[kind]}_${digitChars(now, TIME_CHARS)}${digitChars(turn, TURN_CHARS)}${randomChars()}`
}

/** No id of this kind that is made at a moment, milliseconds since the epoch, or later sorts before this text. */
export function firstIdAt(kind: IdKind, ms: number): string {
  return `${ID_PREFIXES[kind]}_${digitChars(ms, TIME_CHARS)}`
}

/** When an id was made, milliseconds since the epoch; NaN for a text that is no id. */
export function idTime(id: string): number {
  const chars = id.slice(id.indexOf('_') + 1).slice(0, TIME_CHARS)
  if (chars.length < TIME_CHARS) return NaN
  let ms = 0
  for (const char of chars) {
    const digit = ALPHABET.indexOf(char)
    if (digit < 0) return NaN
    ms = ms * 32 + digit
  }
  return ms
}
