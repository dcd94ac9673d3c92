import { api, type Schemas } from '../../../api/client.ts'
import { told, Unreachable } from '../../../api/problem.ts'
import { LINES_MAX, readCsv } from '../csv.ts'

/** How the numbers of one place are used. */
export type Usage = { readonly place: string; readonly total: number; readonly categories: Schemas['CategoryCounts'] }
export type UsageReport = {
  readonly rows: readonly Usage[]
  readonly all: Usage
  /** True: the report is longer than what is read of it. */
  readonly isCut: boolean
}

const CATEGORIES = ['assigned', 'intermediate', 'reserved', 'ageing', 'administrative', 'available'] as const
const NOWHERE = 'no place'

const nothing = (place: string): Usage => ({
  place,
  total: 0,
  categories: { assigned: 0, intermediate: 0, reserved: 0, ageing: 0, administrative: 0, available: 0 },
})

function sumOf(a: Usage, b: Usage): Usage {
  const entries = CATEGORIES.map((category) => [category, a.categories[category] + b.categories[category]] as const)
  return { place: a.place, total: a.total + b.total, categories: { ...a.categories, ...Object.fromEntries(entries) } }
}

/**
 * How North American numbers are used by state, or by rate centre of one state, from the report of utilisation, whose
 * lines are summed here. The largest come first.
 */
export async function readUsage(state: string, signal: AbortSignal): Promise<UsageReport> {
  const query = { by: 'rate_center' as const, ...(state === '' ? {} : { state }) }
  const text: unknown = await told(api.GET('/v1/reports/nruf', { signal, params: { query }, parseAs: 'text' }))
  if (typeof text !== 'string') throw new Unreachable('The exchange answered no report.')
  const [header = [], ...lines] = readCsv(text)
  const placeAt = header.indexOf(state === '' ? 'state' : 'rate_center')
  const at = CATEGORIES.map((category) => [category, header.indexOf(category)] as const)
  const byPlace = new Map<string, Usage>()
  let all = nothing('all')
  for (const line of lines) {
    const named = line[placeAt] ?? ''
    const place = named === '' ? NOWHERE : named
    const counts = at.map(([category, index]) => [category, Number(line[index] ?? 0)] as const)
    const one = {
      place,
      total: counts.reduce((sum, [, count]) => sum + count, 0),
      categories: { ...all.categories, ...Object.fromEntries(counts) },
    }
    byPlace.set(place, sumOf(byPlace.get(place) ?? nothing(place), one))
    all = sumOf(all, one)
  }
  const rows = [...byPlace.values()].toSorted((a, b) => b.total - a.total || (a.place < b.place ? -1 : 1))
  return { rows, all, isCut: lines.length >= LINES_MAX }
}
