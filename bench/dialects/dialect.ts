import type { Request } from '../http/request.ts'

/** Values that occur in the plan, to search for. */
export type Places = {
  readonly npas: readonly string[]
  readonly npaNxxs: readonly string[]
  readonly states: readonly string[]
  readonly rateCenters: readonly { readonly state: string; readonly rateCenter: string }[]
}

/** Different searches of one kind. */
export type SearchKind = { readonly kind: string; readonly requests: readonly Request[] }

/** One way to speak to the exchange. `secret` is the credential of a customer of it. */
export type Dialect = {
  readonly name: string
  /** For each kind of search `each` different ones. */
  searches(secret: string, places: Places, each: number, random: () => number): readonly SearchKind[]
  /** Holds one free number of an area code, whichever. */
  reserve(secret: string, npa: string): Request
  /** Gives back what this answer to `reserve` holds. */
  release(secret: string, answer: string): Request
  /** The path of `release` as Fastify writes routes. */
  readonly releaseRoute: string
}
