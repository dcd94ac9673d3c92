import { Type, type Static } from 'typebox'

import type { Transaction } from '#db/database.ts'
import type { RequirementTable } from '#db/tables/documents.ts'
import { isCountry } from '#lib/countries.ts'
import { newId } from '#lib/ids.ts'

import { DomainError } from '../errors.ts'
import { mutation } from '../mutation.ts'
import { exchangeOf } from '../session.ts'
import { MEDIA_TYPES } from './document.ts'
import { MAX_REQUIREMENTS, type RequirementTerms, RequirementTermsSchema, showRequirement } from './requirement.ts'

/** When a rule, or a version of it, begins to hold. */
export const ValidFrom = Type.String({
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,3})?)?Z$',
  description: 'From when it holds, RFC 3339, UTC, not in the past; without it, from now.',
})

/** What a rule says, and from when it holds. */
export const CreateRequirementInput = Type.Object(
  { ...RequirementTermsSchema.properties, validFrom: Type.Optional(ValidFrom) },
  { $id: 'CreateRequirement', additionalProperties: false },
)

/** The moment from which something holds. Errors: `invalid_input` for what is no moment or is past. */
export function startOf(validFrom: string | undefined, now: number): number {
  if (validFrom === undefined) return now
  const from = Date.parse(validFrom)
  if (from >= now) return from
  const problem = Number.isNaN(from) ? 'is not in the calendar' : 'is past: what held then is not changed any more'
  throw new DomainError('invalid_input', `validFrom ${problem}; give a moment to come, or leave it out`, {
    pointer: '/validFrom',
  })
}

function checkPlace({ country = null, kind }: Pick<RequirementTerms, 'country' | 'kind'>): void {
  if (country === null) return
  if (country !== '001' && !isCountry(country))
    throw new DomainError('invalid_input', `${country} is no country: give its two letters of ISO 3166-1, or 001`, {
      pointer: '/country',
    })
  if ((country === '001') === (kind === 'uifn')) return
  throw new DomainError('invalid_input', '001 goes with the kind uifn, and uifn with no other country', {
    pointer: '/country',
  })
}

/** The first version of a rule. Errors: `invalid_input` for a country that is none. */
export function firstVersion(
  id: string,
  terms: RequirementTerms,
  at: { readonly from: number; readonly now: number },
): RequirementTable {
  checkPlace(terms)
  return {
    id,
    version: 1,
    country: terms.country ?? null,
    kind: terms.kind,
    product: terms.product ?? null,
    action: terms.action,
    document_type: terms.documentType,
    description: terms.description,
    supplied_by: JSON.stringify(terms.suppliedBy ?? ['customer']),
    address_scope: terms.addressScope ?? 'none',
    accepts: JSON.stringify(terms.accepts ?? MEDIA_TYPES),
    valid_from: at.from,
    valid_until: null,
    created_at: at.now,
  }
}

/** After a version was written. Errors: `limit_reached`. */
export async function refuseTooManyVersions(tx: Transaction): Promise<void> {
  const { count } = await tx.query
    .selectFrom('requirement')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (count <= MAX_REQUIREMENTS) return
  throw new DomainError(
    'limit_reached',
    `an exchange has ${MAX_REQUIREMENTS} versions of rules at the most, those that hold no more included`,
    { extra: { limit: MAX_REQUIREMENTS } },
  )
}

/**
 * Makes a rule. In whose name its document may be is `customer` unless it is said, the address may be anywhere, and all
 * media types are taken. Errors: `invalid_input`, `limit_reached`.
 */
export const createRequirement = mutation({
  name: 'requirements.create',
  scope: 'documents:review',
  input: CreateRequirementInput,
  run: async (tx, session, input: Static<typeof CreateRequirementInput>) => {
    const { clock } = exchangeOf(session)
    const { validFrom, ...terms } = input
    const now = clock.now()
    const row = firstVersion(newId('requirement', clock), terms, { from: startOf(validFrom, now), now })
    await tx.query.insertInto('requirement').values(row).execute()
    await refuseTooManyVersions(tx)
    const requirement = showRequirement(row)
    return { answer: requirement, events: [{ type: 'requirement.set', subject: row.id, data: requirement }] }
  },
})
