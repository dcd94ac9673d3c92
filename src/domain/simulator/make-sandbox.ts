import type { Clock } from '#lib/clock.ts'
import { virtualClock } from '#lib/virtual-clock.ts'

import type { Sandbox } from '../sandbox.ts'

/** A sandbox for an exchange that is about to be opened; `enterSandbox` lets it begin. */
export function makeSandbox(base: Clock, parts: Pick<Sandbox, 'arriveAt' | 'refill'>): Sandbox {
  return {
    ...parts,
    clock: virtualClock(base),
    scripts: new Map(),
    faults: new Map(),
    met: new Map(),
    carrierId: '',
    store: undefined,
    queue: { waiting: 0, last: Promise.resolve() },
  }
}
