import { sql } from 'kysely'
import { Type } from 'typebox'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { showRequirement } from './requirement.ts'

/** Which rule. */
export const EndRequirementInput = Type.Object(
  { requirementId: IdField('Id of the rule, `rqm_…`.') },
  { additionalProperties: false },
)

/**
 * Ends a rule now, with what was to hold later. Its versions stay to be looked at. Gives the last of them. Errors:
 * `not_found`, `wrong_state` when it has ended before.
 */
export const endRequirement = mutation({
  name: 'requirements.end',
  scope: 'documents:review',
  input: EndRequirementInput,
  run: async (tx, session, { requirementId }) => {
    const now = exchangeOf(session).clock.now()
    const ended = await tx.query
      .updateTable('requirement')
      // What has not begun by then never holds.
      .set({ valid_until: sql<number>`case when valid_from > ${now} then valid_from else cast(${now} as bigint) end` })
      .where('id', '=', requirementId)
      .where((is) => is.or([is('valid_until', 'is', null), is('valid_until', '>', now)]))
      .returningAll()
      .execute()
    const last = ended.toSorted((a, b) => a.version - b.version).at(-1)
    if (last === undefined) {
      const known = await tx.query.selectFrom('requirement').select('id').where('id', '=', requirementId).execute()
      throw known.length === 0
        ? new DomainError('not_found', `there is no rule ${requirementId}`, { pointer: '/requirementId' })
        : new DomainError('wrong_state', `rule ${requirementId} has ended before`, { pointer: '/requirementId' })
    }
    const requirement = showRequirement(last)
    return { answer: requirement, events: [{ type: 'requirement.ended', subject: requirementId, data: requirement }] }
  },
})
