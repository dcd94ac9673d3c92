import { Modal } from '@mantine/core'

import type { Schemas } from '../../../api/client.ts'
import { Confirm } from '../../../forms/confirm.tsx'
import { FieldForm } from '../../../forms/field-form.tsx'
import { useAct } from '../../../forms/use-act.ts'
import type { PortAct } from './port-acts.ts'

type Props = { readonly port: Schemas['Port']; readonly act: PortAct; readonly onClose: () => void }

/** Asks what has to be said for something that is done with a port, and does it. */
export function ActForm({ port, act, onClose }: Props) {
  const work = useAct((values: Parameters<PortAct['act']>[1]) => act.act(port.id, values), {
    refresh: ['ports'],
    said: ({ state }) => `The port is ${state.replaceAll('_', ' ')}.`,
  })
  if (act.fields.length === 0)
    return (
      <Confirm
        opened
        onClose={onClose}
        title={`${act.name}?`}
        act={act.name}
        isActing={work.isPending}
        error={work.error}
        onConfirm={() => work.mutate({}, { onSuccess: onClose })}
      >
        From then on the {port.quantity === 1 ? 'number is' : `${port.quantity.toLocaleString('en')} numbers are`} in
        service here.
      </Confirm>
    )
  return (
    <Modal opened onClose={onClose} title={act.name} closeButtonProps={{ 'aria-label': 'Close' }}>
      <FieldForm
        fields={act.fields}
        initial={act.initial?.(port) ?? {}}
        submitLabel={act.name}
        isSending={work.isPending}
        error={work.error}
        onCancel={onClose}
        onSubmit={(values) => work.mutate(values, { onSuccess: onClose })}
      />
    </Modal>
  )
}
