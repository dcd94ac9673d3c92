import assert from 'node:assert/strict'
import { test } from 'node:test'

import { hashUserPassword, isUserPassword } from '#lib/password-hash.ts'

test('a password is known again by its hash, and no other is', async () => {
  const hash = await hashUserPassword('correct horse battery staple')
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  assert.equal(await isUserPassword('correct horse battery staple', hash), true)
  assert.equal(await isUserPassword('correct horse battery stapler', hash), false)
})

test('two hashes of one password differ, so that nobody sees who has the same', async () => {
  assert.notEqual(await hashUserPassword('the same password'), await hashUserPassword('the same password'))
})

test('a hash of other cost is read with its own, and one of another way is refused', async () => {
  const cheap = '$argon2id$v=19$m=256,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$' + 'A'.repeat(43)
  assert.equal(await isUserPassword('whatever', cheap), false)
  await assert.rejects(isUserPassword('whatever', 'scrypt$16384$8$5$salt$hash'), /does not know/)
})
