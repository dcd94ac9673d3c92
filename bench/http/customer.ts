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
      readonly numbers: readonly string[]
    }

/**
 * The customer at one of so many connections; others choose otherwise, and each holds numbers that no other wants, since
 * it is no measure of speed to be refused.
 */
export function makeCustomer(work: Work, connection: number, connections: number): Customer {
  const random = seededRandom(connection + 1)
  if (work.kind === 'searches') return { next: () => oneOf(work.steps, random), atRest: () => true }
  const { secrets, npas } = work
  const numbers = work.numbers.filter((_, index) => index % connections === connection)
  const secret = secrets[connection % secrets.length] ?? ''
  const dialect = getDialect(work.dialect)
  let holds = false
  return {
    next: (answer) => {
      holds = !holds
      if (holds) {
        const target = { npa: oneOf(npas, random), number: oneOf(numbers, random) }
        return { kind: 'reserve', request: writeRequest(dialect.reserve(secret, target)) }
      }
      return { kind: 'release', request: writeRequest(dialect.release(secret, answer?.toString() ?? '')) }
    },
    atRest: () => !holds,
  }
}
