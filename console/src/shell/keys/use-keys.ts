import { useEffect, useRef } from 'react'

import { isTyping } from './is-typing.ts'

/** A key that does something: one as the browser names it (`/`, `?`, `Escape`), or `g` and another (`g f`). */
export type KeyAction = {
  readonly keys: string
  /** What it does, for the list of keys. */
  readonly what: string
  readonly run: () => void
}

/** After the first key of two the second is awaited so long. */
const SECOND_KEY_MS = 1_200

const known = new Set<readonly KeyAction[]>()

/** All keys that do something now, in the order in which they came. */
export function knownKeys(): readonly KeyAction[] {
  return [...known].flat()
}

/** Lets keys do something while a component is shown. None of them does while somebody types, but for Escape. */
export function useKeys(actions: readonly KeyAction[]): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
    known.add(actions)
    return () => void known.delete(actions)
  }, [actions])
  useEffect(() => {
    let first = ''
    let timer: number | undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isTyping(event.target) && event.key !== 'Escape') return
      const keys = first === '' ? event.key : `${first} ${event.key}`
      window.clearTimeout(timer)
      first = ''
      const action = latest.current.find((each) => each.keys === keys)
      if (action !== undefined) {
        event.preventDefault()
        action.run()
      } else if (latest.current.some((each) => each.keys.startsWith(`${event.key} `))) {
        first = event.key
        timer = window.setTimeout(() => {
          first = ''
        }, SECOND_KEY_MS)
      }
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}
