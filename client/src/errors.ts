import type { Problem } from './generated/api.ts'

/** Every code with which the exchange refuses. */
export type RefusalCode = Problem['code']

/** Whatever the client throws, but for the reason of an `AbortSignal`, which is thrown as it is. */
export class StrowgerError extends Error {
  override readonly name: string = 'StrowgerError'
}

/**
 * The exchange refused. `code` says why, from a closed list; `problem` is the whole answer (RFC 9457), with what the code
 * brings to go on with, such as the alternatives of `numbers_unavailable`.
 */
export class RefusalError<Code extends RefusalCode = RefusalCode> extends StrowgerError {
  override readonly name = 'RefusalError'
  readonly problem: Problem & { readonly code: Code }

  constructor(problem: Problem & { readonly code: Code }) {
    super(`${problem.code}: ${problem.detail}`)
    this.problem = problem
  }

  get code(): Code {
    return this.problem.code
  }

  /** The HTTP status, 400 to 599. */
  get status(): number {
    return this.problem.status
  }

  /** Whether the same request may succeed later; the client has then tried as often as it may. */
  get retryable(): boolean {
    return this.problem.retryable
  }

  /** What the operator finds the request by. */
  get requestId(): string {
    return this.problem.requestId
  }
}

/** No answer came: the connection failed, or the time limit of the request passed. `cause` says what happened. */
export class UnreachableError extends StrowgerError {
  override readonly name = 'UnreachableError'
}

/** An answer came that is not the exchange's, such as the page of a proxy. */
export class UnreadableAnswerError extends StrowgerError {
  override readonly name = 'UnreadableAnswerError'
  /** The HTTP status. */
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/**
 * Whether an error is a refusal, with one of these codes if any are given. The type of `error.code` is narrowed to them,
 * so that a `switch` over it can be checked for completeness.
 */
export function isRefusal<Code extends RefusalCode = RefusalCode>(
  error: unknown,
  ...codes: readonly Code[]
): error is RefusalError<Code> {
  if (!(error instanceof RefusalError)) return false
  return codes.length === 0 || codes.some((code) => code === error.code)
}
