import { type IncomingMessage, request as requestHttp, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'

import { SECOND_MS } from '#lib/clock.ts'

import type { Targets } from '#domain/targets.ts'
import { allowsAddress, guardedLookup, hostOf, TargetRefused } from '#domain/webhooks/allowed-target.ts'

/** How long a consumer has for one message, from the first packet to the last byte of its answer. */
export const SEND_TIMEOUT_MS = 15_000
/** Bytes of an answer that are read; a longer one is cut off and counts as what its status says. */
const MAX_ANSWER_BYTES = 65_536
/** Characters of an answer that are kept. */
const KEPT_CHARACTERS = 1_000
/** A consumer that asks to be left alone for a while says so in seconds: RFC 9110, 10.2.3. */
const RETRY_AFTER = /^[0-9]{1,6}$/

/** What came back. */
export type Posted = {
  readonly status: number | null
  readonly error: string | null
  readonly answer: string | null
  readonly retryAfterMs: number
}

export type PostTerms = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly targets: Targets
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

/** Codes of the system and the runtime, in words; no message of theirs is shown, for it may tell of our network. */
const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut off',
  ENOTFOUND: 'the name is not known',
  EAI_AGAIN: 'the name could not be looked up',
  ETIMEDOUT: 'the connection timed out',
  EHOSTUNREACH: 'the host is not reached',
  ENETUNREACH: 'the network is not reached',
  EPIPE: 'the connection was cut off',
  EPROTO: 'the host does not speak TLS',
}

function wordsOf(error: unknown): string {
  if (error instanceof TargetRefused) return error.message
  if (!(error instanceof Error)) return 'the message could not be sent'
  const code = 'code' in error ? String(error.code) : ''
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code)) return 'the certificate of the host is not accepted'
  if (code.startsWith('HPE_')) return 'the answer is not HTTP'
  return WORDS[code] ?? (error.name === 'TimeoutError' ? 'there was no whole answer in time' : 'the connection failed')
}

/** Control characters but line ends and tabs do not belong into a log, and the zero character into no store. */
// oxlint-disable-next-line no-control-regex -- these are the characters that are meant
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
const kept = (bytes: Buffer) => bytes.toString('utf8').replaceAll(CONTROLS, '\ufffd').slice(0, KEPT_CHARACTERS)

function read(response: IncomingMessage, resolve: (posted: Posted) => void, reject: (error: unknown) => void): void {
  const pieces: Buffer[] = []
  let bytes = 0
  const done = () => {
    const after = response.headers['retry-after'] ?? ''
    resolve({
      status: response.statusCode ?? null,
      error: null,
      answer: kept(Buffer.concat(pieces)),
      retryAfterMs: RETRY_AFTER.test(after) ? Number(after) * SECOND_MS : 0,
    })
  }
  response.on('data', (piece: Buffer) => {
    bytes += piece.length
    pieces.push(piece)
    if (bytes > MAX_ANSWER_BYTES) {
      done()
      response.destroy()
    }
  })
  response.on('end', done)
  response.on('error', reject)
}

/**
 * Sends a message by POST and gives what came back; never throws. Redirects are not followed: their status is what
 * counts, and it is no success. The address is looked at when the connection is made. An answer that breaks off is none.
 */
export async function postMessage(terms: PostTerms): Promise<Posted> {
  const { url: text, headers, body, targets, timeoutMs = SEND_TIMEOUT_MS } = terms
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const url = new URL(text)
    const host = hostOf(url)
    if (isIP(host) !== 0 && !allowsAddress(host, targets))
      throw new TargetRefused('its address is not one of the internet')
    return await new Promise<Posted>((resolve, reject) => {
      const options: RequestOptions = {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(body)),
          'user-agent': 'Strowger-Webhooks/1',
        },
        lookup: guardedLookup(targets),
        agent: false,
        signal: terms.signal === undefined ? timeout : AbortSignal.any([timeout, terms.signal]),
      }
      const send = url.protocol === 'https:' ? requestHttps : requestHttp
      send(url, options, (response) => read(response, resolve, reject))
        .on('error', reject)
        .end(body)
    })
  } catch (error) {
    const words = timeout.aborted ? `there was no whole answer within ${timeoutMs / SECOND_MS} s` : wordsOf(error)
    return { status: null, error: words, answer: null, retryAfterMs: 0 }
  }
}
