import { Button, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import { Confirm } from '../../forms/confirm.tsx'
import { SecretShown } from '../../forms/secret-shown.tsx'
import { useAct } from '../../forms/use-act.ts'
import type { Column } from '../../lists/column.ts'
import { PagedTable } from '../../lists/paged-table.tsx'
import { StateBadge } from '../../lists/state-badge.tsx'
import { usePaged } from '../../lists/use-paged.ts'
import { When } from '../../lists/when.tsx'
import { PageHead } from '../../shell/page-head.tsx'
import { Empty } from '../../shell/states/empty.tsx'
import { NewKey } from './new-key.tsx'

type Key = Schemas['Key']

/** How a key is shown: as a bearer key, or as the login of a carrier's format. */
const sortOf = ({ sort, login }: Key) => (login === null ? sort : `${sort} ${login}`)

const COLUMNS: readonly Column<Key>[] = [
  {
    title: 'Name',
    show: (key) => (
      <>
        {key.name}
        <Text size="xs" c="dimmed">
          {sortOf(key)}
        </Text>
      </>
    ),
  },
  { title: 'State', show: ({ revokedAt }) => <StateBadge state={revokedAt === null ? 'active' : 'revoked'} /> },
  { title: 'It may', show: ({ scopes }) => `${scopes.length} scopes`, from: 'md' },
  { title: 'Made', show: ({ createdAt }) => <When at={createdAt} />, from: 'md' },
  { title: 'Id', show: ({ id }) => <span className="number">{id}</span>, from: 'lg' },
]

/** The keys of the account's programs. */
export function KeysPage() {
  const [isMaking, making] = useDisclosure()
  const [secret, setSecret] = useState<string>()
  const [ending, setEnding] = useState<Key>()
  const pages = usePaged(['keys', 'list'], (_cursor, signal) => told(api.GET('/v1/account/keys', { signal })))
  useLive(['key.'], ['keys'])
  const revoke = useAct(
    (keyId: string) => told(api.DELETE('/v1/account/keys/{keyId}', { params: { path: { keyId } } })),
    { refresh: ['keys'], said: () => 'Revoked the key.' },
  )
  const close = () => setEnding(undefined)
  const act: Column<Key> = {
    title: 'Revoke',
    show: (key) =>
      key.revokedAt === null ? (
        <Button
          size="xs"
          variant="default"
          onClick={() => setEnding(key)}
          aria-label={`Revoke ${key.name}, ${sortOf(key)}`}
        >
          Revoke
        </Button>
      ) : null,
  }
  return (
    <>
      <PageHead title="Keys" about="What programs show to act for your account.">
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={making.open}>
          New key
        </Button>
      </PageHead>
      <PagedTable
        label="Keys"
        pages={pages}
        columns={[...COLUMNS, act]}
        keyOf={({ id }) => id}
        empty={<Empty title="No keys yet">Make one for each program.</Empty>}
      />
      <Modal opened={isMaking} onClose={making.close} title="New key" closeButtonProps={{ 'aria-label': 'Close' }}>
        <NewKey
          onCancel={making.close}
          onMade={(made) => {
            making.close()
            setSecret(made)
          }}
        />
      </Modal>
      <SecretShown title="Your new key" secret={secret} onClose={() => setSecret(undefined)} />
      <Confirm
        opened={ending !== undefined}
        onClose={close}
        title={`Revoke ${ending?.name ?? ''}?`}
        act="Revoke"
        isActing={revoke.isPending}
        error={revoke.error}
        onConfirm={() => {
          if (ending !== undefined) revoke.mutate(ending.id, { onSuccess: close })
        }}
      >
        Programs that use it are refused from now on. It cannot be brought back.
      </Confirm>
    </>
  )
}
