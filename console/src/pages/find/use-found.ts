import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import type { Chosen, Criteria, Sort } from './criteria.ts'

/** Rows of one page: about three windows high. */
const PAGE_ROWS = 100
/** Pages that are kept; whoever scrolls further is better off with a narrower search. */
export const MAX_PAGES = 50

/** What a search finds: a number, or with `contiguous` a run of them. */
export type Found = Schemas['AvailableNumber'] | Schemas['AvailableRun']

/** The numbers that match, page by page. */
export function useFound(criteria: Criteria, sort: Sort | undefined) {
  return useInfiniteQuery({
    queryKey: ['numbers', 'available', 'rows', criteria, sort],
    queryFn: async ({ pageParam, signal }) => {
      const order = sort === undefined || criteria.contiguous !== undefined ? {} : { sort }
      const from = pageParam === '' ? {} : { cursor: pageParam }
      const query = { ...criteria, ...order, ...from, limit: PAGE_ROWS }
      return told(api.GET('/v1/numbers/available', { params: { query }, signal }))
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }, pages) => (pages.length >= MAX_PAGES ? null : nextCursor),
    placeholderData: keepPreviousData,
  })
}

/**
 * How many match, and how many of them by what could narrow further. It is not asked before the rows are there, since it
 * costs more than they do.
 */
export function useCounts(criteria: Criteria, areRowsThere: boolean) {
  useLive(['reservation.', 'order.', 'service.', 'inventory.', 'numbers.'], ['numbers', 'available', 'counts'])
  return useQuery({
    queryKey: ['numbers', 'available', 'counts', criteria],
    enabled: areRowsThere,
    queryFn: ({ signal }) => {
      const { contiguous: _run, ...counted } = criteria
      const query = { ...counted, limit: 1, total: true, facets: FACETS }
      return told(api.GET('/v1/numbers/available', { params: { query }, signal }))
    },
    placeholderData: keepPreviousData,
  })
}

const FACETS: Chosen[] = ['country', 'kind', 'region', 'rateCenter', 'city', 'npa', 'tier', 'network']

/** Free numbers by state or by country, for the map: of all that match but for where they are. Asked after the rows. */
export function useCoverage(criteria: Criteria, by: 'region' | 'country', areRowsThere: boolean) {
  const {
    region: _region,
    state: _state,
    rateCenter: _center,
    city: _city,
    lata: _lata,
    contiguous: _run,
    ...rest
  } = criteria
  const { country: _country, ...elsewhere } = rest
  const counted = by === 'country' ? elsewhere : rest
  return useQuery({
    queryKey: ['numbers', 'available', 'coverage', by, counted],
    enabled: areRowsThere,
    queryFn: async ({ signal }) => {
      const query = { ...counted, by: [by], limit: 1_000 }
      const { items } = await told(api.GET('/v1/coverage', { params: { query }, signal }))
      return new Map(items.flatMap((row) => (typeof row[by] === 'string' ? [[row[by], row.count] as const] : [])))
    },
    placeholderData: keepPreviousData,
  })
}
