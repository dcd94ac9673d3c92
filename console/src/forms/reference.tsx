import { useQuery } from '@tanstack/react-query'

import { PageLink } from '../shell/routing/page-link.tsx'
import type { ReferenceTo } from './field.ts'
import { referencesQuery } from './references.ts'

type Props = { readonly to: ReferenceTo; readonly id: string | null | undefined }

/** Names one of the account's own things and leads to it. Until the name is known its id stands there. */
export function Reference({ to, id }: Props) {
  const { data } = useQuery({ ...referencesQuery(to), enabled: typeof id === 'string' })
  if (id === null || id === undefined) return <>–</>
  // Documents have one page for all of them.
  return (
    <PageLink to={to === 'documents' ? '/documents' : `/${to}/${id}`}>
      {data?.find(({ value }) => value === id)?.label ?? id}
    </PageLink>
  )
}
