import { useCallback, useState } from 'react'

import type { Schemas } from '../../api/client.ts'

/** Numbers that can be chosen at once: what one order takes at the most. */
export const MAX_CHOSEN = 10_000

/** What was chosen, and of what is gone what can be had instead. */
export function useBasket() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [gone, setGone] = useState<ReadonlyMap<string, readonly string[]>>(new Map())
  const toggle = useCallback((numbers: readonly string[]) => {
    setSelected((before) => {
      const next = new Set(before)
      const isIn = numbers.every((e164) => before.has(e164))
      for (const e164 of numbers) {
        if (isIn) next.delete(e164)
        else if (next.size < MAX_CHOSEN) next.add(e164)
      }
      return next
    })
  }, [])
  const clear = useCallback(() => setSelected(new Set()), [])
  const lose = useCallback((refused: readonly Schemas['Refusal'][]) => {
    setGone((before) => new Map([...before, ...refused.map(({ e164, alternatives }) => [e164, alternatives] as const)]))
    setSelected((before) => {
      const next = new Set(before)
      for (const { e164 } of refused) next.delete(e164)
      return next
    })
  }, [])
  const instead = useCallback((lost: string, e164: string) => {
    setSelected((before) => new Set([...before, e164]))
    setGone((before) => new Map([...before, [lost, (before.get(lost) ?? []).filter((other) => other !== e164)]]))
  }, [])
  return { selected, gone, toggle, clear, lose, instead }
}
