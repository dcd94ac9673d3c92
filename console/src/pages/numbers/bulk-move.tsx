import { Text } from '@mantine/core'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { bodyOf } from '../../forms/body-of.ts'
import { FieldForm } from '../../forms/field-form.tsx'
import { type Field, filled, type Values } from '../../forms/field.ts'
import { useAct } from '../../forms/use-act.ts'
import type { BulkProps } from './bulk-change.tsx'
import { countOf } from '../../shell/format/count.ts'

const FIELDS: readonly Field[] = [
  { name: 'locationId', label: 'To the location', sort: { sort: 'reference', to: 'locations' } },
  { name: 'connectionId', label: 'To the connection', sort: { sort: 'reference', to: 'connections' } },
  { name: 'customerId', label: 'To the customer', sort: { sort: 'reference', to: 'customers' } },
]

/** Orders that numbers move to another location, connection or customer. It may wait for documents. */
export function BulkMove({ numbers, onClose, onDone }: BulkProps) {
  const act = useAct(
    (to: Values) =>
      told(
        api.POST('/v1/orders', { body: { ...bodyOf<Schemas['PlaceOrder']>(to), kind: 'move', numbers: [...numbers] } }),
      ),
    {
      refresh: ['numbers', 'orders', 'connections'],
      said: ({ id, state }) => `The order ${id ?? ''} of the move is ${state.replaceAll('_', ' ')}.`,
    },
  )
  return (
    <>
      <Text size="sm" mb="sm">
        A move is an order. Where a rule asks for documents it waits for them, and the numbers work as before meanwhile.
      </Text>
      <FieldForm
        fields={FIELDS}
        initial={{}}
        submitLabel={`Move ${countOf(numbers.length, 'number')}`}
        isSending={act.isPending}
        error={act.error}
        onCancel={onClose}
        onSubmit={(values) => act.mutate(filled(values), { onSuccess: onDone })}
      />
    </>
  )
}
