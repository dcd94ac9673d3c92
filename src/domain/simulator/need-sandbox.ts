import { DomainError } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import type { Sandbox } from '../sandbox.ts'

/** The sandbox that the exchange is. Errors: `not_found` for one that is none, as if there were no simulator. */
export function needSandbox({ sandbox }: Exchange): Sandbox {
  if (sandbox !== undefined) return sandbox
  throw new DomainError('not_found', 'there is no simulator: only a sandbox has one')
}
