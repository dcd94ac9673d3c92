import { attempt } from './attempt.ts'
import { backOff, pause } from './delay.ts'
import {
  type CallOptions,
  type ClientOptions,
  DEFAULT_ATTEMPTS,
  DEFAULT_BACK_OFF_MS,
  DEFAULT_MAX_WAIT_MS,
  DEFAULT_TIMEOUT_MS,
} from './options.ts'
import type { PreparedRequest } from './request.ts'

/**
 * Sends a request until it is answered, it may not be sent again, or it was sent as often as it may. The same request
 * goes out each time, with the same Idempotency-Key. Throws a StrowgerError, or the reason of the signal.
 */
export async function send(request: PreparedRequest, client: ClientOptions, call: CallOptions): Promise<unknown> {
  const attempts = request.mayRepeat ? (client.attempts ?? DEFAULT_ATTEMPTS) : 1
  const terms = {
    fetch: client.fetch ?? globalThis.fetch.bind(globalThis),
    timeoutMs: client.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    signal: call.signal,
  }
  for (let made = 1; ; made++) {
    const outcome = await attempt(request, terms)
    if ('answer' in outcome) return outcome.answer
    const { error, retryable, afterMs = 0 } = outcome
    if (!retryable || made >= attempts || afterMs > (client.maxWaitMs ?? DEFAULT_MAX_WAIT_MS)) throw error
    await pause(afterMs + backOff(made, client.backOffMs ?? DEFAULT_BACK_OFF_MS), call.signal)
  }
}
