import { DomainError } from '../errors.ts'
import type { Sandbox } from '../sandbox.ts'

/** Changes of the clock, and resets, that wait for one another at the most. */
export const MAX_WAITING = 100

/** Does the work after that which was begun before. Errors: `overloaded`. */
export async function oneAtATime<Answer>({ queue }: Sandbox, work: () => Promise<Answer>): Promise<Answer> {
  if (queue.waiting >= MAX_WAITING)
    throw new DomainError('overloaded', `${MAX_WAITING} changes of the clock wait already: try again`, {
      retryAfterSeconds: 1,
    })
  queue.waiting++
  const before = queue.last
  const done = Promise.withResolvers<void>()
  queue.last = done.promise
  try {
    await before
    return await work()
  } finally {
    queue.waiting--
    done.resolve()
  }
}
