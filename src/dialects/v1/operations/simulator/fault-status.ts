import { Type, type Static } from 'typebox'

import type { FaultRefusal } from '#domain/sandbox.ts'
import { FaultSchema, type ShownFault } from '#domain/simulator/fault.ts'

import { STATUS } from '../../status.ts'

/** The HTTP statuses with which requests can be made to fail, and the refusals that have them in v1. */
const REFUSALS = { 429: 'rate_limited', 500: 'internal', 503: 'overloaded' } as const satisfies Record<
  number,
  FaultRefusal
>
const STATUSES = [429, 500, 503] as const

/** The status of a fault. */
export const FaultStatus = Type.Union([Type.Literal(429), Type.Literal(500), Type.Literal(503)], {
  description: 'How v1 answers: 429, 500 or 503, each as its own refusal; other dialects in their own words.',
})

/** A fault as v1 shows it. */
export const FaultAnswer = Type.Object(
  {
    ...Type.Omit(FaultSchema, ['refusal']).properties,
    status: Type.Union([FaultStatus, Type.Null()], { description: 'How requests fail; null: they are only late.' }),
  },
  { $id: 'SimulatorFault', additionalProperties: false, description: 'Something that goes wrong with requests.' },
)

/** The refusal that has a status. */
export function refusalOf(status: Static<typeof FaultStatus> | undefined): FaultRefusal | undefined {
  return status === undefined ? undefined : REFUSALS[status]
}

/** The fault as v1 shows it. */
export function showFault({ refusal, ...fault }: ShownFault): Static<typeof FaultAnswer> {
  return { ...fault, status: STATUSES.find((status) => refusal !== null && STATUS[refusal] === status) ?? null }
}
