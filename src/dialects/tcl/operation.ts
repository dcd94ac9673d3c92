import { type Static, type TObject, type TSchema, Type } from 'typebox'

import { checkInput } from '#domain/input.ts'
import type { Session } from '#domain/session.ts'

/** What an operation answers; a body may be a stream. */
export type Answer = {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string | number>>
}

/** What was asked, as it came. */
export type Asked = { readonly params: unknown; readonly query: unknown; readonly body: unknown }

const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'] as const

type Described = {
  /** Unique among all calls. */
  readonly name: string
  readonly method: (typeof METHODS)[number]
  /** Below the base, with `:orderId` for what varies. */
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  /** The forms of its answers, by status. */
  readonly answers: Readonly<Record<number, TSchema>>
}

/** One call of this dialect. */
export type Operation = Described & {
  readonly params: TObject
  readonly query: TObject
  readonly body: TSchema
  answer(session: Session, asked: Asked): Promise<Answer>
}

/** Of a path without what varies, a call without a query, and one without a body. */
export const NOTHING = Type.Object({}, { additionalProperties: false })

type Answering<Params extends TObject, Query extends TObject, Body extends TSchema> = Described & {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  answer(
    session: Session,
    asked: { readonly params: Static<Params>; readonly query: Static<Query>; readonly body: Static<Body> },
  ): Promise<Answer>
}

/**
 * Makes a call: what was asked is looked at by its schemas, path before query before body, and then answered. Errors:
 * `invalid_input`, and those of its verbs.
 */
export function operation<Params extends TObject, Query extends TObject, Body extends TSchema>(
  spec: Answering<Params, Query, Body>,
): Operation {
  return {
    ...spec,
    answer: async (session, asked) =>
      spec.answer(session, {
        params: checkInput(spec.params, asked.params),
        query: checkInput(spec.query, asked.query),
        body: checkInput(spec.body, asked.body),
      }),
  }
}

/** Success with a body. */
export const success = (body: unknown): Answer => ({ status: 200, body })
