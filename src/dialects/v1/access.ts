import type { ErrorCode } from '#domain/errors.ts'
import type { Scope } from '#domain/session.ts'

/** What is known of a route beside its schema: the guard asks it, and the reference tells it. */
export type Access = {
  /** What the key must be allowed to do; null: every key may. */
  readonly scope: Scope | null
  /** True for what changes something, and so takes an Idempotency-Key. */
  readonly changes: boolean
  /** What it may refuse, beside what every route may. */
  readonly errors: readonly ErrorCode[]
  /** Answers a secret, which must be kept nowhere: no Idempotency-Key, no cache. */
  readonly secret?: true
  /** Tells in the header Location where what it made can be looked at. */
  readonly locates?: true
  /** Answers a file of one of these media types, and no JSON. */
  readonly media?: readonly string[]
  /** Asked by those who have no credentials yet. */
  readonly open?: true
  /** Only in a sandbox: elsewhere there is no such path. */
  readonly sandbox?: true
  /** Answers, when it is asked to, one of these media types instead of JSON. */
  readonly also?: readonly string[]
}

declare module 'fastify' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- a declaration can only be merged with an interface
  interface FastifyContextConfig {
    readonly v1?: Access
  }
}

/** Which credentials a route of a verb that only asks needs, and what it may refuse. */
export function asks(
  verb: { readonly scope: Scope | null },
  errors: readonly ErrorCode[],
  more: Pick<Access, 'media' | 'also'> = {},
): { v1: Access } {
  return { v1: { scope: verb.scope, changes: false, errors, ...more } }
}

/** The same for a verb that changes something. */
export function changes(
  verb: { readonly scope: Scope | null },
  errors: readonly ErrorCode[],
  more: Pick<Access, 'secret' | 'locates' | 'open'> = {},
): { v1: Access } {
  return { v1: { scope: verb.scope, changes: true, errors, ...more } }
}

/** The same for a route that only a sandbox has. */
export function onlyInSandbox({ v1 }: { v1: Access }): { v1: Access } {
  return { v1: { ...v1, errors: ['not_found', ...v1.errors], sandbox: true } }
}
