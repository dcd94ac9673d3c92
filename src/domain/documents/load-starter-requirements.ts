import { Type } from 'typebox'

import type { Transaction } from '#db/database.ts'
import { ID_PREFIXES } from '#lib/ids.ts'

import type { NewEvent } from '../events/append-event.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { firstVersion } from './create-requirement.ts'
import { type Requirement, showRequirement } from './requirement.ts'
import { STARTER_REQUIREMENTS } from './starter-requirements.ts'

/** When to load. */
export const LoadStarterRequirementsInput = Type.Object(
  {
    onlyIfNew: Type.Optional(
      Type.Boolean({ description: 'Only into an exchange that never had a rule, and where nothing was ever ordered.' }),
    ),
  },
  { additionalProperties: false },
)

async function isNew(tx: Transaction): Promise<boolean> {
  const rule = await tx.query.selectFrom('requirement').select('id').limit(1).executeTakeFirst()
  const order = await tx.query.selectFrom('number_order').select('id').limit(1).executeTakeFirst()
  return rule === undefined && order === undefined
}

/**
 * Loads the rules of the starter set that the exchange does not know. One that was changed or ended is known, and stays
 * as the operator wants it. Gives those that were loaded.
 */
export const loadStarterRequirements = mutation({
  name: 'requirements.load_starter',
  scope: 'documents:review',
  input: LoadStarterRequirementsInput,
  run: async (
    tx,
    session,
    { onlyIfNew = false },
  ): Promise<{
    answer: Requirement[]
    events: readonly [NewEvent, ...NewEvent[]] | 'unchanged'
  }> => {
    if (onlyIfNew && !(await isNew(tx))) return { answer: [], events: 'unchanged' }
    const now = exchangeOf(session).clock.now()
    const rows = Object.entries(STARTER_REQUIREMENTS).map(([name, terms]) =>
      firstVersion(`${ID_PREFIXES.requirement}_starter_${name}`, terms, { from: now, now }),
    )
    const loaded = await tx.query
      .insertInto('requirement')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
      .returningAll()
      .execute()
    const items = loaded.map(showRequirement)
    const [first, ...others] = items.map((requirement): NewEvent => ({
      type: 'requirement.set',
      subject: requirement.id,
      data: requirement,
    }))
    return { answer: items, events: first === undefined ? 'unchanged' : [first, ...others] }
  },
})
