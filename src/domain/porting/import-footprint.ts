import { Type } from 'typebox'

import { newId } from '#lib/ids.ts'

import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { FootprintRuleInput, MAX_FOOTPRINT_RULES } from './footprint-rule.ts'
import { writeRules } from './write-rules.ts'

/** Rules that match different things, as `readFootprint` gives them. */
export const ImportFootprintInput = Type.Object(
  {
    fileName: Type.String({ minLength: 1, maxLength: 255, description: 'Name of the file, for the log.' }),
    rules: Type.Immutable(Type.Array(FootprintRuleInput, { maxItems: MAX_FOOTPRINT_RULES, description: 'The rules.' })),
  },
  { additionalProperties: false },
)

/**
 * Sets all rules of a file in one transaction: what is killed leaves nothing, and what is run again changes nothing. Rules
 * that the file does not name stay. For operators. Errors: `limit_reached`.
 */
export const importFootprint = mutation({
  name: 'footprint.import',
  scope: 'ports:work',
  input: ImportFootprintInput,
  run: async (tx, session, { fileName, rules }) => {
    const counts = await writeRules(tx, session, rules)
    const id = newId('import', exchangeOf(session).clock)
    return {
      answer: counts,
      events:
        counts.added + counts.changed === 0
          ? 'unchanged'
          : [{ type: 'footprint.imported', subject: id, data: { fileName, ...counts } }],
    }
  },
})
