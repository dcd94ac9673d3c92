import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'

import { useLive } from '../../api/use-live.ts'
import { FieldForm } from '../../forms/field-form.tsx'
import { filled } from '../../forms/field.ts'
import { useAct } from '../../forms/use-act.ts'
import { PagedTable } from '../../lists/paged-table.tsx'
import { PAGE_ROWS, usePaged } from '../../lists/use-paged.ts'
import { useMay } from '../../session/use-session.ts'
import { PageHead } from '../../shell/page-head.tsx'
import { PageLink } from '../../shell/routing/page-link.tsx'
import { useGo } from '../../shell/routing/use-go.ts'
import { Empty } from '../../shell/states/empty.tsx'
import type { Resource, Thing } from './resource.ts'

/** The list of one sort of things, and the form that makes one more. */
export function ResourceList<T extends Thing>({ resource }: { readonly resource: Resource<T> }) {
  const { name, one, many, columns, nameOf } = resource
  const mayWrite = useMay(resource.writeScope)
  const go = useGo()
  const [isMaking, making] = useDisclosure()
  const pages = usePaged<T>([name, 'list'], (cursor, signal) =>
    resource.list({ limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) }, signal),
  )
  useLive([resource.events], [name])
  const create = useAct(resource.create, { refresh: [name], said: (thing) => `Made the ${one} ${nameOf(thing)}.` })
  const named = {
    title: 'Name',
    show: (thing: T) => <PageLink to={`/${name}/${thing.id}`}>{nameOf(thing)}</PageLink>,
  }
  return (
    <>
      <PageHead title={many} about={resource.about}>
        {mayWrite ? (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={making.open}>
            New {one}
          </Button>
        ) : null}
      </PageHead>
      <PagedTable
        label={many}
        pages={pages}
        columns={[named, ...columns]}
        keyOf={({ id }) => id}
        empty={<Empty title={`No ${many.toLowerCase()} yet`}>{resource.about}</Empty>}
      />
      <Modal opened={isMaking} onClose={making.close} title={`New ${one}`} closeButtonProps={{ 'aria-label': 'Close' }}>
        <FieldForm
          fields={resource.fields}
          initial={{}}
          submitLabel={`Make the ${one}`}
          isSending={create.isPending}
          error={create.error}
          onCancel={making.close}
          onSubmit={(values) =>
            create.mutate(filled(values), {
              onSuccess: (thing) => {
                making.close()
                go(`/${name}/${thing.id}`)
              },
            })
          }
        />
      </Modal>
    </>
  )
}
