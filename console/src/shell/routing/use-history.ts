import { type RouterHistory, useRouter } from '@tanstack/react-router'

/** Where the console has been, and how to go on from there. */
export function useHistory(): RouterHistory {
  const router: { readonly history: RouterHistory } = useRouter()
  return router.history
}
