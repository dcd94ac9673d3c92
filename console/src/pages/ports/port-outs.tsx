import { Button, Group } from '@mantine/core'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import { useAct } from '../../forms/use-act.ts'
import type { Column } from '../../lists/column.ts'
import { PagedTable } from '../../lists/paged-table.tsx'
import { PhoneLink } from '../../lists/phone.tsx'
import { StateBadge } from '../../lists/state-badge.tsx'
import { PAGE_ROWS, usePaged } from '../../lists/use-paged.ts'
import { When } from '../../lists/when.tsx'
import { useMay } from '../../session/use-session.ts'
import { Empty } from '../../shell/states/empty.tsx'
import { Failed } from '../../shell/states/failed.tsx'
import { PortOutPin } from './port-out-pin.tsx'

type Summary = Schemas['PortOutSummary']

const COLUMNS: readonly Column<Summary>[] = [
  { title: 'Number', show: ({ e164 }) => <PhoneLink e164={e164} /> },
  { title: 'State', show: ({ state }) => <StateBadge state={state} /> },
  { title: 'To', show: ({ gainingCarrier }) => gainingCarrier, from: 'sm' },
  { title: 'Answer until', show: ({ dueAt }) => <When at={dueAt} />, from: 'sm' },
  { title: 'Why refused', show: ({ refusal }) => refusal?.replaceAll('_', ' ') ?? '–', from: 'md' },
]

/** Requests of other carriers for numbers of the account, with the ways to let each go or not. */
export function PortOuts() {
  const mayWrite = useMay('ports:write')
  const pages = usePaged(['ports', 'out'], (cursor, signal) => {
    const query = { limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) }
    return told(api.GET('/v1/port-outs', { signal, params: { query } }))
  })
  useLive(['port_out.'], ['ports'])
  const answer = useAct(
    ({ portOutId, isAllowed }: { readonly portOutId: string; readonly isAllowed: boolean }) => {
      const at = { params: { path: { portOutId } } }
      return told(
        isAllowed
          ? api.POST('/v1/port-outs/{portOutId}/authorise', at)
          : api.POST('/v1/port-outs/{portOutId}/refuse', { ...at, body: { refusal: 'not_authorised' } }),
      )
    },
    { refresh: ['ports', 'numbers'], said: ({ e164, state }) => `${e164} is ${state}.` },
  )
  const acts: Column<Summary> = {
    title: 'Answer',
    show: ({ id, state, e164 }) =>
      mayWrite && state === 'requested' ? (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            aria-label={`Let ${e164} go`}
            onClick={() => answer.mutate({ portOutId: id, isAllowed: true })}
          >
            Let it go
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-label={`Refuse to let ${e164} go`}
            onClick={() => answer.mutate({ portOutId: id, isAllowed: false })}
          >
            Refuse
          </Button>
        </Group>
      ) : null,
  }
  return (
    <>
      {answer.error === null ? null : <Failed error={answer.error} />}
      {mayWrite ? <PortOutPin /> : null}
      <PagedTable
        label="Requests of other carriers"
        pages={pages}
        columns={[...COLUMNS, acts]}
        keyOf={({ id }) => id}
        empty={<Empty title="Nobody asks for your numbers">Without a PIN of yours no number can be taken away.</Empty>}
      />
    </>
  )
}
