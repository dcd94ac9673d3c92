import { Alert, Button, Group, Modal, Paper, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { useLive } from '../../api/use-live.ts'
import { Confirm } from '../../forms/confirm.tsx'
import { FieldForm } from '../../forms/field-form.tsx'
import { changed } from '../../forms/field.ts'
import { useAct } from '../../forms/use-act.ts'
import { Facts } from '../../lists/facts.tsx'
import { StateBadge } from '../../lists/state-badge.tsx'
import { useMay } from '../../session/use-session.ts'
import { PageHead } from '../../shell/page-head.tsx'
import { usePart } from '../../shell/routing/use-address.ts'
import { useGo } from '../../shell/routing/use-go.ts'
import { Failed } from '../../shell/states/failed.tsx'
import { Loading } from '../../shell/states/loading.tsx'
import { FieldValue } from './field-value.tsx'
import { type Resource, type Thing, valuesOf } from './resource.ts'

type Props<T extends Thing> = {
  readonly resource: Resource<T>
  /** What is shown below the fields. */
  readonly more?: (thing: T) => ReactNode
}

const missingOf = (thing: Thing): readonly string[] =>
  'missing' in thing && Array.isArray(thing.missing) ? thing.missing.map(String) : []

/** One thing: what is known of it, what it lacks, and the ways to change and delete it. */
export function ResourcePage<T extends Thing>({ resource, more }: Props<T>) {
  const { name, one, fields, nameOf } = resource
  const id = usePart(`/${name}/$id`, 'id')
  const mayWrite = useMay(resource.writeScope)
  const go = useGo()
  const [isChanging, changing] = useDisclosure()
  const [isDeleting, deleting] = useDisclosure()
  const {
    data: thing,
    error,
    refetch,
  } = useQuery({
    queryKey: [name, 'one', id],
    queryFn: ({ signal }) => resource.get(id, signal),
  })
  useLive([resource.events], [name])
  const change = useAct((values: Parameters<typeof resource.change>[1]) => resource.change(id, values), {
    refresh: [name],
    said: () => `Changed the ${one}.`,
  })
  const remove = useAct(() => resource.remove(id), { refresh: [], said: () => `Deleted the ${one}.` })
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (thing === undefined) return <Loading />
  const missing = missingOf(thing)
  const state = 'state' in thing && typeof thing.state === 'string' ? thing.state : undefined
  const reason = 'reason' in thing && typeof thing.reason === 'string' ? thing.reason : undefined
  const initial = valuesOf(resource, thing)
  return (
    <Stack>
      <PageHead title={nameOf(thing)} about={`${resource.many} · ${id}`}>
        {mayWrite ? (
          <>
            <Button variant="default" onClick={changing.open}>
              Change
            </Button>
            <Button variant="default" onClick={deleting.open}>
              Delete
            </Button>
          </>
        ) : null}
      </PageHead>
      {missing.length === 0 ? null : (
        <Alert color="yellow" title="Not complete">
          Still missing: {missing.map((field) => fields.find((each) => each.name === field)?.label ?? field).join(', ')}
          .
        </Alert>
      )}
      {state === undefined ? null : (
        <Group>
          <StateBadge state={state} />
          {reason === undefined ? null : <Text size="sm">{reason}</Text>}
        </Group>
      )}
      <Paper withBorder p="md">
        <Facts
          facts={fields
            .filter(({ when }) => when?.(initial) ?? true)
            .map((field) => [
              field.label,
              <FieldValue key={field.name} field={field} value={initial[field.name] ?? null} />,
            ])}
        />
      </Paper>
      {more?.(thing)}
      <Modal
        opened={isChanging}
        onClose={changing.close}
        title={`Change the ${one}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <FieldForm
          fields={fields.filter(({ isFixed }) => isFixed !== true)}
          initial={initial}
          submitLabel="Change"
          isSending={change.isPending}
          error={change.error}
          onCancel={changing.close}
          onSubmit={(values) => change.mutate(changed(initial, values), { onSuccess: changing.close })}
        />
      </Modal>
      <Confirm
        opened={isDeleting}
        onClose={deleting.close}
        title={`Delete ${nameOf(thing)}?`}
        act={`Delete the ${one}`}
        isActing={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(undefined, { onSuccess: () => go(`/${name}`, { replace: true }) })}
      >
        It cannot be brought back. What is still used is not deleted.
      </Confirm>
    </Stack>
  )
}
