import assert from 'node:assert/strict'
import { test } from 'node:test'

import { MAX_HOST_LENGTH, parseHost } from '#lib/host.ts'

const label = 'a'.repeat(63)

test('a host is an address of either sort or a name, in lower case', () => {
  for (const [text, host] of [
    ['192.0.2.1', '192.0.2.1'],
    ['2001:DB8::1', '2001:db8::1'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
    ['sbc', 'sbc'],
    ['SBC-1.Example.NET', 'sbc-1.example.net'],
    ['1.example', '1.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    [`${label}.example`, `${label}.example`],
  ] as const)
    assert.equal(parseHost(text), host)
})

test('what only looks like an address, and what DNS could not hold, is no host', () => {
  for (const text of [
    '',
    '.',
    'example.org.',
    '.example.org',
    'example..org',
    '-a.example',
    'a-.example',
    'a_b.example',
    'bücher.example',
    'a b.example',
    'example.org:5060',
    '192.0.2.256',
    '192.0.2',
    '192.0.2.1.',
    '0x7f.1',
    '1234',
    '[2001:db8::1]',
    'fe80::1%eth0',
    '2001:db8::1::',
    `${label}a.example`,
    `${'abcdefg.'.repeat(31)}abcdef`.padEnd(MAX_HOST_LENGTH + 1, 'x'),
  ])
    assert.equal(parseHost(text), null, text)
})

test('a name has 253 characters at the most', () => {
  const longest = `${'abcdefg.'.repeat(31)}abcde`
  assert.equal(longest.length, MAX_HOST_LENGTH)
  assert.equal(parseHost(longest), longest)
  assert.equal(parseHost(`${longest}f`), null)
})
