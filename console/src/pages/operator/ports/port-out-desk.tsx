import { Button, Group } from '@mantine/core'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { useLive } from '../../../api/use-live.ts'
import { useAct } from '../../../forms/use-act.ts'
import type { Column } from '../../../lists/column.ts'
import { PagedTable } from '../../../lists/paged-table.tsx'
import { phoneText } from '../../../lists/phone.tsx'
import { StateBadge } from '../../../lists/state-badge.tsx'
import { PAGE_ROWS, usePaged } from '../../../lists/use-paged.ts'
import { When } from '../../../lists/when.tsx'
import { Empty } from '../../../shell/states/empty.tsx'
import { Failed } from '../../../shell/states/failed.tsx'
import { AccountName } from '../account-name.tsx'

type Summary = Schemas['PortOutSummary']
type Act = {
  readonly name: string
  readonly from: readonly Summary['state'][]
  readonly act: (id: string) => Promise<unknown>
}

const at = (portOutId: string) => ({ params: { path: { portOutId } } })

const ACTS: readonly Act[] = [
  {
    name: 'Let it go',
    from: ['requested'],
    act: (id) => told(api.POST('/v1/port-outs/{portOutId}/authorise', at(id))),
  },
  {
    name: 'Refuse',
    from: ['requested'],
    act: (id) => told(api.POST('/v1/port-outs/{portOutId}/refuse', { ...at(id), body: { refusal: 'not_authorised' } })),
  },
  {
    name: 'It has gone',
    from: ['authorised'],
    act: (id) => told(api.POST('/v1/port-outs/{portOutId}/complete', at(id))),
  },
  {
    name: 'Cancel',
    from: ['authorised'],
    act: (id) => told(api.POST('/v1/port-outs/{portOutId}/cancel', { ...at(id), body: {} })),
  },
  {
    name: 'It came back',
    from: ['completed'],
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

/** Requests of other carriers for numbers of any account, and what the operator can do with each. */
export function PortOutDesk() {
  const pages = usePaged(['ports', 'desk', 'out'], (cursor, signal) => {
    const query = { limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) }
    return told(api.GET('/v1/port-outs', { signal, params: { query } }))
  })
  useLive(['port_out.'], ['ports'])
  const work = useAct(({ act, id }: { readonly act: Act; readonly id: string }) => act.act(id), { refresh: ['ports'] })
  const acts: Column<Summary> = {
    title: 'Work',
    show: ({ id, e164, state }) => (
      <Group gap="xs">
        {ACTS.filter(({ from }) => from.includes(state)).map((act) => (
          <Button
            key={act.name}
            size="xs"
            variant="default"
            aria-label={`${act.name}: ${phoneText(e164)}`}
            onClick={() => work.mutate({ act, id })}
          >
            {act.name}
          </Button>
        ))}
      </Group>
    ),
  }
  return (
    <>
      {work.error === null ? null : <Failed error={work.error} />}
      <PagedTable
        label="Requests of other carriers"
        pages={pages}
        columns={[...COLUMNS, acts]}
        keyOf={({ id }) => id}
        empty={<Empty title="Nobody asks for a number">Requests come in with the command line or the API.</Empty>}
      />
    </>
  )
}
