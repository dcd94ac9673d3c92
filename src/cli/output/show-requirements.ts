import type { Requirement } from '#domain/documents/requirement.ts'

import { table } from './table.ts'

const OUTSIDE_NANP = 'all but +1'
const EVERYTHING = 'all'

/** Versions of rules as a table. */
export function showRequirements(requirements: readonly Requirement[]): string {
  return table(
    ['rule', 'version', 'country', 'kind', 'product', 'action', 'document', 'address', 'from', 'until', 'description'],
    requirements.map((rule) => [
      rule.id,
      String(rule.version),
      rule.country ?? OUTSIDE_NANP,
      rule.kind,
      rule.product ?? EVERYTHING,
      rule.action,
      rule.documentType,
      rule.addressScope,
      rule.validFrom,
      rule.validUntil,
      rule.description,
    ]),
  )
}
