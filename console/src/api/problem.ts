import type { Schemas } from './client.ts'

/** A refusal of the exchange (RFC 9457), as an error. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly problem: Schemas['Problem']

  constructor(problem: Schemas['Problem']) {
    super(problem.detail)
    this.problem = problem
  }
}

/** The exchange could not be asked at all, or answered nothing that can be read. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

function isProblem(value: unknown): value is Schemas['Problem'] {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value
}

/** The problem of an error, when the exchange refused. */
export function problemOf(error: unknown): Schemas['Problem'] | undefined {
  return error instanceof Refused ? error.problem : undefined
}

type Told<Data> = { readonly data?: Data; readonly error?: unknown; readonly response: Response }

/** What was answered. Throws `Refused` with the problem, or `Unreachable`. */
export async function told<Data>(asked: Promise<Told<Data>>): Promise<NonNullable<Data>> {
  let answer: Told<Data>
  try {
    answer = await asked
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Unreachable('The exchange does not answer. Check the connection; it is tried again by itself.')
  }
  const { data, error, response } = answer
  if (data !== undefined && data !== null) return data
  if (isProblem(error)) throw new Refused(error)
  throw new Unreachable(`The exchange answered ${response.status} and nothing that can be read.`)
}
