import { setTimeout as sleep } from 'node:timers/promises'

import type { FastifyInstance } from 'fastify'

import { DomainError } from '#domain/errors.ts'
import type { Exchange } from '#domain/exchange.ts'
import type { FaultRefusal } from '#domain/sandbox.ts'
import { meetFault } from '#domain/simulator/meet-fault.ts'

/** What no fault meets, so that it can always be taken away, and so that machinery sees the truth. */
const SPARED = ['/v1/simulator', '/healthz', '/readyz', '/metrics']
/** Seconds after which a client that was refused may try again. */
const RETRY_SECONDS = 1

function refusalOf(code: FaultRefusal): DomainError {
  const later = code === 'internal' ? {} : { retryAfterSeconds: RETRY_SECONDS }
  return new DomainError(code, 'a fault of the simulator: nothing was done', later)
}

/** In a sandbox makes requests late or fail as its faults say, before anything is done, in the words of their dialect. */
export function injectFaults(server: FastifyInstance, { sandbox }: Exchange): void {
  if (sandbox === undefined) return
  server.addHook('onRequest', async ({ method, url }) => {
    if (SPARED.some((path) => url.startsWith(path))) return
    const fault = meetFault(sandbox, { method, path: url })
    if (fault === undefined) return
    if (fault.latencyMs > 0) await sleep(fault.latencyMs)
    if (fault.refusal !== null) throw refusalOf(fault.refusal)
  })
}
