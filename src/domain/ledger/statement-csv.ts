import type { Static } from 'typebox'

import { csvLine } from '#lib/csv-text.ts'
import { decimalAmount } from '#lib/money.ts'

import { DomainError } from '../errors.ts'
import type { Session } from '../session.ts'
import { getStatement, type GetStatementInput, MAX_STATEMENT_PAGE, type Statement } from './get-statement.ts'

/** Lines of one file at the most. */
export const MAX_STATEMENT_LINES = 100_000

const HEADER = csvLine(['time', 'transaction', 'kind', 'subject', 'description', 'amount', 'balance', 'currency'])

function linesOf({ items, currency }: Statement): string {
  return items
    .map(({ at, id, kind, subject, description, amountMinor, balanceMinor }) => {
      const [amount, balance] = [decimalAmount(amountMinor, currency), decimalAmount(balanceMinor, currency)]
      return csvLine([at, id, kind, subject, description, amount, balance, currency])
    })
    .join('')
}

const balanceLine = (at: number, kind: 'opening' | 'closing', balanceMinor: number, currency: string) =>
  csvLine([new Date(at).toISOString(), null, kind, null, null, null, decimalAmount(balanceMinor, currency), currency])

async function* write(session: Session, first: Statement): AsyncGenerator<string> {
  const { accountId, currency, from, to, openingMinor, closingMinor } = first
  yield HEADER + balanceLine(from, 'opening', openingMinor, currency)
  let page = first
  for (let read = 0; read <= MAX_STATEMENT_LINES; read += MAX_STATEMENT_PAGE) {
    yield linesOf(page)
    if (page.next === undefined) break
    const next = { accountId, currency, from, to, limit: MAX_STATEMENT_PAGE, after: page.next }
    page = await getStatement(session, next)
  }
  yield balanceLine(to, 'closing', closingMinor, currency)
}

/**
 * A statement as CSV (RFC 4180), page by page: the opening balance, the lines, the closing balance; amounts in units of
 * the currency. Errors, before anything is written: those of `getStatement`, and `invalid_input` for a time with more than
 * 100,000 lines.
 */
export async function statementCsv(
  session: Session,
  asked: Omit<Static<typeof GetStatementInput>, 'limit' | 'after'>,
): Promise<AsyncIterable<string>> {
  const first = await getStatement(session, { ...asked, limit: MAX_STATEMENT_PAGE })
  if (first.lines > MAX_STATEMENT_LINES)
    throw new DomainError(
      'invalid_input',
      `this time has ${first.lines} lines and a file has ${MAX_STATEMENT_LINES} at the most: ask for a shorter one`,
      { pointer: '/from' },
    )
  return write(session, first)
}
