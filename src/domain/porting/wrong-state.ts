import { DomainError } from '../errors.ts'

/** The refusal of an act that the state of a port, in or out, does not allow. */
export function portInWrongState(id: string, state: string, allowed: readonly string[]): DomainError {
  return new DomainError(
    'wrong_state',
    `${id} is ${state}, and this is done only while it is ${allowed.join(' or ')}: look at it again`,
    { extra: { state } },
  )
}
