import { Button, Group, Select, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'

import { useGo } from '../../../shell/routing/use-go.ts'
import { useFields } from '../../../shell/routing/use-address.ts'
import { prefixOf } from './block-name.ts'

const SALE = [
  { value: '', label: 'On sale or not' },
  { value: 'true', label: 'On sale' },
  { value: 'false', label: 'Withdrawn' },
]
const NARROW = [
  { name: 'npa', label: 'Area code', max: 3, w: 100 },
  { name: 'state', label: 'State', max: 10, w: 90 },
  { name: 'rateCenter', label: 'Rate centre', max: 100, w: 160 },
  { name: 'ocn', label: 'OCN', max: 4, w: 90 },
  { name: 'country', label: 'Country', max: 3, w: 90 },
] as const

/** What narrows the list of blocks, kept in the address; and the way to one block by a number of it. */
export function BlockFilters() {
  const [fields, set] = useFields()
  const [number, setNumber] = useState('')
  const go = useGo()
  const prefix = prefixOf(number)
  const open = (event: SubmitEvent) => {
    event.preventDefault()
    if (prefix !== undefined) go(`/inventory/${prefix}`)
  }
  return (
    <Group align="flex-end" gap="sm" mb="sm">
      <form onSubmit={open}>
        <Group align="flex-end" gap={6} wrap="nowrap">
          <TextInput
            label="Number or block"
            placeholder="201-555-0"
            data-search
            w={170}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={prefix === undefined}>
            Open
          </Button>
        </Group>
      </form>
      {NARROW.map(({ name, label, max, w }) => (
        <TextInput
          key={name}
          label={label}
          maxLength={max}
          w={w}
          value={fields[name] ?? ''}
          onChange={({ currentTarget: { value } }) =>
            set({ [name]: name === 'rateCenter' ? value : value.toUpperCase() })
          }
        />
      ))}
      <Select
        label="Sale"
        data={SALE}
        w={150}
        allowDeselect={false}
        value={fields['onSale'] ?? ''}
        onChange={(onSale) => set({ onSale: onSale ?? '' })}
      />
    </Group>
  )
}
