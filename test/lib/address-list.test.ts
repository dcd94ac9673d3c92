import assert from 'node:assert/strict'
import { test } from 'node:test'

import { MAX_ADDRESSES, parseAddressList } from '#lib/address-list.ts'

test('a list has the addresses and the networks that it names, and no other', () => {
  const list = parseAddressList('192.0.2.1, 198.51.100.0/24,2001:db8::/32')
  const has = (address: string) => list?.has(address)
  for (const address of ['192.0.2.1', '198.51.100.7', '2001:db8:1::2', '::ffff:192.0.2.1'])
    assert.equal(has(address), true, address)
  for (const address of ['192.0.2.2', '198.51.101.7', '2001:db9::1', 'localhost', ''])
    assert.equal(has(address), false, address)
})

test('what is no address or network is refused, and so are too many', () => {
  for (const text of ['', 'example.com', '192.0.2.1/33', '192.0.2', '2001:db8::/129', '192.0.2.1,', '10.0.0.0/-1'])
    assert.equal(parseAddressList(text), undefined, text)
  assert.ok(parseAddressList(Array.from({ length: MAX_ADDRESSES }, () => '192.0.2.1').join()))
  assert.equal(parseAddressList(Array.from({ length: MAX_ADDRESSES + 1 }, () => '192.0.2.1').join()), undefined)
})
