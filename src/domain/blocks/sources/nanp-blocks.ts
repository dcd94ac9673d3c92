import { callingCodeOfCountry } from '#lib/e164.ts'
import { firstOfNxx, NUMBERS_PER_NXX } from '#lib/nanp.ts'

import type { SourceItem } from '../block-row.ts'
import { readCode, readLata, readOcn, readRateCenter } from './code-columns.ts'
import { readColumn, readText, readUpperText } from './column.ts'
import type { Layout, SourceOptions } from './layout.ts'
import { nanpRow } from './nanp-row.ts'
import { readSource } from './read-source.ts'

const BLOCK_NUMBERS = 1_000
const NANP_CALLING_CODE = '1'

/** The North American thousands-blocks, one row a block or, where `x` is blank, a whole central office code. */
export const nanpBlocksLayout: Layout = {
  title: 'North American thousands-blocks',
  required: ['npa', 'nxx', 'x', 'country', 'state', 'lata', 'rate_center'],
  optional: ['ocn', 'company', 'block_status', 'source'],
  refusesUnknown: true,
  start(column) {
    const nxxColumn = column('nxx')
    const npaOf = readCode(column('npa'))
    const nxxOf = readCode(nxxColumn)
    const blockOf = readColumn(column('x'), (text, refuse) => {
      if (text === '') return null
      return /^[0-9]$/.test(text) ? Number(text) : refuse('it is not a digit; give 0–9, or nothing for the whole code')
    })
    const countryOf = readColumn(column('country'), (text, refuse) => {
      const country = text.toUpperCase()
      if (callingCodeOfCountry(country) === NANP_CALLING_CODE) return country
      return refuse('it is no country of the North American plan, ISO 3166-1 alpha-2; correct it')
    })
    const stateOf = readUpperText(column('state'))
    const lataOf = readLata(column('lata'))
    const rateCenterOf = readRateCenter(column('rate_center'))
    const ocnOf = readOcn(column('ocn'))
    const companyOf = readText(column('company'))
    const statusOf = readText(column('block_status'))
    return {
      read({ line, fields }, emit) {
        const code = firstOfNxx(npaOf(fields), nxxOf(fields))
        const block = blockOf(fields)
        const first = block === null ? code : code + block * BLOCK_NUMBERS
        const facts = {
          line,
          first,
          last: first + (block === null ? NUMBERS_PER_NXX : BLOCK_NUMBERS) - 1,
          country: countryOf(fields),
          region: stateOf(fields),
          lata: lataOf(fields),
          rateCenter: rateCenterOf(fields),
          ocn: ocnOf(fields),
          company: companyOf(fields),
          status: statusOf(fields),
        }
        emit({ kind: 'row', row: nanpRow(facts, nxxColumn.name) })
      },
    }
  },
}

/**
 * North American thousands-blocks: `npa,nxx,x,country,state,lata,rate_center,ocn,company,block_status,source`.
 * @throws DomainError `invalid_input` when the file cannot be read or is another one.
 */
export function readNanpBlocks(path: string, options: SourceOptions = {}): AsyncGenerator<SourceItem[]> {
  return readSource(path, [nanpBlocksLayout], options)
}
