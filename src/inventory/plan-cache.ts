import type { Area } from './area.ts'

/** Areas found of late by what was asked, the latest last. */
export type PlanCache = { readonly areas: Map<string, Area>; spans: number }

/** Customers ask for the same few places over and over. */
const MAX_CACHED_AREAS = 4_096
/** Twelve bytes each: what is kept stays below thirteen megabytes. */
const MAX_CACHED_SPANS = 1_000_000

export function createPlanCache(): PlanCache {
  return { areas: new Map(), spans: 0 }
}

export function recallArea({ areas }: PlanCache, key: string): Area | undefined {
  const area = areas.get(key)
  if (area === undefined) return undefined
  areas.delete(key)
  areas.set(key, area)
  return area
}

export function rememberArea(cache: PlanCache, key: string, area: Area): void {
  cache.areas.set(key, area)
  cache.spans += area.spans.starts.length
  for (const [oldest, { spans }] of cache.areas) {
    if (cache.areas.size <= MAX_CACHED_AREAS && cache.spans <= MAX_CACHED_SPANS) break
    cache.areas.delete(oldest)
    cache.spans -= spans.starts.length
  }
}

export function forgetAreas(cache: PlanCache): void {
  cache.areas.clear()
  cache.spans = 0
}
