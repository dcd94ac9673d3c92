import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

type Cost = { readonly N: number; readonly r: number; readonly p: number }

/** The work of one new hash: 16 MB, and a tenth of a second of one core. OWASP, Password Storage Cheat Sheet. */
const COST: Cost = { N: 16_384, r: 8, p: 5 }
const SALT_BYTES = 16
/** Half of what is derived is kept, to know the password again; the other half is never kept and enciphers. */
const HALF_BYTES = 32

function derive(password: string, salt: Buffer, cost: Cost): Promise<{ readonly kept: Buffer; readonly key: Buffer }> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, 2 * HALF_BYTES, cost, (error, derived) => {
      if (error === null) resolve({ kept: derived.subarray(0, HALF_BYTES), key: derived.subarray(HALF_BYTES) })
      else reject(error)
    })
  })
}

/**
 * What may be kept of a password that people choose: cost, salt and scrypt (RFC 7914), as text, so that new hashes can be
 * made dearer and old ones still be read. And a key of 32 bytes that nothing but the password brings back.
 */
export async function hashPassword(password: string): Promise<{ readonly hash: string; readonly key: Buffer }> {
  const salt = randomBytes(SALT_BYTES)
  const { kept, key } = await derive(password, salt, COST)
  const hash = ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), kept.toString('base64url')].join('$')
  return { hash, key }
}

/** The key of `hashPassword` when the hash is of this password; otherwise undefined. Takes as long either way. */
export async function openPassword(password: string, hash: string): Promise<Buffer | undefined> {
  const [name, N, r, p, salt = '', expected = ''] = hash.split('$')
  if (name !== 'scrypt') throw new Error('a password was hashed in a way that this program does not know')
  const cost = { N: Number(N), r: Number(r), p: Number(p) }
  const { kept, key } = await derive(password, Buffer.from(salt, 'base64url'), cost)
  return timingSafeEqual(kept, Buffer.from(expected, 'base64url')) ? key : undefined
}
