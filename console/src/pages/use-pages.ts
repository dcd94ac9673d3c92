import { useMemo } from 'react'

import { useSession } from '../session/use-session.ts'
import { PAGES } from './index.ts'
import type { Page } from './page.ts'

/** The pages that who is signed in may see. */
export function usePages(): readonly Page[] {
  const { account, scopes } = useSession()
  return useMemo(
    () =>
      PAGES.filter(
        ({ role, scope }) =>
          (role === undefined || role === account.role) && (scope === undefined || scopes.includes(scope)),
      ),
    [account.role, scopes],
  )
}
