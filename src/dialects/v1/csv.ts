import { Readable } from 'node:stream'

import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'

import { csvOf, type Report } from '#domain/numbers/reports/report.ts'

/** The media type of a table, RFC 7111. */
export const CSV = 'text/csv'

/** A table as it is described: text, RFC 4180, whose first line names the columns. */
export const CsvText = (description: string) => Type.String({ description })

/** Answers a report as CSV under this file name, line by line as it is read. */
export function sendCsv(reply: FastifyReply, fileName: string, report: Report): FastifyReply {
  return reply
    .type(`${CSV}; charset=utf-8`)
    .header('Content-Disposition', `attachment; filename="${fileName}"`)
    .send(Readable.from(csvOf(report)))
}
