import { Type } from 'typebox'

import type { Transaction } from '#db/database.ts'
import type { RequirementTable } from '#db/tables/documents.ts'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { MEDIA_TYPES } from './document.ts'
import { refuseTooManyVersions, startOf, ValidFrom } from './create-requirement.ts'
import { ChangedDemandsSchema, type Requirement, showRequirement, SUPPLIERS } from './requirement.ts'

/** Which rule, what of it changes, and from when. */
export const ChangeRequirementInput = Type.Object(
  {
    requirementId: IdField('Id of the rule, `rqm_…`.'),
    ...ChangedDemandsSchema.properties,
    validFrom: Type.Optional(ValidFrom),
  },
  { additionalProperties: false },
)

/** Why a rule has no last version that could be ended at this moment. */
async function refusalOf(tx: Transaction, id: string, from: number): Promise<DomainError> {
  const versions = await tx.query
    .selectFrom('requirement')
    .select(['valid_from', 'valid_until'])
    .where('id', '=', id)
    .execute()
  if (versions.length === 0)
    return new DomainError('not_found', `there is no rule ${id}`, { pointer: '/requirementId' })
  if (versions.some((version) => version.valid_until === null && version.valid_from > from))
    return new DomainError(
      'invalid_input',
      `validFrom lies before the beginning of the last version of ${id}: give that moment or a later one`,
      { pointer: '/validFrom' },
    )
  return new DomainError('wrong_state', `rule ${id} has ended, or was changed at this moment: look at it again`, {
    pointer: '/requirementId',
  })
}

const columnsOf = (requirement: Requirement) => ({
  document_type: requirement.documentType,
  description: requirement.description,
  // In one order, so that the same list in another is no change.
  supplied_by: JSON.stringify(SUPPLIERS.filter((supplier) => requirement.suppliedBy.includes(supplier))),
  address_scope: requirement.addressScope,
  accepts: JSON.stringify(MEDIA_TYPES.filter((type) => requirement.accepts.includes(type))),
})

/**
 * Makes a new version of a rule, which holds from a moment on; the version before ends then and stays to be looked at.
 * For which numbers and actions a rule holds never changes: end it and make another. What is so already is no change.
 * Errors: `not_found`, `invalid_input`, `wrong_state` when the rule has ended, `limit_reached`.
 */
export const changeRequirement = mutation({
  name: 'requirements.change',
  scope: 'documents:review',
  input: ChangeRequirementInput,
  run: async (tx, session, { requirementId, validFrom, ...changed }) => {
    const now = exchangeOf(session).clock.now()
    const from = startOf(validFrom, now)
    const last = await tx.query
      .updateTable('requirement')
      .set({ valid_until: from })
      .where('id', '=', requirementId)
      .where('valid_until', 'is', null)
      .where('valid_from', '<=', from)
      .returningAll()
      .executeTakeFirst()
    if (last === undefined) throw await refusalOf(tx, requirementId, from)
    const before: RequirementTable = { ...last, valid_until: null }
    const columns = columnsOf({ ...showRequirement(before), ...changed })
    if (JSON.stringify({ ...before, ...columns }) === JSON.stringify(before))
      return { answer: showRequirement(before), events: 'undo' }
    const row = { ...before, ...columns, version: last.version + 1, valid_from: from, created_at: now }
    await tx.query.insertInto('requirement').values(row).execute()
    await refuseTooManyVersions(tx)
    const requirement = showRequirement(row)
    return { answer: requirement, events: [{ type: 'requirement.changed', subject: row.id, data: requirement }] }
  },
})
