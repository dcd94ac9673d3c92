import { useQuery } from '@tanstack/react-query'

import { accountsQuery } from './accounts-query.ts'

/** Whose something is: the name of the account, or its id where the name is not known. */
export function AccountName({ id }: { readonly id: string | null }) {
  const { data } = useQuery(accountsQuery)
  if (id === null) return <>–</>
  return <>{data?.get(id)?.name ?? id}</>
}
