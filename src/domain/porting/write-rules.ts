import type { BulkColumn, Transaction } from '#db/database.ts'
import type { FootprintRuleTable } from '#db/tables/porting.ts'
import { newId } from '#lib/ids.ts'

import { DomainError } from '../errors.ts'
import { exchangeOf, type Session } from '../session.ts'
import { MAX_FOOTPRINT_RULES, type NewFootprintRule, termsOfRule } from './footprint-rule.ts'
import { termsKey } from './footprint-terms.ts'

/** Rules that are looked up, and written, in one statement. */
const RULES_EACH = 1_000

export type WrittenRules = { readonly added: number; readonly changed: number; readonly unchanged: number }

type Row = FootprintRuleTable

const TEXTS = ['id', 'terms', 'country', 'region', 'lata', 'rate_center', 'npa', 'nxx', 'ocn', 'carrier'] as const
const INTEGERS = ['portable', 'tier', 'changed_at'] as const
const REPLACED = ['region', 'lata', 'rate_center', 'portable', 'tier', 'ocn', 'carrier', 'changed_at'] as const
const REPLACE = `on conflict (terms) do update set ${REPLACED.map((name) => `${name} = excluded.${name}`).join(', ')}`

function rowOf(session: Session, rule: NewFootprintRule): Row {
  const { clock } = exchangeOf(session)
  const terms = termsOfRule(rule)
  return {
    id: newId('footprintRule', clock),
    terms: termsKey(terms),
    country: terms.country,
    region: terms.region,
    lata: terms.lata,
    rate_center: terms.rateCenter,
    npa: terms.npa,
    nxx: terms.nxx,
    portable: (rule.portable ?? true) ? 1 : 0,
    tier: rule.tier ?? null,
    ocn: rule.ocn ?? null,
    carrier: rule.carrier ?? null,
    changed_at: clock.now(),
  }
}

const SAID = ['region', 'lata', 'rate_center', 'portable', 'tier', 'ocn', 'carrier'] as const

/** Rules of one text say the same when no column beside the id and the time differs. */
function saysSame(a: Pick<Row, (typeof SAID)[number]>, b: Pick<Row, (typeof SAID)[number]>): boolean {
  return SAID.every((column) => a[column] === b[column])
}

async function writeSome(tx: Transaction, rows: readonly Row[]): Promise<WrittenRules> {
  const known = await tx.query
    .selectFrom('footprint_rule')
    .select(['terms', ...SAID])
    .where(
      'terms',
      'in',
      rows.map(({ terms }) => terms),
    )
    .execute()
  const before = new Map(known.map((row) => [row.terms, row]))
  const news = rows.filter((row) => {
    const was = before.get(row.terms)
    return was === undefined || !saysSame(was, row)
  })
  if (news.length > 0) {
    const columns: BulkColumn[] = [
      ...TEXTS.map((name) => ({ name, type: 'text' as const, values: news.map((row) => row[name]) })),
      ...INTEGERS.map((name) => ({ name, type: 'bigint' as const, values: news.map((row) => row[name]) })),
    ]
    await tx.insertMany('footprint_rule', columns, REPLACE)
  }
  const added = news.filter(({ terms }) => !before.has(terms)).length
  return { added, changed: news.length - added, unchanged: rows.length - news.length }
}

/**
 * Sets rules; one that matches the same as one before it, or as one that there is, replaces it. Errors: `limit_reached`
 * when there would be more than an exchange may have.
 */
export async function writeRules(
  tx: Transaction,
  session: Session,
  rules: readonly NewFootprintRule[],
): Promise<WrittenRules> {
  const total = { added: 0, changed: 0, unchanged: 0 }
  const all = [...new Map(rules.map((rule) => rowOf(session, rule)).map((row) => [row.terms, row])).values()]
  for (let start = 0; start < all.length; start += RULES_EACH) {
    const { added, changed, unchanged } = await writeSome(tx, all.slice(start, start + RULES_EACH))
    total.added += added
    total.changed += changed
    total.unchanged += unchanged
  }
  const { count } = await tx.query
    .selectFrom('footprint_rule')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (count > MAX_FOOTPRINT_RULES)
    throw new DomainError('limit_reached', `a footprint has ${MAX_FOOTPRINT_RULES} rules at the most: delete some`, {
      extra: { limit: MAX_FOOTPRINT_RULES },
    })
  return total
}
