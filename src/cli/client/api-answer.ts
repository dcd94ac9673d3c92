import { CliError } from '../cli-error.ts'
import { EXIT } from '../exit-codes.ts'
import { fieldIn, listIn, numberIn, textIn, textsIn } from './json-fields.ts'

/** What the server answered. */
export type ApiAnswer = {
  readonly status: number
  /** The body as it came. */
  readonly text: string
  /** The body, parsed; undefined when it is not JSON. */
  readonly value: unknown
  /** Seconds that the server asks to wait before trying again; null when it does not say. */
  readonly retryAfterSeconds: number | null
}

/** The server's refusal (RFC 9457) as one sentence with its code and request id. */
export class ApiRefusal extends CliError {
  /** The body as it came, for `--json`. */
  readonly text: string

  constructor(answer: ApiAnswer) {
    super(describeRefusal(answer), EXIT.refused)
    this.text = answer.text
  }
}

/** Refused numbers that are told with their alternatives in the one line of an error. */
const TOLD_NUMBERS = 3
/** The longest text of an answer that is no problem document which is repeated, in characters. */
const TOLD_CHARS = 200

export function isDone({ status }: ApiAnswer): boolean {
  return status >= 200 && status < 300
}

/** Whether the same request may succeed when it is sent again: the server says so, or it failed. */
export function isRetryable({ status, value }: ApiAnswer): boolean {
  return status >= 500 || status === 429 || fieldIn(value, 'retryable') === true
}

function alternativesText(value: unknown): string {
  const told = listIn(value, 'numbers').slice(0, TOLD_NUMBERS)
  const texts = told.flatMap((refusal) => {
    const alternatives = textsIn(refusal, 'alternatives')
    const reason = `${textIn(refusal, 'e164') ?? ''} ${textIn(refusal, 'reason') ?? ''}`.trim()
    return alternatives.length === 0 ? [reason] : [`${reason}, free near it: ${alternatives.join(' ')}`]
  })
  return texts.length === 0 ? '' : ` [${texts.join('; ')}]`
}

/** The problem's detail with its code and request id; a few words of the body where it is no problem document. */
export function describeRefusal({ status, value, text }: ApiAnswer): string {
  const detail = textIn(value, 'detail')
  if (detail === null) return `the server answered ${status}: ${text.slice(0, TOLD_CHARS)}`
  const code = textIn(value, 'code') ?? String(numberIn(value, 'status') ?? status)
  const requestId = textIn(value, 'requestId')
  return `${detail}${alternativesText(value)} (${code}${requestId === null ? '' : `, request ${requestId}`})`
}
