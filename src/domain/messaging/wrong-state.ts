import { DomainError } from '../errors.ts'

/** The refusal of a move that the table of states does not have. */
export function wrongState(
  noun: 'brand' | 'campaign',
  { id, state }: { readonly id: string; readonly state: string },
  wanted: string,
  pointer = `/${noun}Id`,
): DomainError {
  return new DomainError('wrong_state', `${noun} ${id} is ${state} and cannot be ${wanted}: look at it first`, {
    pointer,
    extra: { state },
  })
}
