import type { Transaction } from '#db/database.ts'

import { DomainError } from '../errors.ts'
import type { Session } from '../session.ts'
import { NOUNS } from './nouns.ts'
import { getOwn, keepOwn } from './own-rows.ts'
import type { ResourceVerbs } from './verbs.ts'

/**
 * Makes sure that a resource which is about to be used has every field that it needs, and stays until this transaction
 * ends. Errors: `not_found` at `/customerId` or its like, `not_complete` with the fields that are missing.
 */
export async function needComplete(
  tx: Transaction,
  session: Session,
  { noun, show }: Pick<ResourceVerbs, 'noun' | 'show'>,
  id: string,
): Promise<void> {
  const pointer = `/${noun}Id`
  await keepOwn(tx, session, noun, { id, pointer })
  const { missing } = await show(tx, await getOwn(tx, session, noun, id))
  if (!Array.isArray(missing) || missing.length === 0) return
  throw new DomainError(
    'not_complete',
    `${NOUNS[noun].called} ${id} is not complete, it lacks ${missing.join(', ')}: give it first`,
    { pointer, extra: { missing } },
  )
}
