import type { Session } from '#domain/session.ts'

import type { Answer } from './answer.ts'
import type { Fields } from './wire.ts'
import type { Family } from './words.ts'

/** One call of the carrier's API. */
export type Operation = {
  /** Without the slash at the end, which may stand there. */
  readonly path: string
  readonly family: Family
  /** Bytes of its body at the most, where that is not as everywhere. */
  readonly bodyLimit?: number
  answer(session: Session, fields: Fields): Promise<Answer>
}

declare module 'fastify' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- a declaration can only be merged with an interface
  interface FastifyContextConfig {
    /** Says how the route refuses. */
    readonly inumbering?: Family
  }
}
