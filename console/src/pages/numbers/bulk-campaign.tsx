import { api } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { FieldForm } from '../../forms/field-form.tsx'
import type { Field } from '../../forms/field.ts'
import { useAct } from '../../forms/use-act.ts'
import type { BulkProps } from './bulk-change.tsx'
import { countOf } from '../../shell/format/count.ts'

const FIELDS: readonly Field[] = [
  { name: 'campaignId', label: 'Campaign', isNeeded: true, sort: { sort: 'reference', to: 'campaigns' } },
]

/** Assigns numbers to a messaging campaign. Each number has its own outcome, which stands on the order. */
export function BulkCampaign({ numbers, onClose, onDone }: BulkProps) {
  const act = useAct(
    (campaignId: string) =>
      told(
        api.POST('/v1/campaigns/{campaignId}/assign', {
          params: { path: { campaignId } },
          body: { numbers: [...numbers] },
        }),
      ),
    {
      refresh: ['numbers', 'orders', 'campaigns'],
      said: ({ completed, rejected }) =>
        `Assigned ${completed} numbers${rejected === 0 ? '.' : `; ${rejected} could not be.`}`,
    },
  )
  return (
    <FieldForm
      fields={FIELDS}
      initial={{}}
      submitLabel={`Assign ${countOf(numbers.length, 'number')}`}
      isSending={act.isPending}
      error={act.error}
      onCancel={onClose}
      onSubmit={({ campaignId }) => act.mutate(String(campaignId), { onSuccess: onDone })}
    />
  )
}
