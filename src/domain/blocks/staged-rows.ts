import { type BlockRow, MAX_ROW_NUMBERS, type RowReject } from './block-row.ts'
import { type Terms, termsOf, termsText } from './terms.ts'

/** Rows that one import may take: the memory they are staged in. */
export const MAX_IMPORT_ROWS = 5_000_000
const FIRST_CAPACITY = 16_384

/** Rows that wait to be written, in a few bytes each: an import may have millions. */
export type StagedRows = {
  readonly count: number
  firstOf(row: number): number
  lastOf(row: number): number
  lineOf(row: number): number
  termsOf(row: number): Terms
  ocnOf(row: number): string | null
  /** Row indices by first number, and by line where that is the same. */
  order(): Uint32Array
}

export type Staging = StagedRows & { add(row: BlockRow): RowReject | undefined }

function grown<A extends Float64Array | Uint32Array>(array: A, make: (length: number) => A): A {
  const bigger = make(array.length * 2)
  bigger.set(array)
  return bigger
}

/** Makes an empty staging area. */
export function stageRows(): Staging {
  let count = 0
  let firsts = new Float64Array(FIRST_CAPACITY)
  let lasts = new Float64Array(FIRST_CAPACITY)
  let lines = new Uint32Array(FIRST_CAPACITY)
  let termsIndex = new Uint32Array(FIRST_CAPACITY)
  let ocnIndex = new Uint32Array(FIRST_CAPACITY)
  const terms: Terms[] = []
  const termsByText = new Map<string, number>()
  const ocns: (string | null)[] = []
  const ocnByText = new Map<string | null, number>()
  // Neighbouring rows mostly have the same terms: their text need not be made again.
  let lastPlace = ''
  let lastTerms = 0

  function indexOfTerms(row: BlockRow): number {
    const place = [row.country, row.kind, row.region, row.lata, row.rateCenter, row.city, row.tier, row.network].join(
      '\t',
    )
    const rest = `${row.features.join()}\t${row.products.join()}\t${row.serviceCountries.join()}`
    const key = `${place}\t${rest}`
    if (key === lastPlace) return lastTerms
    const made = termsOf(row)
    const text = termsText(made)
    let index = termsByText.get(text)
    if (index === undefined) {
      index = terms.length
      terms.push(made)
      termsByText.set(text, index)
    }
    lastPlace = key
    lastTerms = index
    return index
  }

  function indexOfOcn(ocn: string | null): number {
    const known = ocnByText.get(ocn)
    if (known !== undefined) return known
    ocns.push(ocn)
    ocnByText.set(ocn, ocns.length - 1)
    return ocns.length - 1
  }

  function grow(): void {
    firsts = grown(firsts, (length) => new Float64Array(length))
    lasts = grown(lasts, (length) => new Float64Array(length))
    lines = grown(lines, (length) => new Uint32Array(length))
    termsIndex = grown(termsIndex, (length) => new Uint32Array(length))
    ocnIndex = grown(ocnIndex, (length) => new Uint32Array(length))
  }

  return {
    get count() {
      return count
    },
    firstOf: (row) => firsts[row]!,
    lastOf: (row) => lasts[row]!,
    lineOf: (row) => lines[row]!,
    termsOf: (row) => terms[termsIndex[row]!]!,
    ocnOf: (row) => ocns[ocnIndex[row]!]!,
    order: () => {
      const order = Uint32Array.from({ length: count }, (_, index) => index)
      const isAscending = order.every((row) => row === 0 || firsts[row - 1]! <= firsts[row]!)
      return isAscending ? order : order.sort((a, b) => firsts[a]! - firsts[b]! || a - b)
    },
    add: (row) => {
      if (count >= MAX_IMPORT_ROWS)
        return {
          line: row.line,
          column: '',
          value: '',
          reason: `one import takes ${MAX_IMPORT_ROWS} rows: import this file in parts, with a filter`,
        }
      if (row.last - row.first >= MAX_ROW_NUMBERS)
        return {
          line: row.line,
          column: 'first',
          value: String(row.first),
          reason: `one row offers ${MAX_ROW_NUMBERS} numbers at the most: split it`,
        }
      if (count === firsts.length) grow()
      firsts[count] = row.first
      lasts[count] = row.last
      lines[count] = row.line
      termsIndex[count] = indexOfTerms(row)
      ocnIndex[count] = indexOfOcn(row.ocn)
      count++
      return undefined
    },
  }
}
