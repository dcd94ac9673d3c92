import { QueryCache, QueryClient } from '@tanstack/react-query'

import { problemOf } from './problem.ts'

/** How often a question is asked again when its answer may be another. */
const MAX_RETRIES = 2
const FRESH_MS = 5_000

/** What was asked of the exchange, and is remembered for a moment. Who is no longer signed in sees the sign-in page. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey }) => {
      if (problemOf(error)?.code === 'unauthenticated' && queryKey[0] !== 'session')
        void queries.invalidateQueries({ queryKey: ['session'] })
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      retry: (failures, error) => (problemOf(error)?.retryable ?? true) && failures < MAX_RETRIES,
      refetchOnWindowFocus: true,
    },
  },
})
