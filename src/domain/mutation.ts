import type { Static, TSchema } from 'typebox'

import { StoreBusy, type Transaction } from '#db/database.ts'

import { DomainError } from './errors.ts'
import { appendEvents, type NewEvent } from './events/append-event.ts'
import { answerOnce, type IdempotencyClaim } from './events/idempotency.ts'
import { checkInput } from './input.ts'
import { exchangeOf, permit, type Scope, type Session } from './session.ts'

/**
 * What a verb did: at least one event; or explicitly nothing, because all was as wished already (`unchanged`) or only
 * the answer was wanted (`undo`: whatever it did in the transaction is taken back).
 */
export type Outcome<Answer> = {
  readonly answer: Answer
  readonly events: readonly [NewEvent, ...NewEvent[]] | 'unchanged' | 'undo'
}

/** Carries the answer of a dry run out of the transaction that it undoes. */
class Undone<Answer> extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super('undone as asked')
    this.answer = answer
  }
}

export type Answered<Answer> = {
  readonly answer: Answer
  /** True when the answer was given before, under the same idempotency key, and nothing was done now. */
  readonly replayed: boolean
}

export type MutationOptions = {
  /** 1–255 printable ASCII characters, unique for the account for 24 hours. */
  readonly idempotencyKey?: string | undefined
}

/** A verb that changes something. */
export type Mutation<Input, Answer, Permit extends Scope | null = Scope> = {
  (session: Session, input: Input, options?: MutationOptions): Promise<Answered<Answer>>
  readonly input: TSchema
  /** What the actor must be allowed to do, for dialects that tell it before the body is read; null: to be known. */
  readonly scope: Permit
}

/**
 * Makes a verb that changes something, so that none can forget a step: may this actor, is it well formed, was it
 * answered before under this idempotency key; then one transaction with the change, its events (which are the audit
 * too: who, when, under which request) and the stored answer. The answer leaves after the commit.
 */
export function mutation<Schema extends TSchema, Answer, Permit extends Scope | null>(spec: {
  /** Unique; part of the idempotency key's fingerprint. */
  readonly name: string
  readonly scope: Permit
  readonly input: Schema
  run(tx: Transaction, session: Session, input: Static<Schema>): Promise<Outcome<Answer>>
}): Mutation<Static<Schema>, Answer, Permit> {
  async function runOnce(tx: Transaction, session: Session, input: Static<Schema>): Promise<Answer> {
    const { answer, events } = await spec.run(tx, session, input)
    if (events === 'undo') throw new Undone(answer)
    if (events !== 'unchanged') await appendEvents(tx, session, events)
    return answer
  }

  const verb = async (session: Session, rawInput: Static<Schema>, options: MutationOptions = {}) => {
    if (spec.scope !== null) permit(session, spec.scope)
    const input = checkInput(spec.input, rawInput)
    const { database } = exchangeOf(session)
    try {
      const key = options.idempotencyKey
      if (key === undefined) {
        return { answer: await database.transaction((tx) => runOnce(tx, session, input)), replayed: false }
      }
      const claim: IdempotencyClaim = { key, verb: spec.name, input }
      return await answerOnce<Answer>(session, claim, (tx) => runOnce(tx, session, input))
    } catch (error) {
      if (error instanceof Undone) return { answer: error.answer as Answer, replayed: false }
      if (error instanceof StoreBusy)
        throw new DomainError('overloaded', `nothing was done: ${error.message}; try again`, { retryAfterSeconds: 1 })
      throw error
    }
  }
  return Object.assign(verb, { input: spec.input, scope: spec.scope })
}
