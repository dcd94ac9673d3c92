import { Button, Group, SegmentedControl, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'

import { numbersIn } from '../../forms/numbers-in.ts'
import { ReferenceSelect } from '../../forms/reference-select.tsx'
import { useSelection } from '../../lists/selection.ts'
import { useMay } from '../../session/use-session.ts'
import { PageHead } from '../../shell/page-head.tsx'
import { useFields } from '../../shell/routing/use-address.ts'
import { useGo } from '../../shell/routing/use-go.ts'
import { BulkBar } from './bulk-bar.tsx'
import { NumbersTable } from './numbers-table.tsx'

const STATES = [
  { value: 'in_service', label: 'In service' },
  { value: 'porting_out', label: 'Porting out' },
  { value: 'ageing', label: 'Given back' },
] as const

/** The numbers of the account: narrowed, marked, and changed together. */
export function NumbersPage() {
  const [fields, setFields] = useFields()
  const [wanted, setWanted] = useState('')
  const selection = useSelection()
  const go = useGo()
  const mayWrite = useMay('services:write')
  const mayMessage = useMay('messaging:write')
  const state = STATES.find(({ value }) => value === fields['state'])?.value ?? 'in_service'
  const { connection = '', campaign = '' } = fields
  const narrow = (changes: Readonly<Record<string, string>>) => {
    selection.clear()
    setFields(changes)
  }
  const open = (event: SubmitEvent) => {
    event.preventDefault()
    const [number] = numbersIn(wanted)
    if (number !== undefined) go(`/numbers/${number}`)
  }
  return (
    <>
      <PageHead title="My numbers" about="Select numbers to change, move or give back many at once." />
      <Group mb="sm" gap="sm" align="flex-end">
        <SegmentedControl
          aria-label="State"
          data={[...STATES]}
          value={state}
          onChange={(value) => narrow({ state: value === 'in_service' ? '' : value })}
        />
        <ReferenceSelect
          to="connections"
          label="Routed to"
          placeholder="Any connection"
          value={connection === '' ? null : connection}
          onChange={(id) => narrow({ connection: id ?? '' })}
        />
        {mayMessage ? (
          <ReferenceSelect
            to="campaigns"
            label="Campaign"
            placeholder="Any campaign"
            value={campaign === '' ? null : campaign}
            onChange={(id) => narrow({ campaign: id ?? '' })}
          />
        ) : null}
        <form onSubmit={open}>
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <TextInput
              label="Go to a number"
              placeholder="201 555 0123"
              type="tel"
              data-search
              value={wanted}
              onChange={(event) => setWanted(event.currentTarget.value)}
            />
            <Button type="submit" variant="default">
              Go
            </Button>
          </Group>
        </form>
      </Group>
      {mayWrite ? <BulkBar selection={selection} isResting={state === 'ageing'} mayMessage={mayMessage} /> : null}
      <NumbersTable
        filters={{
          state,
          ...(connection === '' ? {} : { connectionId: connection }),
          ...(campaign === '' ? {} : { campaignId: campaign }),
        }}
        {...(mayWrite ? { selection } : {})}
      />
    </>
  )
}
