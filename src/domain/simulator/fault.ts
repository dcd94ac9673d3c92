import { Type, type Static } from 'typebox'

import { type Fault, FAULT_REFUSALS } from '../sandbox.ts'

/** Faults of a sandbox at once. */
export const MAX_FAULTS = 100
/** How late a request may be made, milliseconds. */
export const MAX_LATENCY_MS = 60_000
/** Methods that a fault may be about. */
export const FAULT_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const MAX_SEED = 2 ** 32 - 1
/** Requests that one fault may be for. */
const MAX_TIMES = 1_000_000

/** What a fault says. */
export const FaultFields = {
  path: Type.Optional(
    Type.String({
      pattern: '^/[!-~]*$',
      maxLength: 200,
      default: '/',
      description: 'Beginning of the paths that it is about, such as `/v1/orders`, or `/v2/iNumbering`.',
    }),
  ),
  method: Type.Optional(Type.Enum(FAULT_METHODS, { description: 'The method that it is about; without it all.' })),
  latencyMs: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: MAX_LATENCY_MS,
      default: 0,
      description: 'How long a request waits before anything is done, milliseconds.',
    }),
  ),
  probability: Type.Optional(
    Type.Number({ exclusiveMinimum: 0, maximum: 1, default: 1, description: 'The share of requests that it meets.' }),
  ),
  seed: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: MAX_SEED,
      default: 1,
      description: 'Begins the chance by which requests are met: the same seed meets the same ones in their order.',
    }),
  ),
  times: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: MAX_TIMES,
      description: 'How many requests it meets; without it, until it is taken away.',
    }),
  ),
}

/** A fault as it is shown. */
export const FaultSchema = Type.Object(
  {
    id: Type.String({ description: 'Id of the fault, `flt_…`.' }),
    path: Type.String({ description: 'Beginning of the paths that it is about.' }),
    method: Type.Union([Type.Enum(FAULT_METHODS), Type.Null()], { description: 'The method; null: all.' }),
    latencyMs: Type.Integer({ description: 'How long a request waits, milliseconds.' }),
    refusal: Type.Union([Type.Enum(FAULT_REFUSALS), Type.Null()], {
      description: 'The code with which it refuses; null: requests are late and nothing else.',
    }),
    probability: Type.Number({ description: 'The share of requests that it meets.' }),
    seed: Type.Integer({ description: 'Begins the chance by which requests are met.' }),
    left: Type.Union([Type.Integer(), Type.Null()], { description: 'How many requests it still meets; null: all.' }),
  },
  { $id: 'SimulatorFault', additionalProperties: false, description: 'Something that goes wrong with requests.' },
)
export type ShownFault = Static<typeof FaultSchema>

/** The fault as it is shown. */
export function showFault({ id, path, method, latencyMs, refusal, probability, seed, left }: Fault): ShownFault {
  const known = FAULT_METHODS.find((one) => one === method) ?? null
  return { id, path, method: known, latencyMs, refusal, probability, seed, left }
}
