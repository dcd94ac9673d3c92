import { Button, Group, Modal } from '@mantine/core'

import { useState } from 'react'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { useLive } from '../../../api/use-live.ts'
import { bodyOf } from '../../../forms/body-of.ts'
import { Confirm } from '../../../forms/confirm.tsx'
import { FieldForm } from '../../../forms/field-form.tsx'
import { type Field, filled, type Values } from '../../../forms/field.ts'
import { useAct } from '../../../forms/use-act.ts'
import type { Column } from '../../../lists/column.ts'
import { PagedTable } from '../../../lists/paged-table.tsx'
import { phoneText } from '../../../lists/phone.tsx'
import { StateBadge } from '../../../lists/state-badge.tsx'
import { PAGE_ROWS, usePaged } from '../../../lists/use-paged.ts'
import { When } from '../../../lists/when.tsx'
import { Empty } from '../../../shell/states/empty.tsx'
import { AccountName } from '../account-name.tsx'

type Summary = Schemas['PortOutSummary']
type Act = {
  readonly name: string
  readonly from: readonly Summary['state'][]
  /** What follows from it. */
  readonly says?: string
  /** What has to be said for it; left out: nothing. */
  readonly fields?: readonly Field[]
  readonly act: (id: string, values: Values) => Promise<unknown>
}

const at = (portOutId: string) => ({ params: { path: { portOutId } } })

const REASON_MAX = 200
const REASON: Field = { name: 'reason', label: 'In your words', sort: { sort: 'lines', max: REASON_MAX } }
const REFUSALS: readonly Schemas['RefusePortOut']['refusal'][] = ['not_authorised', 'not_the_end_user', 'other']
const REFUSAL_FIELDS: readonly Field[] = [
  {
    name: 'refusal',
    label: 'Why',
    isNeeded: true,
    sort: { sort: 'choice', choices: REFUSALS.map((value) => ({ value, label: value.replaceAll('_', ' ') })) },
  },
  REASON,
]

const ACTS: readonly Act[] = [
  {
    name: 'Let it go',
    from: ['requested'],
    says: 'The other carrier may take it on the day that it has asked for.',
    act: (id) => told(api.POST('/v1/port-outs/{portOutId}/authorise', at(id))),
  },
  {
    name: 'Refuse',
    from: ['requested'],
    fields: REFUSAL_FIELDS,
    act: (id, values) =>
      told(
        api.POST('/v1/port-outs/{portOutId}/refuse', {
          ...at(id),
          body: bodyOf<Schemas['RefusePortOut']>(filled(values)),
        }),
      ),
  },
  {
    name: 'It has gone',
    from: ['authorised'],
    says: 'Its service here ends, and the account has it no more.',
    act: (id) => told(api.POST('/v1/port-outs/{portOutId}/complete', at(id))),
  },
  {
    name: 'Cancel',
    from: ['authorised'],
    fields: [REASON],
    act: (id, values) =>
      told(
        api.POST('/v1/port-outs/{portOutId}/cancel', {
          ...at(id),
          body: bodyOf<Schemas['CancelPortOut']>(filled(values)),
        }),
      ),
  },
  {
    name: 'It came back',
    from: ['completed'],
    says: 'It rests here, and can be had again afterwards.',
    act: (id) => told(api.POST('/v1/port-outs/{portOutId}/return', at(id))),
  },
]

const COLUMNS: readonly Column<Summary>[] = [
  { title: 'Number', show: ({ e164 }) => <span className="number">{phoneText(e164)}</span> },
  { title: 'State', show: ({ state }) => <StateBadge state={state} /> },
  { title: 'Account', show: ({ accountId }) => <AccountName id={accountId} />, from: 'md' },
  { title: 'To', show: ({ gainingCarrier }) => gainingCarrier, from: 'sm' },
  { title: 'Answer until', show: ({ dueAt }) => <When at={dueAt} />, from: 'md' },
]

type Doing = { readonly act: Act; readonly one: Summary }

/** Requests of other carriers for numbers of any account, and what the operator can do with each. */
export function PortOutDesk() {
  const pages = usePaged(['ports', 'desk', 'out'], (cursor, signal) => {
    const query = { limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) }
    return told(api.GET('/v1/port-outs', { signal, params: { query } }))
  })
  useLive(['port_out.'], ['ports'])
  const [asking, setAsking] = useState<Doing>()
  const work = useAct(({ act, one, values }: Doing & { readonly values: Values }) => act.act(one.id, values), {
    refresh: ['ports'],
  })
  const close = () => setAsking(undefined)
  const acts: Column<Summary> = {
    title: 'Work',
    show: (one) => (
      <Group gap="xs">
        {ACTS.filter(({ from }) => from.includes(one.state)).map((act) => (
          <Button
            key={act.name}
            size="xs"
            variant="default"
            aria-label={`${act.name}: ${phoneText(one.e164)}`}
            onClick={() => setAsking({ act, one })}
          >
            {act.name}
          </Button>
        ))}
      </Group>
    ),
  }
  return (
    <>
      <PagedTable
        label="Requests of other carriers"
        pages={pages}
        columns={[...COLUMNS, acts]}
        keyOf={({ id }) => id}
        empty={<Empty title="Nobody asks for a number">Requests come in with the command line or the API.</Empty>}
      />
      {asking?.act.fields === undefined ? null : (
        <Modal
          opened
          onClose={close}
          title={`${asking.act.name}: ${phoneText(asking.one.e164)}`}
          closeButtonProps={{ 'aria-label': 'Close' }}
        >
          <FieldForm
            fields={asking.act.fields}
            initial={{}}
            submitLabel={asking.act.name}
            isSending={work.isPending}
            error={work.error}
            onCancel={close}
            onSubmit={(values) => work.mutate({ ...asking, values }, { onSuccess: close })}
          />
        </Modal>
      )}
      <Confirm
        opened={asking !== undefined && asking.act.fields === undefined}
        onClose={close}
        title={asking === undefined ? '' : `${asking.act.name}: ${phoneText(asking.one.e164)}?`}
        act={asking?.act.name ?? ''}
        isActing={work.isPending}
        error={work.error}
        onConfirm={() => {
          if (asking !== undefined) work.mutate({ ...asking, values: {} }, { onSuccess: close })
        }}
      >
        {asking?.act.says}
      </Confirm>
    </>
  )
}
