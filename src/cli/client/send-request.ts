import { setTimeout as sleep } from 'node:timers/promises'

import { CliError } from '../cli-error.ts'
import { rootMessageOf } from '../describe-error.ts'
import { EXIT } from '../exit-codes.ts'
import { type ApiAnswer, ApiRefusal, describeRefusal, isDone, isRetryable } from './api-answer.ts'

/** How often a request is sent at the most. */
export const MAX_TRIES = 6
/** The first wait between two tries; each one after it is twice as long. */
const FIRST_WAIT_MS = 200
/** The longest wait, also when the server asks for more. */
const MAX_WAIT_MS = 30_000
/** How long one try may take. */
const ANSWER_MS_MAX = 60_000

/** Where the server is, and the key that is shown to it. */
export type ApiTarget = { readonly url: string; readonly key: string }

/** One request of v1. */
export type ApiRequest = {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** With a leading slash, without the server's address. */
  readonly path: string
  readonly query?: URLSearchParams
  readonly body?: unknown
  /** Sent with what changes something, the same for every try: however often it arrives, it is done once. */
  readonly idempotencyKey?: string
  /** Sent once and not again, for nothing keeps it from being done twice; these words say how to see whether it was. */
  readonly once?: string
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function sendOnce({ url, key }: ApiTarget, request: ApiRequest): Promise<ApiAnswer> {
  const { method, path, query, body, idempotencyKey } = request
  const search = query === undefined || query.size === 0 ? '' : `?${query.toString()}`
  const response = await fetch(`${url}${path}${search}`, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(ANSWER_MS_MAX),
    headers: {
      authorization: `Bearer ${key}`,
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const wait = response.headers.get('retry-after')
  return {
    status: response.status,
    text,
    value: parseJson(text),
    retryAfterSeconds: wait !== null && /^[0-9]{1,9}$/.test(wait) ? Number(wait) : null,
  }
}

/** What went wrong below HTTP, in words; `fetch` itself only says that it failed. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${ANSWER_MS_MAX / 1000} s`
  return rootMessageOf(error)
}

const NOT_CONNECTED: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

/**
 * True when nothing can have been done: the connection was never made, or the request could not even be sent, which is
 * an error without a code.
 */
function neverArrived(error: unknown): boolean {
  if (error instanceof Error && error.name === 'TimeoutError') return false
  const cause = error instanceof Error ? error.cause : undefined
  const causes: readonly unknown[] = cause instanceof AggregateError ? cause.errors : [cause]
  return causes.every((one) => !(one instanceof Error && 'code' in one) || NOT_CONNECTED.has(one.code))
}

function waitBefore(tries: number, answer: ApiAnswer | null): number {
  const ours = FIRST_WAIT_MS * 2 ** (tries - 1)
  return Math.min(Math.max(ours, (answer?.retryAfterSeconds ?? 0) * 1000), MAX_WAIT_MS)
}

function unreachable(target: ApiTarget, request: ApiRequest, reason: string, unknown: boolean): CliError {
  const { idempotencyKey, once } = request
  const hint = once === undefined ? '' : `; ${once}`
  const state =
    idempotencyKey === undefined || !unknown
      ? unknown
        ? hint
        : ''
      : `; whether it was done is not known: repeat the command with --idempotency-key ${idempotencyKey}, which does it once`
  return new CliError(`no answer from ${target.url}: ${reason}${state}`, EXIT.unreachable)
}

/**
 * Sends a request, again under the same idempotency key when the connection is lost or the server says that it may
 * succeed later, `MAX_TRIES` times in all, or once. `tell` hears of each new try; `pause` lets milliseconds pass before it.
 * @throws ApiRefusal when the server refuses; CliError `unreachable` when there is no proper answer.
 */
export async function sendRequest(
  target: ApiTarget,
  request: ApiRequest,
  tell: (line: string) => void,
  pause: (ms: number) => Promise<unknown> = sleep,
): Promise<ApiAnswer> {
  let arrived = false
  for (let tries = 1; ; tries++) {
    let answer: ApiAnswer | null = null
    let reason: string
    try {
      answer = await sendOnce(target, request)
      if (isDone(answer)) return answer
      if (!isRetryable(answer)) throw new ApiRefusal(answer)
      reason = describeRefusal(answer)
      arrived = true
    } catch (error) {
      if (error instanceof ApiRefusal) throw error
      reason = reasonOf(error)
      if (!arrived && neverArrived(error))
        throw unreachable(target, request, `${reason}; is the server running there?`, false)
      arrived = true
    }
    if (tries === MAX_TRIES || request.once !== undefined) {
      if (answer !== null && answer.status < 500) throw new ApiRefusal(answer)
      throw unreachable(target, request, reason, true)
    }
    const wait = waitBefore(tries, answer)
    tell(`${reason}; trying again in ${wait / 1000} s`)
    await pause(wait)
  }
}
