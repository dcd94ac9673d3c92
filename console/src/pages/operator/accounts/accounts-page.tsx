import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { useLive } from '../../../api/use-live.ts'
import { bodyOf } from '../../../forms/body-of.ts'
import { FieldForm } from '../../../forms/field-form.tsx'
import { type Field, filled } from '../../../forms/field.ts'
import { useAct } from '../../../forms/use-act.ts'
import type { Column } from '../../../lists/column.ts'
import { PagedTable } from '../../../lists/paged-table.tsx'
import { PAGE_ROWS, usePaged } from '../../../lists/use-paged.ts'
import { When } from '../../../lists/when.tsx'
import { PageHead } from '../../../shell/page-head.tsx'
import { PageLink } from '../../../shell/routing/page-link.tsx'
import { useGo } from '../../../shell/routing/use-go.ts'
import { Empty } from '../../../shell/states/empty.tsx'

const HOLD_MAX = 1_000_000
const ROLES = [
  { value: 'customer', label: 'Customer' },
  { value: 'operator', label: 'Operator' },
]
const FIELDS: readonly Field[] = [
  { name: 'name', label: 'Name', isNeeded: true, sort: { sort: 'text', max: 100 } },
  { name: 'role', label: 'Role', sort: { sort: 'choice', choices: ROLES } },
  { name: 'holdLimit', label: 'Numbers it may hold at once', sort: { sort: 'integer', min: 1, max: HOLD_MAX } },
]

const COLUMNS: readonly Column<Schemas['Account']>[] = [
  { title: 'Name', show: ({ id, name }) => <PageLink to={`/accounts/${id}`}>{name}</PageLink> },
  { title: 'Role', show: ({ role }) => role },
  { title: 'May hold', show: ({ holdLimit }) => holdLimit.toLocaleString('en'), isNumber: true, from: 'sm' },
  { title: 'Opened', show: ({ createdAt }) => <When at={createdAt} />, from: 'sm' },
]

/** Who buys numbers here, and who runs the exchange. */
export function AccountsPage() {
  const [isMaking, making] = useDisclosure()
  const go = useGo()
  const pages = usePaged(['accounts', 'list'], (cursor, signal) => {
    const query = { limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) }
    return told(api.GET('/v1/accounts', { signal, params: { query } }))
  })
  useLive(['account.'], ['accounts'])
  const create = useAct((body: Schemas['CreateAccount']) => told(api.POST('/v1/accounts', { body })), {
    refresh: ['accounts'],
    said: ({ name }) => `Opened the account ${name}.`,
  })
  return (
    <>
      <PageHead title="Accounts" about="Your customers: nothing of one account is visible to another.">
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={making.open}>
          New account
        </Button>
      </PageHead>
      <PagedTable
        label="Accounts"
        pages={pages}
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty={<Empty title="No accounts yet">Open one for each customer.</Empty>}
      />
      <Modal opened={isMaking} onClose={making.close} title="New account" closeButtonProps={{ 'aria-label': 'Close' }}>
        <FieldForm
          fields={FIELDS}
          initial={{ role: 'customer' }}
          submitLabel="Open the account"
          isSending={create.isPending}
          error={create.error}
          onCancel={making.close}
          onSubmit={(values) =>
            create.mutate(bodyOf<Schemas['CreateAccount']>(filled(values)), {
              onSuccess: ({ id }) => go(`/accounts/${id}`),
            })
          }
        />
      </Modal>
    </>
  )
}
