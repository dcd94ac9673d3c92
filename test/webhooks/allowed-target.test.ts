import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DomainError } from '#domain/errors.ts'
import { allowsAddress, checkTarget, isPublicAddress } from '#domain/webhooks/allowed-target.ts'
import { backOffMs } from '#domain/webhooks/back-off.ts'
import { HOUR_MS } from '#lib/clock.ts'

const PRIVATE = [
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  'ff02::1',
  '64:ff9b::a00:1',
  '2002:7f00:1::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  'no address',
]

test('addresses of this host, of private networks and of nobody are not of the internet', () => {
  for (const address of PRIVATE) assert.equal(isPublicAddress(address), false, address)
  for (const address of ['8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])
    assert.equal(isPublicAddress(address), true, address)
})

test('an address that leads to this host is refused however it is written', () => {
  const refusedUrls = [
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]:80/',
    'http://[::ffff:127.0.0.1]/',
    'https://localhost/',
    'https://a.localhost./',
    'ftp://hooks.example.com/',
    'https://user:pass@hooks.example.com/',
    'nonsense',
  ]
  for (const url of refusedUrls)
    assert.throws(
      () => checkTarget(url, 'internet', '/url'),
      (error) => error instanceof DomainError && error.code === 'invalid_input' && error.detail.pointer === '/url',
      url,
    )
  checkTarget('https://hooks.example.com:8443/a?b=c', 'internet', '/url')
  checkTarget('http://127.0.0.1:8080/', 'private', '/url')
  assert.throws(() => checkTarget('https://user:pass@hooks.example.com/', 'private', '/url'), DomainError)
})

test('each try waits longer than the one before, up to six hours, and a half of it is chance', () => {
  const [least, most] = [() => 0, () => 1]
  const waits = Array.from({ length: 12 }, (_, index) => backOffMs(index + 1, most))
  assert.deepEqual(waits.slice(0, 4), [5_000, 15_000, 45_000, 135_000])
  assert.ok(waits.every((wait, index) => index === 0 || wait >= (waits[index - 1] ?? 0)))
  assert.equal(waits.at(-1), 6 * HOUR_MS)
  assert.equal(backOffMs(1, least), 2_500)
  assert.equal(backOffMs(1, least, 60_000), 60_000)
  assert.equal(backOffMs(1, least, 1e12), 6 * HOUR_MS)
})

test('where consumers on this host are allowed, those in a private network still are not', () => {
  for (const url of ['http://127.0.0.1:8080/', 'http://[::1]/', 'http://localhost:1/', 'https://hooks.example.com/'])
    checkTarget(url, 'loopback', '/url')
  for (const url of ['http://10.0.0.1/', 'http://169.254.169.254/', 'http://192.168.1.1/', 'http://0.0.0.0/'])
    assert.throws(() => checkTarget(url, 'loopback', '/url'), DomainError, url)
  for (const [address, isAllowed] of [
    ['127.8.8.8', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['8.8.8.8', true],
    ['10.0.0.1', false],
    ['fe80::1', false],
    ['no address', false],
  ] as const)
    assert.equal(allowsAddress(address, 'loopback'), isAllowed, address)
})
