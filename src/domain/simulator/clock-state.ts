import { Type, type Static } from 'typebox'

import { SECOND_MS } from '#lib/clock.ts'
import type { VirtualClock } from '#lib/virtual-clock.ts'

/** What time it is in the sandbox. */
export const ClockSchema = Type.Object(
  {
    now: Type.String({ format: 'date-time', description: 'What time it is in the sandbox, UTC.' }),
    realTime: Type.String({ format: 'date-time', description: 'What time it is outside, UTC.' }),
    aheadSeconds: Type.Integer({ minimum: 0, description: 'How far the sandbox is ahead, in whole seconds.' }),
  },
  { $id: 'SimulatorClock', additionalProperties: false, description: 'The clock of a sandbox.' },
)
export type ClockState = Static<typeof ClockSchema>

/** The clock at a moment of its own time, milliseconds since the epoch. */
export function showClock(now: number, realTime: number): ClockState {
  return {
    now: new Date(now).toISOString(),
    realTime: new Date(realTime).toISOString(),
    aheadSeconds: Math.max(0, Math.round((now - realTime) / SECOND_MS)),
  }
}

/** The clock as it stands. */
export const clockOf = (clock: VirtualClock): ClockState => showClock(clock.now(), clock.base.now())
