import { Alert, Button, Group, Modal, Paper, Stack, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'
import { bodyOf } from '../../forms/body-of.ts'
import { Confirm } from '../../forms/confirm.tsx'
import { FieldForm } from '../../forms/field-form.tsx'
import { changed } from '../../forms/field.ts'
import { useAct } from '../../forms/use-act.ts'
import { History } from '../../lists/history.tsx'
import { countOf } from '../../shell/format/count.ts'
import { StateBadge } from '../../lists/state-badge.tsx'
import { useMay } from '../../session/use-session.ts'
import { PageHead } from '../../shell/page-head.tsx'
import { usePart } from '../../shell/routing/use-address.ts'
import { Failed } from '../../shell/states/failed.tsx'
import { Loading } from '../../shell/states/loading.tsx'
import { NeededDocuments } from '../documents/needed-documents.tsx'
import { missingLabel, PORT_FIELDS, portBody, portForm } from './port-fields.ts'
import { PortFacts } from './port-facts.tsx'
import { PortStages } from './port-stages.tsx'

/** States in which the customer may still change a port, and those in which it can be given up. */
const CHANGEABLE = new Set(['draft', 'exception', 'pending_signature'])
const ENDED = new Set(['ported', 'cancelled'])

/** One port: its stage and dates, what is missing, why it came back, and the ways on. */
export function PortPage() {
  const portId = usePart('/ports/$id', 'id')
  const at = { params: { path: { portId } } }
  const mayWrite = useMay('ports:write')
  const [isChanging, changing] = useDisclosure()
  const [isEnding, ending] = useDisclosure()
  const {
    data: port,
    error,
    refetch,
  } = useQuery({
    queryKey: ['ports', 'one', portId],
    queryFn: ({ signal }) => told(api.GET('/v1/ports/{portId}', { ...at, signal })),
  })
  useLive(['port.', 'document.'], ['ports'])
  const after = { refresh: ['ports', 'numbers'] }
  const submit = useAct(() => told(api.POST('/v1/ports/{portId}/submit', at)), after)
  const change = useAct((body: Schemas['ChangePort']) => told(api.PATCH('/v1/ports/{portId}', { ...at, body })), after)
  const cancel = useAct(() => told(api.POST('/v1/ports/{portId}/cancel', { ...at, body: {} })), after)
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (port === undefined) return <Loading />
  const initial = portForm(port)
  const isOpen = mayWrite && CHANGEABLE.has(port.state)
  return (
    <Stack>
      <PageHead title={`Port of ${countOf(port.quantity, 'number')}`} about={portId}>
        {isOpen ? (
          <>
            <Button loading={submit.isPending} onClick={() => submit.mutate(undefined)}>
              Submit
            </Button>
            <Button variant="default" onClick={changing.open}>
              Change
            </Button>
          </>
        ) : null}
        {mayWrite && !ENDED.has(port.state) ? (
          <Button variant="default" onClick={ending.open}>
            Cancel the port
          </Button>
        ) : null}
      </PageHead>
      {submit.error === null ? null : <Failed error={submit.error} />}
      <Group>
        <StateBadge state={port.state} />
      </Group>
      <PortStages port={port} />
      {port.exception === null ? null : (
        <Alert color="red" title={port.exception.code.replaceAll('_', ' ')}>
          {port.exception.text ?? 'The current carrier did not accept it. Correct it and submit it again.'}
        </Alert>
      )}
      {port.missing.length === 0 ? null : (
        <Alert color="yellow" title="Not complete">
          Still missing: {port.missing.map(missingLabel).join(', ')}.
        </Alert>
      )}
      <Paper withBorder p="md">
        <PortFacts port={port} />
      </Paper>
      {port.documents.length === 0 ? null : (
        <>
          <Title order={2} size="h4">
            Documents
          </Title>
          <NeededDocuments documents={port.documents} />
        </>
      )}
      <Title order={2} size="h4">
        History
      </Title>
      <History
        steps={port.history.map(({ state, reason, at: when, actor }) => ({
          key: `${when} ${state}`,
          what: `${state.replaceAll('_', ' ')} by the ${actor}`,
          at: when,
          more: reason,
        }))}
      />
      <Modal
        opened={isChanging}
        onClose={changing.close}
        title="Change the port"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <FieldForm
          fields={PORT_FIELDS}
          initial={initial}
          submitLabel="Change"
          isSending={change.isPending}
          error={change.error}
          onCancel={changing.close}
          onSubmit={(values) =>
            change.mutate(bodyOf(portBody(changed(initial, values), values)), { onSuccess: changing.close })
          }
        />
      </Modal>
      <Confirm
        opened={isEnding}
        onClose={ending.close}
        title="Cancel the port?"
        act="Cancel the port"
        isActing={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate(undefined, { onSuccess: ending.close })}
      >
        The numbers stay with the current carrier.
      </Confirm>
    </Stack>
  )
}
