import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'

/** As many as one page of the API may have. */
const PAGE_MAX = 100
/** Pages that are read to know accounts by their names; the others are shown by their ids. */
const PAGES_MAX = 20
const FRESH_MS = 60_000

async function readAccounts({
  signal,
}: {
  readonly signal: AbortSignal
}): Promise<ReadonlyMap<string, Schemas['Account']>> {
  const known = new Map<string, Schemas['Account']>()
  let cursor: string | undefined
  for (let read = 0; read < PAGES_MAX; read++) {
    const query = { limit: PAGE_MAX, ...(cursor === undefined ? {} : { cursor }) }
    const { items, nextCursor } = await told(api.GET('/v1/accounts', { signal, params: { query } }))
    for (const account of items) known.set(account.id, account)
    if (nextCursor === null) break
    cursor = nextCursor
  }
  return known
}

/** The question which accounts there are, by id: the first two thousand. */
export const accountsQuery = { queryKey: ['accounts', 'names'], queryFn: readAccounts, staleTime: FRESH_MS }
