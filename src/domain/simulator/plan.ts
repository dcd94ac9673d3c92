import { DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/clock.ts'

import { meetScript } from '../meet-script.ts'
import { EXCEPTION_CODES, type ExceptionCode } from '../porting/port-states.ts'
import type { Sandbox, Script, ScriptOutcome } from '../sandbox.ts'
import { magicOf } from './magic.ts'
import type { Work, WorkKind } from './work.ts'

/** How long each takes when all goes well. What has a day happens when that day begins, UTC, and not earlier than this. */
export const TAKES_MS: Readonly<Record<WorkKind, number>> = {
  document: MINUTE_MS,
  port: HOUR_MS,
  foc: 0,
  brand: MINUTE_MS,
  campaign: HOUR_MS,
  port_out: HOUR_MS,
}
/** How long it takes when it is slow. */
export const SLOW_MS = 5 * DAY_MS
/** Things of which is remembered which script they met. */
const MAX_MET = 10_000
/** What is told when a script gives no reason. */
const USUAL_REASON = 'refused by the sandbox, as was asked'

/** The outcomes that each can have. */
const POSSIBLE: Readonly<Record<WorkKind, ReadonlySet<ScriptOutcome>>> = {
  document: new Set(['accepted', 'slow', 'document_rejected']),
  port: new Set(['accepted', 'slow', 'port_exception', 'port_signature']),
  foc: new Set(['accepted', 'port_exception_on_foc']),
  brand: new Set(['accepted', 'slow', 'brand_rejected']),
  campaign: new Set(['accepted', 'slow', 'campaign_rejected']),
  port_out: new Set(['accepted', 'slow']),
}

/** What is going to become of a thing, and when. */
export type Plan = {
  readonly work: Work
  readonly dueAt: number
  readonly outcome: ScriptOutcome
  readonly code: ExceptionCode
  readonly reason: string
}

/** The script that a thing has met, or meets now: one for as long as it waits. */
function scriptFor(sandbox: Sandbox, work: Work): Script | undefined {
  const key = `${work.kind} ${work.id} ${work.since}`
  const known = sandbox.met.get(key)
  if (known !== undefined) return known
  const script = sandbox.scripts.size === 0 ? undefined : meetScript(sandbox, POSSIBLE[work.kind], work)
  if (script === undefined) return undefined
  if (sandbox.met.size >= MAX_MET) sandbox.met.delete(sandbox.met.keys().next().value ?? '')
  sandbox.met.set(key, script)
  return script
}

function dueAt({ kind, since, day }: Work, outcome: ScriptOutcome): number {
  const earliest = since + (outcome === 'slow' ? SLOW_MS : TAKES_MS[kind])
  // The day of a port that was just submitted is a wish, which its answer does not wait for.
  if (day === null || kind === 'port') return earliest
  return Math.max(earliest, Date.parse(`${day}T00:00:00Z`))
}

/** What is going to become of a thing that waits: what a script says, or else magic, or else all goes well. */
export function planFor(sandbox: Sandbox, work: Work): Plan {
  const script = scriptFor(sandbox, work)
  const magic = script === undefined ? magicOf(work) : undefined
  const told = script?.outcome ?? magic?.outcome ?? 'accepted'
  const outcome = POSSIBLE[work.kind].has(told) ? told : 'accepted'
  const code = EXCEPTION_CODES.find((one) => one === script?.code) ?? magic?.code ?? 'other'
  return { work, outcome, code, reason: script?.reason ?? USUAL_REASON, dueAt: dueAt(work, outcome) }
}
