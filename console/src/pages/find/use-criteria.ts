import { useCallback, useMemo } from 'react'

import { useFields } from '../../shell/routing/use-address.ts'
import { CHOSEN, type Chosen, type Criteria, type Sort } from './criteria.ts'
import { useStock } from './use-stock.ts'
import { useTyped } from './use-typed.ts'
import { type Label, understand, type Understood } from './understand.ts'

const KINDS: ReadonlySet<string> = new Set(['local', 'national', 'mobile', 'tollfree', 'uifn'])
const SORTS: readonly Sort[] = ['number', 'random', 'memorability']

function chosenIn(fields: Readonly<Record<string, string>>): Criteria {
  const chosen = Object.fromEntries(
    CHOSEN.flatMap((field) => {
      const value = fields[field]
      if (value === undefined || (field === 'kind' && !KINDS.has(value))) return []
      return [[field, field === 'tier' ? Number(value) : value]]
    }),
  )
  return chosen
}

/** What is searched: the text in the box, what it means, what was chosen beside it, and the order. All of it is in the address. */
export function useCriteria() {
  const [fields, setFields] = useFields()
  const stock = useStock()
  const setAddress = useCallback((q: string) => setFields({ q }), [setFields])
  const [text, setText] = useTyped(fields['q'] ?? '', setAddress)
  const understood = useMemo<Understood>(() => understand(text, stock), [text, stock])
  const chosen = useMemo(() => chosenIn(fields), [fields])
  const criteria = useMemo<Criteria>(() => ({ ...understood.criteria, ...chosen }), [understood, chosen])
  const sort = SORTS.find((each) => each === fields['sort'])
  const choose = useCallback(
    (field: Chosen, value: string) => setFields({ [field]: value }, { push: true }),
    [setFields],
  )
  const setSort = useCallback((value: string) => setFields({ sort: value }), [setFields])
  const forget = useCallback(
    ({ words }: Label) => setText(text.replace(words, ' ').replaceAll(/\s+/g, ' ').trim()),
    [setText, text],
  )
  const clear = useCallback(() => {
    setText('')
    setFields(Object.fromEntries(CHOSEN.map((field) => [field, ''])))
  }, [setText, setFields])
  return { text, understood, chosen, criteria, sort, stock, setText, choose, setSort, forget, clear }
}
