import type { Static, TSchema } from 'typebox'

import { checkInput } from './input.ts'
import { permit, type Scope, type Session } from './session.ts'

/** A verb that changes nothing. */
export type Query<Input, Answer> = {
  (session: Session, input: Input): Promise<Answer>
  readonly input: TSchema
  /** What the actor must be allowed to do; null: everybody who is known may ask. */
  readonly scope: Scope | null
}

/** Makes a verb that changes nothing: may this actor, is it well formed, then the answer. */
export function query<Schema extends TSchema, Answer>(spec: {
  readonly scope: Scope | null
  readonly input: Schema
  answer(session: Session, input: Static<Schema>): Promise<Answer> | Answer
}): Query<Static<Schema>, Answer> {
  const verb = async (session: Session, input: Static<Schema>): Promise<Answer> => {
    if (spec.scope !== null) permit(session, spec.scope)
    return spec.answer(session, checkInput(spec.input, input))
  }
  return Object.assign(verb, { input: spec.input, scope: spec.scope })
}
