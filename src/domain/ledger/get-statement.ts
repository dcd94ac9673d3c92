import { sql } from 'kysely'
import { Type, type Static } from 'typebox'

import type { Reader } from '#db/database.ts'
import type { LedgerTransactionTable } from '#db/tables/ledger.ts'

import { DomainError } from '../errors.ts'
import { IdField } from '../id-field.ts'
import { query } from '../query.ts'
import { exchangeOf } from '../session.ts'
import { CurrencyField } from './billing.ts'
import { ledgerOwner, noAccount } from './no-account.ts'

/** Lines on one page at the most. */
export const MAX_STATEMENT_PAGE = 1_000

export const STATEMENT_KINDS = ['setup', 'monthly', 'port', 'payment', 'adjustment'] as const

/** One line: by how much the balance changed, and why. */
export const StatementLineSchema = Type.Object(
  {
    id: Type.String({ description: 'Id of the transaction, `txn_…`.' }),
    at: Type.String({ format: 'date-time', description: 'When it was booked, UTC.' }),
    kind: Type.Enum(STATEMENT_KINDS, { description: 'A charge by what it is for, a payment, or an adjustment.' }),
    subject: Type.String({ description: 'The number or order that was charged for, or the externalId of a payment.' }),
    description: Type.Union([Type.String(), Type.Null()], { description: 'What the operator wrote to it.' }),
    amountMinor: Type.Integer({ description: 'Negative for what was charged, positive for what was paid in.' }),
    balanceMinor: Type.Integer({ description: 'The balance after it.' }),
  },
  { $id: 'StatementLine', additionalProperties: false },
)
export type StatementLine = Static<typeof StatementLineSchema>

/** What happened to the money of an account in one currency in some time, or one page of it. */
export type Statement = {
  readonly accountId: string
  readonly currency: string
  readonly from: number
  readonly to: number
  /** The balance at `from` and at `to`, whichever page this is. */
  readonly openingMinor: number
  readonly closingMinor: number
  /** How many lines there are on all pages. */
  readonly lines: number
  readonly items: readonly StatementLine[]
  /** Id of the last line of this page; absent on the last page. */
  readonly next?: string
}

/** Whose statement, of which time, and which page. */
export const GetStatementInput = Type.Object(
  {
    accountId: Type.Optional(IdField('For operators: another account than their own.')),
    currency: Type.Optional(CurrencyField("ISO 4217 code; without it the account's own currency.")),
    from: Type.Optional(
      Type.Integer({
        minimum: 0,
        description: 'The first moment, milliseconds since the epoch; without it the first of this month, UTC.',
      }),
    ),
    to: Type.Optional(Type.Integer({ minimum: 0, description: 'The moment after the last; without it now.' })),
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: MAX_STATEMENT_PAGE,
        default: 100,
        description: 'Items on a page at the most.',
      }),
    ),
    after: Type.Optional(IdField('Id of the last line of the page before.')),
  },
  { additionalProperties: false },
)

type Asked = { readonly accountId: string; readonly currency: string; readonly from: number; readonly to: number }
type Totals = { opening: number; closing: number; lines: number; before: number }
type LineRow = Pick<LedgerTransactionTable, 'id' | 'at' | 'subject' | 'description' | 'amount_minor'> & {
  kind: StatementLine['kind']
}

// What only sets aside or gives back changes no balance, and is no line.
const ofAccount = ({ accountId, currency }: Asked) =>
  sql`t.account_id = ${accountId} and t.currency = ${currency} and t.kind not in ('hold', 'release')`

const upTo = (asked: Asked, after: string) =>
  sql`(t.at, t.id) <= ((select at from ledger_transaction where id = ${after} and account_id = ${asked.accountId}), ${after})`

/** The balance at both ends of the time, the number of lines between, and the balance before the page. */
async function readTotals(reader: Reader, asked: Asked, after: string | undefined): Promise<Totals> {
  const isBefore = after === undefined ? sql`t.at < ${asked.from}` : upTo(asked, after)
  const { rows } = await sql<Totals>`
    select coalesce(sum(case when t.at < ${asked.from} then t.amount_minor else 0 end), 0) as opening,
      coalesce(sum(t.amount_minor), 0) as closing,
      coalesce(sum(case when t.at >= ${asked.from} then 1 else 0 end), 0) as lines,
      coalesce(sum(case when ${isBefore} then t.amount_minor else 0 end), 0) as before
    from ledger_transaction as t where ${ofAccount(asked)} and t.at < ${asked.to}`.execute(reader.query)
  return rows[0] ?? { opening: 0, closing: 0, lines: 0, before: 0 }
}

async function readLines(reader: Reader, asked: Asked, after: string | undefined, limit: number): Promise<LineRow[]> {
  const isLater = after === undefined ? sql`true` : sql`not ${upTo(asked, after)}`
  const { rows } = await sql<LineRow>`
    select t.id, t.at, t.kind, t.subject, t.description, t.amount_minor from ledger_transaction as t
    where ${ofAccount(asked)} and t.at >= ${asked.from} and t.at < ${asked.to} and ${isLater}
    order by t.at, t.id limit ${limit}`.execute(reader.query)
  return rows
}

function beginningOfMonth(now: number): number {
  const date = new Date(now)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth())
}

/**
 * What was charged and paid from `from` until before `to`, the oldest first, with the balance before, after, and after
 * each line. Errors: `invalid_input` for a time that ends before it begins, `not_found` for an account that is not there
 * or not the asker's.
 */
export const getStatement = query({
  scope: 'ledger:read',
  input: GetStatementInput,
  answer: async (session, { limit = 100, after, ...input }): Promise<Statement> => {
    const now = exchangeOf(session).clock.now()
    // What is booked at this very moment has happened.
    const { from = beginningOfMonth(now), to = now + 1 } = input
    if (to < from)
      throw new DomainError('invalid_input', 'to lies before from: give the later time as to', { pointer: '/to' })
    const accountId = ledgerOwner(session, input.accountId)
    return exchangeOf(session).database.snapshot(async (reader) => {
      const account = await reader.query
        .selectFrom('account')
        .select('currency')
        .where('id', '=', accountId)
        .executeTakeFirst()
      if (account === undefined) throw noAccount(accountId)
      const asked = { accountId, currency: input.currency ?? account.currency, from, to }
      const { opening, closing, lines, before } = await readTotals(reader, asked, after)
      const rows = await readLines(reader, asked, after, limit + 1)
      let balance = before
      const items = rows.slice(0, limit).map((row): StatementLine => {
        balance += row.amount_minor
        return {
          id: row.id,
          at: new Date(row.at).toISOString(),
          kind: row.kind,
          subject: row.subject,
          description: row.description,
          amountMinor: row.amount_minor,
          balanceMinor: balance,
        }
      })
      const last = rows.length > limit ? items.at(-1)?.id : undefined
      const page = { ...asked, openingMinor: opening, closingMinor: closing, lines, items }
      return last === undefined ? page : { ...page, next: last }
    })
  },
})
