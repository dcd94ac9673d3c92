import { useLocation } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

import { useHistory } from './use-history.ts'

/** The path of what is shown. */
export function usePath(): string {
  return useLocation({ select: ({ pathname }) => pathname })
}

/** The part of the address under a name of the page's path: `usePart('/numbers/$e164', 'e164')`. Empty: there is none. */
export function usePart(pattern: string, name: string): string {
  const path = usePath()
  const at = pattern.split('/').indexOf(`$${name}`)
  return decodeURIComponent(path.split('/')[at] ?? '')
}

type Fields = Readonly<Record<string, string>>

/**
 * The fields behind the question mark, and how to set some of them, so that what is shown can be linked to and come back
 * to. An empty text takes a field away. Setting replaces the place in the history unless told otherwise.
 */
export function useFields(): readonly [Fields, (changes: Fields, options?: { readonly push?: boolean }) => void] {
  const history = useHistory()
  const text = useLocation({ select: ({ searchStr }) => searchStr })
  const fields = useMemo<Fields>(() => Object.fromEntries(new URLSearchParams(text)), [text])
  const set = useCallback(
    (changes: Fields, { push = false }: { readonly push?: boolean } = {}) => {
      const { pathname, search } = history.location
      const next = new URLSearchParams(search)
      for (const [name, value] of Object.entries(changes)) {
        if (value === '') next.delete(name)
        else next.set(name, value)
      }
      const all = next.toString()
      const to = all === '' ? pathname : `${pathname}?${all}`
      if (push) history.push(to)
      else history.replace(to)
    },
    [history],
  )
  return [fields, set]
}
