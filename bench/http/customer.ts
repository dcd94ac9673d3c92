import { getDialect } from '../dialects/index.ts'
import { oneOf, seededRandom } from '../seeded-random.ts'
import { writeRequest } from './request.ts'

/** One request of a customer, as it goes over the wire. */
export type Step = { readonly kind: string; readonly request: string }

/** Somebody at one connection who asks, waits for the answer, and asks again. */
export type Customer = {
  /** What to ask next; `answer` is the body of the last answer, none at first. */
  next(answer: Buffer | undefined): Step
  /** Whether nothing would be left over if it stopped now. */
  atRest(): boolean
}

/** What all customers do. */
export type Work =
  | { readonly kind: 'searches'; readonly steps: readonly Step[] }
  | {
      readonly kind: 'holds'
      readonly dialect: string
      readonly secrets: readonly string[]
      readonly npas: readonly string[]
    }

/** The customer at a connection; others choose otherwise. */
export function makeCustomer(work: Work, connection: number): Customer {
  const random = seededRandom(connection + 1)
  if (work.kind === 'searches') return { next: () => oneOf(work.steps, random), atRest: () => true }
  const { secrets, npas } = work
  const secret = secrets[connection % secrets.length] ?? ''
  const dialect = getDialect(work.dialect)
  let holds = false
  return {
    next: (answer) => {
      holds = !holds
      if (holds) return { kind: 'reserve', request: writeRequest(dialect.reserve(secret, oneOf(npas, random))) }
      return { kind: 'release', request: writeRequest(dialect.release(secret, answer?.toString() ?? '')) }
    },
    atRest: () => !holds,
  }
}
