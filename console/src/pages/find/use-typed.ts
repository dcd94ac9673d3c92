import { useCallback, useEffect, useState } from 'react'

/** So long after the last key the address says what was typed. */
const SETTLE_MS = 250

/** What was typed, when the address said `from`. `sent` is on its way to the address. */
type Typed = { readonly text: string; readonly from: string; readonly sent?: string }

/**
 * What stands in a box and is kept in the address. What is typed counts at once; the address follows when somebody pauses,
 * for to go somewhere costs more than a key may. Whatever else changes the address, such as going back, changes the box.
 */
export function useTyped(
  kept: string,
  keep: (text: string) => void,
): readonly [text: string, setText: (text: string) => void] {
  const [typed, setTyped] = useState<Typed>()
  const counts = typed !== undefined && (kept === typed.from || kept === typed.sent)
  useEffect(() => {
    if (typed === undefined || !counts) return undefined
    if (kept === typed.sent) {
      setTyped({ text: typed.text, from: kept })
      return undefined
    }
    if (typed.text === kept || typed.text === typed.sent) return undefined
    const timer = window.setTimeout(() => {
      setTyped({ ...typed, sent: typed.text })
      keep(typed.text)
    }, SETTLE_MS)
    return () => window.clearTimeout(timer)
  }, [typed, counts, kept, keep])
  const setText = useCallback(
    (text: string) =>
      setTyped((was) =>
        was !== undefined && (kept === was.from || kept === was.sent) ? { ...was, text } : { text, from: kept },
      ),
    [kept],
  )
  return [counts ? typed.text : kept, setText]
}
