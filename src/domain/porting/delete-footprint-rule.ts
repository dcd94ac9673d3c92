import { Type } from 'typebox'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { showRule } from './footprint-rule.ts'

/** Which rule. */
export const FootprintRuleIdInput = Type.Object(
  { ruleId: IdField('Id of the rule, `fpr_…`.') },
  { additionalProperties: false },
)

/** Takes a rule out of the footprint; ports that were submitted go on. For operators. Errors: `not_found`. */
export const deleteFootprintRule = mutation({
  name: 'footprint.delete',
  scope: 'ports:work',
  input: FootprintRuleIdInput,
  run: async (tx, _session, { ruleId }) => {
    const row = await tx.query.deleteFrom('footprint_rule').where('id', '=', ruleId).returningAll().executeTakeFirst()
    if (row === undefined)
      throw new DomainError('not_found', `there is no rule ${ruleId} in the footprint`, { pointer: '/ruleId' })
    const rule = showRule(row)
    return { answer: rule, events: [{ type: 'footprint.deleted', subject: ruleId, data: rule }] }
  },
})
