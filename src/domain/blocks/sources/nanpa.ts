import { firstOfNxx, NUMBERS_PER_NXX } from '#lib/nanp.ts'

import type { SourceItem } from '../block-row.ts'
import { readOcn, readRateCenter } from './code-columns.ts'
import { rawOf, readColumn, readText, readUpperText } from './column.ts'
import type { Layout, SourceOptions } from './layout.ts'
import { placeOfState } from './nanp-places.ts'
import { nanpRow } from './nanp-row.ts'
import { readSource } from './read-source.ts'
import { RowRefused } from './row-refused.ts'

const ASSIGNED = 'AS'
const UNAVAILABLE = 'UA'

const layout: Layout = {
  title: 'NANPA central office code assignments (CoCodeAssignment_Utilized_AllStates_Public)',
  required: ['State', 'NPA-NXX', 'OCN', 'Company', 'RateCenter', 'Use'],
  optional: [],
  refusesUnknown: false,
  start(column) {
    const codeColumn = column('NPA-NXX')
    const readUse = readUpperText(column('Use'))
    const ocnOf = readOcn(column('OCN'))
    const companyOf = readText(column('Company'))
    const rateCenterOf = readRateCenter(column('RateCenter'))
    const placeOf = readColumn(column('State'), (text, refuse) => {
      const place = placeOfState(text.toUpperCase())
      return place ?? refuse('it is no state or territory of the USA; correct it')
    })
    return {
      read({ line, fields }, emit) {
        const code = rawOf(fields, codeColumn).trim()
        if (!/^[0-9]{3}-[0-9]{3}$/.test(code)) {
          throw new RowRefused(codeColumn.name, code, 'it is not an area code and a central office code; write 201-555')
        }
        const use = readUse(fields)
        if (use === UNAVAILABLE) {
          emit({ kind: 'skipped', line, why: 'Use UA: the code is unavailable and has no holder' })
          return
        }
        if (use !== ASSIGNED) {
          emit({ kind: 'skipped', line, why: 'Use other than AS: the code is not assigned' })
          return
        }
        const first = firstOfNxx(Number(code.slice(0, 3)), Number(code.slice(4)))
        const { country, region } = placeOf(fields)
        const facts = {
          line,
          first,
          last: first + NUMBERS_PER_NXX - 1,
          country,
          region,
          lata: null,
          rateCenter: rateCenterOf(fields),
          ocn: ocnOf(fields),
          company: companyOf(fields),
          status: use,
        }
        emit({ kind: 'row', row: nanpRow(facts, codeColumn.name) })
      },
    }
  },
}

/**
 * NANPA's public report of central office codes: one row of 10,000 numbers for every code that is assigned (`Use` AS).
 * Codes without a rate centre are stock without a place. The report tells no LATA.
 * @throws DomainError `invalid_input` when the file cannot be read or is another one.
 */
export function readNanpa(path: string, options: SourceOptions = {}): AsyncGenerator<SourceItem[]> {
  return readSource(path, [layout], options)
}
