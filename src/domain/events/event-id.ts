import { createCipheriv, createDecipheriv } from 'node:crypto'

import type { LogKey } from './log-key.ts'

const PREFIX = 'evt_'
const FORM = /^evt_[0-9a-f]{32}$/
/** One block; the cipher has no chance in it, so that an event has one id for ever. */
const CIPHER = 'aes-256-ecb'
const BLOCK_BYTES = 16

/** The id of an event: its place in the log, enciphered, so that ids tell nothing of how many events lie between them. */
export function eventId({ ids }: LogKey, seq: number): string {
  const block = Buffer.alloc(BLOCK_BYTES)
  block.writeBigUInt64BE(BigInt(seq), BLOCK_BYTES / 2)
  const cipher = createCipheriv(CIPHER, ids, null).setAutoPadding(false)
  return PREFIX + Buffer.concat([cipher.update(block), cipher.final()]).toString('hex')
}

/** The place of the event with this id; undefined for what is no id of this exchange's events. */
export function seqOfEvent({ ids }: LogKey, id: string): number | undefined {
  if (!FORM.test(id)) return undefined
  const decipher = createDecipheriv(CIPHER, ids, null).setAutoPadding(false)
  const block = Buffer.concat([decipher.update(Buffer.from(id.slice(PREFIX.length), 'hex')), decipher.final()])
  if (block.readBigUInt64BE(0) !== 0n) return undefined
  const seq = Number(block.readBigUInt64BE(BLOCK_BYTES / 2))
  return Number.isSafeInteger(seq) ? seq : undefined
}
