import { generateKeyPairSync, sign } from 'node:crypto'

// As much of DER (ITU-T X.690) as a certificate of version 1 needs (RFC 5280, 4.1).

function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents)
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts)
const integer = (value: number) => der(0x02, Buffer.from([value]))
const identifier = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const bits = (content: Uint8Array) => der(0x03, Buffer.from([0]), content)
const moment = (text: string) => der(0x17, Buffer.from(text))

/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2. */
const ALGORITHM = sequence(identifier('2a8648ce3d040302'))
/** commonName, 2.5.4.3. */
const COMMON_NAME = identifier('550403')

/** A key, and a certificate for `localhost` that nobody but itself has signed. */
export function selfSigned(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from('localhost')))))
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const validity = sequence(moment('200101000000Z'), moment('491231235959Z'))
  const body = sequence(integer(1), ALGORITHM, name, validity, name, spki)
  const whole = sequence(body, ALGORITHM, bits(sign('sha256', body, privateKey)))
  const cert = `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }), cert }
}
