import type { GatedDatabase } from '#db/gated-database.ts'
import type { VirtualClock } from '#lib/virtual-clock.ts'

import type { Exchange } from './exchange.ts'

/** What can be scripted. */
export const SCRIPT_OUTCOMES = [
  'accepted',
  'slow',
  'document_rejected',
  'brand_rejected',
  'campaign_rejected',
  'port_exception',
  'port_signature',
  'port_exception_on_foc',
  'number_gone',
] as const
export type ScriptOutcome = (typeof SCRIPT_OUTCOMES)[number]

/** What a script is about. What is left out matches everything; of an empty one the first thing that comes is met. */
export type ScriptMatch = {
  /** The very document, port, brand or campaign. */
  readonly id?: string
  /** Last digits of a number. */
  readonly ending?: string
  /** A part of the file's name, of the brand's legal name, or of the campaign's description; case does not count. */
  readonly text?: string
}

/** An outcome that was asked for ahead of time. */
export type Script = {
  readonly id: string
  /** Whose things it is about; null: everybody's. */
  readonly accountId: string | null
  readonly outcome: ScriptOutcome
  readonly match: ScriptMatch
  /** Exception of a port; undefined: the usual one. */
  readonly code: string | undefined
  /** What is told as the reason; undefined: the usual words. */
  readonly reason: string | undefined
  /** How many things it is still for. */
  left: number
}

/** What a fault refuses requests with. */
export const FAULT_REFUSALS = ['overloaded', 'internal', 'rate_limited'] as const
export type FaultRefusal = (typeof FAULT_REFUSALS)[number]

/** Something that goes wrong with requests. */
export type Fault = {
  readonly id: string
  /** Beginning of the paths that it is about. */
  readonly path: string
  /** The method that it is about; null: all. */
  readonly method: string | null
  readonly latencyMs: number
  /** Null: requests are late and nothing else. */
  readonly refusal: FaultRefusal | null
  /** 0 < p ≤ 1 of the requests. */
  readonly probability: number
  readonly seed: number
  /** The chance that `seed` begins: 0 ≤ x < 1. */
  readonly random: () => number
  /** How many requests it is still for; null: until it is taken away. */
  left: number | null
}

/** What an exchange has beside everything else when it is a sandbox. In memory, of one process. */
export type Sandbox = {
  readonly clock: VirtualClock
  /** By id, the oldest first. */
  readonly scripts: Map<string, Script>
  readonly faults: Map<string, Fault>
  /** Which script a thing has met, by the thing and since when it waits. */
  readonly met: Map<string, Script>
  /** The account in whose name the sandbox plays everybody else. */
  carrierId: string
  /** The store; undefined until it is open. */
  store: GatedDatabase | undefined
  /** One change of the clock, or reset, at a time. */
  readonly queue: { waiting: number; last: Promise<void> }
  /** Brings the clock to a moment, and does all that falls due on the way. */
  arriveAt(exchange: Exchange, ms: number): Promise<void>
  /** Loads the starter inventory and prices into an exchange that has none. */
  refill(exchange: Exchange): Promise<void>
}
