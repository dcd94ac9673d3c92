/** What the carrier answers instead of success: an HTTP status, some of them not in any standard, and a body. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  /** What stands in the body beside `statusCode` and `status`. */
  readonly rest: Readonly<Record<string, unknown>>

  constructor(status: number, message: string, rest: Readonly<Record<string, unknown>> = { message }) {
    super(message)
    this.status = status
    this.rest = rest
  }
}
