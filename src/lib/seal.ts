import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
/** NIST SP 800-38D, 8.2.2: 96 bits of chance. */
const IV_BYTES = 12

/** A text, enciphered under a key of 32 bytes so that a change of it would be noticed. AES-GCM, NIST SP 800-38D. */
export function seal(text: string, key: Buffer): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url')).join('.')
}

/** The text again. Throws when the key is another one or the sealed text was changed. */
export function unseal(sealed: string, key: Buffer): string {
  const [iv, text, tag] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'))
  if (iv === undefined || text === undefined || tag === undefined) throw new Error('this was not sealed by seal')
  const decipher = createDecipheriv(CIPHER, key, iv).setAuthTag(tag)
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
}
