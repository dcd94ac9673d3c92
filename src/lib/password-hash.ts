import { argon2, type Argon2Parameters, randomBytes, timingSafeEqual } from 'node:crypto'

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number }

/** The work of one new hash: memory in KiB, passes and lanes. OWASP, Password Storage Cheat Sheet: argon2id. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const SALT_BYTES = 16
const TAG_BYTES = 32
const FORM = /^\$argon2id\$v=19\$m=([0-9]{1,8}),t=([0-9]{1,3}),p=([0-9]{1,3})\$([\w+/]+)\$([\w+/]+)$/

function derive(password: string, nonce: Buffer, cost: Cost): Promise<Buffer> {
  const parameters: Argon2Parameters = { message: password, nonce, tagLength: TAG_BYTES, ...cost }
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, derived) => {
      if (error === null) resolve(derived)
      else reject(error)
    })
  })
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')

/** What may be kept of a user's password: argon2id (RFC 9106) with its cost and salt, in the usual text form. */
export async function hashUserPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const tag = await derive(password, salt, COST)
  const { memory, passes, parallelism } = COST
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`
}

/** Whether the hash is of this password. Takes as long either way. */
export async function isUserPassword(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', expected = ''] = FORM.exec(hash) ?? []
  if (memory === undefined) throw new Error('a password was hashed in a way that this program does not know')
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const tag = await derive(password, Buffer.from(salt, 'base64'), cost)
  return timingSafeEqual(tag, Buffer.from(expected, 'base64'))
}
