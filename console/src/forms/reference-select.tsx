import { Select, type SelectProps } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { ReferenceTo } from './field.ts'
import { referencesQuery } from './references.ts'

const ID = /^(?:[a-z]{3}_\w+|[BC][A-Z0-9]{6})$/

type Props = Omit<SelectProps, 'value' | 'onChange' | 'data'> & {
  readonly to: ReferenceTo
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

/** Picks one of the account's own things by its name; an id may be typed too, for those who have very many. */
export function ReferenceSelect({ to, value, onChange, ...rest }: Props) {
  const { data = [], isPending } = useQuery(referencesQuery(to))
  const [typed, setTyped] = useState('')
  const offered = [typed, value].flatMap((id) =>
    id !== null && ID.test(id) && data.every((choice) => choice.value !== id) ? [{ value: id, label: id }] : [],
  )
  return (
    <Select
      {...rest}
      data={[...data, ...offered.filter(({ value: id }, at) => offered.findIndex((each) => each.value === id) === at)]}
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      searchable
      clearable
      limit={100}
      nothingFoundMessage={isPending ? 'Loading…' : 'There is none'}
    />
  )
}
