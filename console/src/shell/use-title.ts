import { useEffect } from 'react'

/** Names the window while something is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Strowger`
  }, [title])
}
