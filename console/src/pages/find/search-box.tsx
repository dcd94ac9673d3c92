import { Autocomplete, CloseButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo } from 'react'

import { placesLike } from './place-of.ts'
import type { Stock } from './stock.ts'

/** Places that are offered while somebody types. */
const OFFERED = 6

type Props = {
  readonly text: string
  readonly stock: Stock
  readonly onText: (text: string) => void
  readonly onLeave: () => void
}

/** The one box that takes a place, an area code, a pattern, a word, or several of them. */
export function SearchBox({ text, stock, onText, onLeave }: Props) {
  const places = useMemo(() => placesLike(text, stock, OFFERED), [text, stock])
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && places.length === 0) {
      event.preventDefault()
      onLeave()
    } else if (event.key === 'Escape' && event.currentTarget instanceof HTMLElement) event.currentTarget.blur()
  }
  return (
    <Autocomplete
      size="lg"
      data-search
      aria-label="Search numbers"
      placeholder="City, area code, 201xxx7777, pizza, 10 in a row…"
      leftSection={<IconSearch size={20} aria-hidden />}
      rightSection={text === '' ? null : <CloseButton aria-label="Clear the search" onClick={() => onText('')} />}
      value={text}
      onChange={onText}
      onKeyDown={onKey}
      data={places}
      filter={({ options }) => options}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
