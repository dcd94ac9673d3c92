import { Badge, Button, Group, Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { useLive } from '../../../api/use-live.ts'
import { Confirm } from '../../../forms/confirm.tsx'
import { FieldForm } from '../../../forms/field-form.tsx'
import type { Values } from '../../../forms/field.ts'
import { useAct } from '../../../forms/use-act.ts'
import type { Column } from '../../../lists/column.ts'
import { PagedTable } from '../../../lists/paged-table.tsx'
import { PAGE_ROWS, usePaged } from '../../../lists/use-paged.ts'
import { PageHead } from '../../../shell/page-head.tsx'
import { useFields } from '../../../shell/routing/use-address.ts'
import { Empty } from '../../../shell/states/empty.tsx'
import { FOOTPRINT_FIELDS, footprintBody } from './rule-fields.ts'

type Rule = Schemas['FootprintRule']

/** After the last key the list is asked for. */
const TYPING_MS = 250

function placeOf({ country, region, lata, rateCenter, npa, nxx }: Rule): string {
  const code = npa === null ? null : [npa, nxx].filter(Boolean).join('-')
  const where = lata === null ? null : `LATA ${lata}`
  return [code, rateCenter, where, region, country].filter(Boolean).join(', ')
}

const COLUMNS: readonly Column<Rule>[] = [
  { title: 'Numbers of', show: placeOf },
  {
    title: 'To port in',
    show: ({ portable }) => (portable ? 'possible' : <Badge variant="default">not possible</Badge>),
  },
  { title: 'Tier', show: ({ tier }) => tier ?? '–', isNumber: true, from: 'sm' },
  { title: 'Through', show: ({ ocn }) => ocn ?? '–', from: 'md' },
]

const FILTERS = [
  { name: 'country', label: 'Country', form: /^[A-Z]{2}$/, max: 2 },
  { name: 'region', label: 'State', form: /^\S.*$/, max: 20 },
  { name: 'npa', label: 'Area code', form: /^[2-9]\d{2}$/, max: 3 },
] as const

/** Where numbers can be ported in from: the narrowest rule counts. */
export function FootprintPage() {
  const [fields, set] = useFields()
  const [isMaking, setMaking] = useState(false)
  const [leaving, setLeaving] = useState<Rule>()
  const filters = FILTERS.filter(({ name, form }) => form.test(fields[name] ?? '')).map(
    ({ name }) => [name, fields[name]] as const,
  )
  const [narrowed] = useDebouncedValue(JSON.stringify(filters), TYPING_MS)
  const pages = usePaged(['footprint', narrowed], (cursor, signal) => {
    const query = {
      ...Object.fromEntries(filters),
      limit: PAGE_ROWS,
      ...(cursor === undefined ? {} : { cursor }),
    }
    return told(api.GET('/v1/footprint', { signal, params: { query } }))
  })
  useLive(['footprint.'], ['footprint'])
  const make = useAct((values: Values) => told(api.PUT('/v1/footprint', { body: footprintBody(values) })), {
    refresh: ['footprint'],
    said: (rule) => `Set the rule for ${placeOf(rule)}.`,
  })
  const end = useAct((ruleId: string) => told(api.DELETE('/v1/footprint/{ruleId}', { params: { path: { ruleId } } })), {
    refresh: ['footprint'],
    said: () => 'Deleted the rule.',
  })
  const close = () => {
    setMaking(false)
    setLeaving(undefined)
    for (const act of [make, end]) act.reset()
  }
  const deletion: Column<Rule> = {
    title: 'Work',
    show: (rule) => (
      <Button
        size="xs"
        variant="default"
        aria-label={`Delete the rule for ${placeOf(rule)}`}
        onClick={() => setLeaving(rule)}
      >
        Delete
      </Button>
    ),
  }
  return (
    <>
      <PageHead
        title="Porting footprint"
        about="Where numbers can be ported in from. Of the rules that match a number the narrowest counts."
      >
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
          Set a rule
        </Button>
      </PageHead>
      <Group mb="sm" gap="sm">
        {FILTERS.map(({ name, label, max }) => (
          <TextInput
            key={name}
            label={label}
            w={110}
            maxLength={max}
            value={fields[name] ?? ''}
            onChange={({ currentTarget: { value } }) => set({ [name]: value.toUpperCase() })}
          />
        ))}
      </Group>
      <PagedTable
        label="Rules of the footprint"
        pages={pages}
        columns={[...COLUMNS, deletion]}
        keyOf={({ id }) => id}
        empty={<Empty title="No such rules">Without a rule no number can be ported in.</Empty>}
      />
      <Modal opened={isMaking} onClose={close} title="Set a rule" closeButtonProps={{ 'aria-label': 'Close' }}>
        <FieldForm
          fields={FOOTPRINT_FIELDS}
          initial={{ portable: 'true' }}
          submitLabel="Set the rule"
          isSending={make.isPending}
          error={make.error}
          onCancel={close}
          onSubmit={(values) => make.mutate(values, { onSuccess: close })}
        />
      </Modal>
      <Confirm
        opened={leaving !== undefined}
        onClose={close}
        title="Delete the rule?"
        act="Delete"
        isActing={end.isPending}
        error={end.error}
        onConfirm={() => {
          if (leaving !== undefined) end.mutate(leaving.id, { onSuccess: close })
        }}
      >
        From now on a wider rule decides for numbers of {leaving === undefined ? '' : placeOf(leaving)}; without one
        they cannot be ported in. Ports that are under way go on.
      </Confirm>
    </>
  )
}
