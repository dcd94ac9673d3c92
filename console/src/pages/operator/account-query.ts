import { queryOptions } from '@tanstack/react-query'

import { api } from '../../api/client.ts'
import { told } from '../../api/problem.ts'

const FRESH_MS = 60_000

/** The question what an account is called. Many on one page that ask of one account ask once. */
export const accountQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', accountId],
    queryFn: ({ signal }) => told(api.GET('/v1/accounts/{accountId}', { signal, params: { path: { accountId } } })),
    staleTime: FRESH_MS,
  })
