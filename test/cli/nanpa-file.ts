import { writeFile } from 'node:fs/promises'

const HEADER = 'State\tNPA-NXX\tOCN\tCompany\tRateCenter\tEffectiveDate\tUse\tAssignDate\tInitial/Growth'

/** One line of NANPA's report. */
export type CodeLine = {
  readonly state?: string
  readonly code: string
  readonly ocn?: string
  readonly company?: string
  readonly rateCenter?: string
  readonly use?: string
}

/** Writes a report of central office codes in the form in which NANPA publishes it. */
export async function writeNanpa(path: string, lines: readonly CodeLine[]): Promise<void> {
  const rows = lines.map(
    ({ state = 'NJ', code, ocn = '1234', company = 'ACME', rateCenter = 'HACKENSACK', use = 'AS' }) =>
      [state, code, ocn, `"${company}"`, rateCenter, '', use, '', ''].join('\t'),
  )
  await writeFile(path, `${[HEADER, ...rows].join('\n')}\n`)
}

/** So many different codes: 200, 201, … of one area code after the other, without those that cannot be assigned. */
export function codes(count: number): CodeLine[] {
  const lines: CodeLine[] = []
  for (let npa = 201; lines.length < count; npa++) {
    if (npa % 100 === 11 || Math.floor(npa / 10) % 10 === 9) continue
    for (let nxx = 200; nxx < 1000 && lines.length < count; nxx++)
      if (nxx % 100 !== 11) lines.push({ code: `${npa}-${nxx}` })
  }
  return lines
}
