import { Type, type Static } from 'typebox'

import { DAY_MS } from '#lib/clock.ts'
import { parseDuration } from '#lib/duration.ts'
import { parseInstant } from '#lib/instant.ts'

import { DomainError } from '../errors.ts'
import { checkInput } from '../input.ts'
import { type Mutation, mutation, type MutationOptions } from '../mutation.ts'
import type { Sandbox } from '../sandbox.ts'
import { exchangeOf, permit, type Session } from '../session.ts'
import { type ClockState, showClock } from './clock-state.ts'
import { dateAnswer } from './date-answer.ts'
import { needSandbox } from './need-sandbox.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** How far ahead of the real time a sandbox may go. */
export const MAX_AHEAD_DAYS = 3_660

/** How far, or until when: one of the two. */
export const MoveClockInput = Type.Object(
  {
    advance: Type.Optional(
      Type.String({
        minLength: 2,
        maxLength: 40,
        description: 'How far, ISO 8601: weeks, or days, hours, minutes and seconds, such as `P10D` or `PT1H30M`.',
      }),
    ),
    to: Type.Optional(
      Type.String({
        maxLength: 40,
        description: 'Until when: RFC 3339, or a day, which means its first moment in UTC. Not in the past.',
      }),
    ),
  },
  { $id: 'MoveSimulatorClock', additionalProperties: false },
)
type Input = Static<typeof MoveClockInput>

function invalid(message: string, pointer: string): DomainError {
  return new DomainError('invalid_input', message, { pointer })
}

function targetOf({ advance, to }: Input, { clock }: Sandbox): number {
  const now = clock.now()
  if ((advance === undefined) === (to === undefined))
    throw invalid('give either advance or to: how far the clock goes, or until when', '/advance')
  const ms = advance === undefined ? undefined : parseDuration(advance)
  if (ms === null)
    throw invalid(`advance ${advance} is no duration that has a fixed length: write P10D or PT1H30M`, '/advance')
  const target = ms === undefined ? parseInstant(to ?? '') : now + ms
  if (target === null) throw invalid(`to ${to} is no moment: write 2026-03-02T12:00:00Z or 2026-03-02`, '/to')
  const pointer = advance === undefined ? '/to' : '/advance'
  if (target < now)
    throw invalid(`the clock goes forward only, and it is ${new Date(now).toISOString()}: name a later moment`, pointer)
  if (target > clock.base.now() + MAX_AHEAD_DAYS * DAY_MS)
    throw invalid(`a sandbox goes ${MAX_AHEAD_DAYS} days ahead at the most: reset it to begin anew`, pointer)
  return target
}

/** Writes that the clock is going to be moved, and how far ahead it is then, for the next start. */
const noteMove = mutation({
  name: 'simulator.move-clock',
  scope: 'simulator:use',
  input: MoveClockInput,
  run: async (_tx, session, input) => {
    const sandbox = needSandbox(exchangeOf(session))
    const { clock } = sandbox
    const target = targetOf(input, sandbox)
    const realTime = clock.base.now()
    const from = new Date(clock.now()).toISOString()
    const answer = showClock(target, realTime)
    return {
      answer,
      events: [
        {
          type: 'simulator.clock_moved',
          subject: 'clock',
          data: { from, to: answer.now, aheadMs: target - realTime },
        },
      ],
    }
  },
})

/**
 * Moves the clock of a sandbox forward, for all accounts, and does everything that falls due on the way before it answers.
 * Repeated under its idempotency key it moves nothing. Errors: `not_found` outside a sandbox, `invalid_input` for what is
 * past or too far ahead, `overloaded`.
 */
export const moveClock: Mutation<Input, ClockState> = Object.assign(
  async (session: Session, input: Input, options?: MutationOptions) => {
    permit(session, noteMove.scope)
    checkInput(MoveClockInput, input)
    const exchange = exchangeOf(session)
    const sandbox = needSandbox(exchange)
    return oneAtATime(sandbox, async () => {
      const answered = await noteMove(session, input, options)
      if (answered.replayed) return answered
      const target = Date.parse(answered.answer.now)
      const key = options?.idempotencyKey
      if (key !== undefined) await dateAnswer(session, key, target)
      await sandbox.arriveAt(exchange, target)
      return answered
    })
  },
  { input: MoveClockInput, scope: noteMove.scope },
)
