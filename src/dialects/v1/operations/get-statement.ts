import { Readable } from 'node:stream'

import { Type, type Static } from 'typebox'

import { DomainError } from '#domain/errors.ts'
import { getStatement, GetStatementInput, StatementLineSchema } from '#domain/ledger/get-statement.ts'
import { statementCsv } from '#domain/ledger/statement-csv.ts'

import { asks } from '../access.ts'
import { sessionOf } from '../auth.ts'
import { cursorsOf } from '../cursor.ts'
import type { Route } from '../route.ts'
import { ask } from '../verbs.ts'
import { Cursor, InstantText, NextCursor, readInstant } from '../wire.ts'

const { accountId: AccountId, currency: Currency, limit: Limit } = GetStatementInput.properties

const StatementSchema = Type.Object(
  {
    accountId: Type.String({ description: 'Id of the account, `acc_…`.' }),
    currency: Type.String({ description: 'ISO 4217 code of all amounts.' }),
    from: Type.String({ format: 'date-time', description: 'The first moment that it tells of, UTC.' }),
    to: Type.String({ format: 'date-time', description: 'The moment after the last, UTC.' }),
    openingMinor: Type.Integer({ description: 'The balance at `from`.' }),
    closingMinor: Type.Integer({ description: 'The balance at `to`, whichever page this is.' }),
    lines: Type.Integer({ description: 'Lines on all pages.' }),
    items: Type.Immutable(Type.Array(StatementLineSchema)),
    nextCursor: NextCursor,
  },
  { $id: 'Statement', additionalProperties: false, description: 'A statement, or one page of it.' },
)

/** What was charged and paid. Errors: see `getStatement` and `statementCsv`, and `invalid_cursor`. */
export const route: Route = (server) =>
  server.get(
    '/ledger/statement',
    {
      config: asks(getStatement, ['invalid_cursor', 'not_found'], { also: ['text/csv'] }),
      schema: {
        operationId: 'getStatement',
        tags: ['Ledger'],
        summary: 'A statement of your account',
        description:
          'What was charged and paid in one currency, the oldest first, with the balance after each line. With ' +
          '`format=csv` it is one file of up to 100,000 lines with amounts in units of the currency, and takes no `limit` ' +
          'and no `cursor`.',
        querystring: Type.Object(
          {
            from: Type.Optional(
              InstantText('From this day or moment on; without it from the first of this month, UTC.'),
            ),
            to: Type.Optional(InstantText('Until before this day or moment; without it until now.')),
            currency: Type.Optional(Currency),
            format: Type.Optional(
              Type.Enum(['json', 'csv'], { default: 'json', description: '`csv`: answer a file, `text/csv`.' }),
            ),
            accountId: Type.Optional(AccountId),
            limit: Type.Optional(Limit),
            cursor: Type.Optional(Cursor),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Unsafe<Static<typeof StatementSchema> | Readable>(StatementSchema) },
      },
    },
    async (request, reply) => {
      const { from, to, currency, accountId, limit, cursor, format = 'json' } = request.query
      const asked = {
        ...(from === undefined ? {} : { from: readInstant(from, '/from') }),
        ...(to === undefined ? {} : { to: readInstant(to, '/to') }),
        ...(currency === undefined ? {} : { currency }),
        ...(accountId === undefined ? {} : { accountId }),
      }
      if (format === 'csv') {
        const unfit = limit === undefined ? (cursor === undefined ? undefined : 'cursor') : 'limit'
        if (unfit !== undefined)
          throw new DomainError('invalid_input', `a file has no pages: leave ${unfit} out, or ask for json`, {
            pointer: `/${unfit}`,
          })
        const file = Readable.from(await statementCsv(sessionOf(request), asked))
        return reply
          .headers({
            'Content-Type': 'text/csv; charset=utf-8',
            'Content-Disposition': 'attachment; filename="statement.csv"',
          })
          .send(file)
      }
      const cursors = cursorsOf(sessionOf(request), 'statement', asked)
      const { next, ...page } = await ask(request, getStatement, {
        ...asked,
        ...(limit === undefined ? {} : { limit }),
        ...(cursor === undefined ? {} : { after: cursors.read(cursor) }),
      })
      return {
        ...page,
        from: new Date(page.from).toISOString(),
        to: new Date(page.to).toISOString(),
        nextCursor: cursors.after(next),
      }
    },
  )
