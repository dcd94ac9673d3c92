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
} as const
export type IdKind = keyof typeof ID_PREFIXES

// Crockford's base 32 without I, L, O and U, in ASCII order, so that ids sort as their bytes do.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const TIME_CHARS = 9 // 45 bits of milliseconds: until the year 3084
const RANDOM_CHARS = 15 // 75 bits

const POOL_BYTES = 15 * 256
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

function timeChars(ms: number): string {
  let text = ''
  for (let rest = ms, i = 0; i < TIME_CHARS; i++) {
    text = ALPHABET[rest % 32]! + text
    rest = Math.floor(rest / 32)
  }
  return text
}

/** A new id such as `rsv_1h8k…`: prefix, nine characters of time, fifteen of chance. Ids of one kind sort by the time of their making. */
export function newId(kind: IdKind, clock: Clock): string {
  return `${ID_PREFIXES[kind]}_${timeChars(clock.now())}${randomChars()}`
}
