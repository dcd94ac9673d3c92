import { useQuery } from '@tanstack/react-query'

import { accountQuery } from './account-query.ts'

/** Whose something is: the name of the account, or its id until the name is known. */
export function AccountName({ id }: { readonly id: string | null }) {
  const { data } = useQuery({ ...accountQuery(id ?? ''), enabled: id !== null })
  if (id === null) return <>–</>
  return <>{data?.name ?? id}</>
}
