import { Type } from 'typebox'

import { newId } from '#lib/ids.ts'
import { seededRandom } from '#lib/seeded-random.ts'

import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { type Fault, FAULT_REFUSALS } from '../sandbox.ts'
import { exchangeOf } from '../session.ts'
import { FaultFields, MAX_FAULTS, showFault } from './fault.ts'
import { needSandbox } from './need-sandbox.ts'

/** A fault. */
export const AddFaultInput = Type.Object(
  {
    ...FaultFields,
    refusal: Type.Optional(
      Type.Enum(FAULT_REFUSALS, { description: 'The code with which it refuses; without it requests are only late.' }),
    ),
  },
  { additionalProperties: false },
)

/**
 * Has something go wrong with requests from now on, with those of all accounts and dialects. Of several faults the oldest
 * that meets a request counts. Errors: `not_found` outside a sandbox, `limit_reached`, `invalid_input` for a fault that does
 * nothing.
 */
export const addFault = mutation({
  name: 'simulator.add-fault',
  scope: 'simulator:use',
  input: AddFaultInput,
  run: async (tx, session, { path = '/', method = null, latencyMs = 0, refusal = null, times = null, ...chance }) => {
    const exchange = exchangeOf(session)
    const { faults } = needSandbox(exchange)
    if (latencyMs === 0 && refusal === null)
      throw new DomainError('invalid_input', 'this fault does nothing: say how late requests are, or how they fail', {
        pointer: '/latencyMs',
      })
    if (faults.size >= MAX_FAULTS)
      throw new DomainError('limit_reached', `a sandbox has ${MAX_FAULTS} faults at the most: take some away`, {
        extra: { limit: MAX_FAULTS },
      })
    const { probability = 1, seed = 1 } = chance
    const id = newId('fault', exchange.clock)
    const random = seededRandom(seed)
    const fault: Fault = { id, path, method, latencyMs, refusal, probability, seed, random, left: times }
    tx.onCommit(() => faults.set(id, fault))
    return {
      answer: showFault(fault),
      events: [
        {
          type: 'simulator.fault_added',
          subject: id,
          accountId: session.actor.accountId,
          data: { latencyMs, refusal },
        },
      ],
    }
  },
})
