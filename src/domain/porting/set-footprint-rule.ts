import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { findRuleProblem } from './check-rule.ts'
import { FootprintRuleInput, showRule, termsOfRule } from './footprint-rule.ts'
import { termsKey } from './footprint-terms.ts'
import { writeRules } from './write-rules.ts'

/**
 * Sets one rule of the footprint; one that matches the same is replaced. For operators. Errors: `limit_reached`,
 * `invalid_input`.
 */
export const setFootprintRule = mutation({
  name: 'footprint.set',
  scope: 'ports:work',
  input: FootprintRuleInput,
  run: async (tx, session, input) => {
    const wrong = findRuleProblem(input)
    if (wrong !== null) throw new DomainError('invalid_input', wrong.problem, { pointer: `/${wrong.field}` })
    const { unchanged } = await writeRules(tx, session, [input])
    const row = await tx.query
      .selectFrom('footprint_rule')
      .selectAll()
      .where('terms', '=', termsKey(termsOfRule(input)))
      .executeTakeFirstOrThrow()
    const rule = showRule(row)
    return {
      answer: rule,
      events: unchanged === 1 ? 'unchanged' : [{ type: 'footprint.set', subject: rule.id, data: rule }],
    }
  },
})
