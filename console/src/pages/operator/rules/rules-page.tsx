import { Button, Group, Modal, Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { useLive } from '../../../api/use-live.ts'
import { bodyOf } from '../../../forms/body-of.ts'
import { Confirm } from '../../../forms/confirm.tsx'
import { FieldForm } from '../../../forms/field-form.tsx'
import { changed, filled, type Values } from '../../../forms/field.ts'
import { useAct } from '../../../forms/use-act.ts'
import type { Column } from '../../../lists/column.ts'
import { PagedTable } from '../../../lists/paged-table.tsx'
import { PAGE_ROWS, usePaged } from '../../../lists/use-paged.ts'
import { Day } from '../../../lists/when.tsx'
import { PageHead } from '../../../shell/page-head.tsx'
import { useFields } from '../../../shell/routing/use-address.ts'
import { Empty } from '../../../shell/states/empty.tsx'
import { CHANGE_FIELDS, RULE_FIELDS, ruleForm } from './rule-fields.ts'

type Rule = Schemas['Requirement']
type Doing = { readonly what: 'make' } | { readonly what: 'change' | 'end'; readonly rule: Rule }

const ACTIONS = [
  { value: 'new', label: 'New numbers' },
  { value: 'move', label: 'Numbers that move' },
  { value: 'port_in', label: 'Numbers that are ported in' },
] as const

const COLUMNS: readonly Column<Rule>[] = [
  {
    title: 'For',
    show: ({ country, kind, product, action }) =>
      [country ?? 'any country', kind, product, action.replaceAll('_', ' ')].filter(Boolean).join(', '),
  },
  { title: 'Document', show: ({ documentType }) => documentType.replaceAll('_', ' ') },
  { title: 'What it must show', show: ({ description }) => description, from: 'md' },
  { title: 'Version', show: ({ version }) => version, isNumber: true, from: 'lg' },
  { title: 'In force from', show: ({ validFrom }) => <Day on={validFrom.slice(0, 10)} />, from: 'sm' },
]

/** Which documents the exchange wants to see for which numbers: rules that the operator makes, changes and ends. */
export function RulesPage() {
  const [fields, set] = useFields()
  const [doing, setDoing] = useState<Doing>()
  const action = ACTIONS.find(({ value }) => value === fields['action'])?.value
  const pages = usePaged(['requirements', action ?? 'all'], (cursor, signal) => {
    const query = {
      limit: PAGE_ROWS,
      ...(action === undefined ? {} : { action }),
      ...(cursor === undefined ? {} : { cursor }),
    }
    return told(api.GET('/v1/requirements', { signal, params: { query } }))
  })
  useLive(['requirement.'], ['requirements'])
  const at = (requirementId: string) => ({ params: { path: { requirementId } } })
  const after = { refresh: ['requirements'] }
  const make = useAct((body: Schemas['CreateRequirement']) => told(api.POST('/v1/requirements', { body })), after)
  const change = useAct(
    ({ rule, values }: { readonly rule: Rule; readonly values: Values }) =>
      told(
        api.PATCH('/v1/requirements/{requirementId}', {
          ...at(rule.id),
          body: bodyOf<Schemas['ChangeRequirement']>(values),
        }),
      ),
    after,
  )
  const end = useAct((id: string) => told(api.DELETE('/v1/requirements/{requirementId}', at(id))), after)
  const close = () => {
    setDoing(undefined)
    for (const act of [make, change, end]) act.reset()
  }
  const acts: Column<Rule> = {
    title: 'Work',
    show: (rule) => (
      <Group gap="xs" wrap="nowrap">
        <Button
          size="xs"
          variant="default"
          aria-label={`Change the rule ${rule.id}`}
          onClick={() => setDoing({ what: 'change', rule })}
        >
          Change
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={`End the rule ${rule.id}`}
          onClick={() => setDoing({ what: 'end', rule })}
        >
          End
        </Button>
      </Group>
    ),
  }
  const changing = doing?.what === 'change' ? doing.rule : undefined
  const ending = doing?.what === 'end' ? doing.rule : undefined
  return (
    <>
      <PageHead
        title="Document rules"
        about="Orders wait for what these rules want. A starting point, and not legal advice."
      >
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setDoing({ what: 'make' })}>
          New rule
        </Button>
      </PageHead>
      <Group mb="sm">
        <Select
          label="What is done"
          placeholder="Anything"
          clearable
          data={ACTIONS}
          value={action ?? null}
          onChange={(value) => set({ action: value ?? '' })}
        />
      </Group>
      <PagedTable
        label="Rules"
        pages={pages}
        columns={[...COLUMNS, acts]}
        keyOf={({ id, version }) => `${id} ${version}`}
        empty={<Empty title="No rules">Without a rule no order needs a document.</Empty>}
      />
      <Modal
        opened={doing?.what === 'make'}
        onClose={close}
        title="New rule"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <FieldForm
          fields={RULE_FIELDS}
          initial={{}}
          submitLabel="Make the rule"
          isSending={make.isPending}
          error={make.error}
          onCancel={close}
          onSubmit={(values) => make.mutate(bodyOf<Schemas['CreateRequirement']>(filled(values)), { onSuccess: close })}
        />
      </Modal>
      <Modal
        opened={changing !== undefined}
        onClose={close}
        title="Change the rule"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {changing === undefined ? null : (
          <FieldForm
            fields={CHANGE_FIELDS}
            initial={ruleForm(changing)}
            submitLabel="Change"
            isSending={change.isPending}
            error={change.error}
            onCancel={close}
            onSubmit={(values) =>
              change.mutate({ rule: changing, values: changed(ruleForm(changing), values) }, { onSuccess: close })
            }
          />
        )}
      </Modal>
      <Confirm
        opened={ending !== undefined}
        onClose={close}
        title="End the rule?"
        act="End the rule"
        isActing={end.isPending}
        error={end.error}
        onConfirm={() => {
          if (ending !== undefined) end.mutate(ending.id, { onSuccess: close })
        }}
      >
        From now on nothing needs this {ending?.documentType.replaceAll('_', ' ')} any more. What it wanted before is
        kept.
      </Confirm>
    </>
  )
}
