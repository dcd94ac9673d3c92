import { firstOfNxx, NUMBERS_PER_NXX } from '#lib/nanp.ts'

import type { SourceItem } from '../block-row.ts'
import { rateCenterOfExchange } from './cnac-rate-center.ts'
import { readCode, readOcn, readRateCenter } from './code-columns.ts'
import { readColumn, readText } from './column.ts'
import type { Layout, SourceOptions } from './layout.ts'
import { CA_PROVINCES } from './nanp-places.ts'
import { nanpRow } from './nanp-row.ts'
import { readSource } from './read-source.ts'

/** The LATA that stands for the whole of Canada, which has no such areas. */
export const CANADIAN_LATA = '888'

/** States of a code in which somebody holds it; in all others nobody may give out its numbers. */
const HELD = new Set(['in service', 'assigned'])

// The line below the header holds nothing but the day of the report.
const REPORT_DATE = /^[,"\s]*[0-9]{4}-[0-9]{2}-[0-9]{2}[,"\s]*$/

const layout: Layout = {
  title: 'Canadian central office code status (COCodeStatus_ALL)',
  required: ['NPA', 'CO Code (NXX)', 'Status', 'Exchange Area', 'Province', 'Company', 'OCN'],
  optional: [],
  refusesUnknown: false,
  start(column) {
    const codeColumn = column('CO Code (NXX)')
    const npaOf = readCode(column('NPA'))
    const nxxOf = readCode(codeColumn)
    const statusOf = readText(column('Status'))
    const exchangeOf = readRateCenter(column('Exchange Area'))
    const ocnOf = readOcn(column('OCN'))
    const companyOf = readText(column('Company'))
    const provinceOf = readColumn(column('Province'), (text, refuse) => {
      if (text === '') return null
      const province = text.toUpperCase()
      return CA_PROVINCES.has(province) ? province : refuse('it is no province or territory of Canada; correct it')
    })
    return {
      read({ line, fields, raw }, emit) {
        if (REPORT_DATE.test(raw)) return
        const first = firstOfNxx(npaOf(fields), nxxOf(fields))
        const status = statusOf(fields)
        if (status === null || !HELD.has(status.toLowerCase())) {
          emit({ kind: 'skipped', line, why: `Status ${status ?? '(blank)'}: the code has no holder` })
          return
        }
        const exchange = exchangeOf(fields)
        const facts = {
          line,
          first,
          last: first + NUMBERS_PER_NXX - 1,
          country: 'CA',
          region: provinceOf(fields),
          lata: CANADIAN_LATA,
          rateCenter: exchange === null ? null : rateCenterOfExchange(exchange),
          ocn: ocnOf(fields),
          company: companyOf(fields),
          status,
        }
        emit({ kind: 'row', row: nanpRow(facts, codeColumn.name) })
      },
    }
  },
}

/**
 * The Canadian administrator's report of central office codes: one row of 10,000 numbers for every code that is in
 * service or assigned. Codes that serve no exchange area, such as 310, are stock without a place.
 * @throws DomainError `invalid_input` when the file cannot be read or is another one.
 */
export function readCnac(path: string, options: SourceOptions = {}): AsyncGenerator<SourceItem[]> {
  return readSource(path, [layout], options)
}
