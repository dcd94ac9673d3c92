import type { Request } from '../http/request.ts'

/** Values that occur in the plan, to search for. */
export type Places = {
  readonly npas: readonly string[]
  readonly npaNxxs: readonly string[]
  readonly states: readonly string[]
  readonly rateCenters: readonly { readonly state: string; readonly rateCenter: string }[]
  /** Ten digits each: numbers that were free when they were read. */
  readonly numbers: readonly string[]
}

/** What a hold may be asked for: any number of an area code, or one number. */
export type Target = { readonly npa: string; readonly number: string }

/** Different searches of one kind. */
export type SearchKind = { readonly kind: string; readonly requests: readonly Request[] }

/** One way to speak to the exchange. `secret` is the credential of a customer of it. */
export type Dialect = {
  readonly name: string
  /** How many of the bench's accounts have credentials for it; undefined: all. */
  readonly accounts?: number
  /** For each kind of search `each` different ones. */
  searches(secret: string, places: Places, each: number, random: () => number): readonly SearchKind[]
  /** Holds one free number: any of the area code, where the dialect can ask so, otherwise the one. */
  reserve(secret: string, target: Target): Request
  /** Gives back what this answer to `reserve` holds. */
  release(secret: string, answer: string): Request
  /** The path of `release` as Fastify writes routes; another than that of `reserve`. */
  readonly releaseRoute: string
}

/** One in which nothing can be held, only found. */
export type SearchDialect = Pick<Dialect, 'name' | 'searches'>
