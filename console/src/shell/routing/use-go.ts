import { useCallback } from 'react'

import { useHistory } from './use-history.ts'

/** Goes to a page by its path. */
export function useGo(): (path: string, options?: { readonly replace?: boolean }) => void {
  const history = useHistory()
  return useCallback(
    (path, { replace = false } = {}) => {
      if (replace) history.replace(path)
      else history.push(path)
    },
    [history],
  )
}
