import { Text } from '@mantine/core'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { FieldForm } from '../../forms/field-form.tsx'
import { filled } from '../../forms/field.ts'
import { useAct } from '../../forms/use-act.ts'
import { SETTINGS_FIELDS, settingsOf } from './settings-fields.ts'
import { countOf } from '../../shell/format/count.ts'

/** What all the bulk forms are given. */
export type BulkProps = {
  readonly numbers: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Sets many numbers alike. Only what is filled in changes; those that cannot have it are told and left as they are. */
export function BulkChange({ numbers, onClose, onDone }: BulkProps) {
  const act = useAct(
    (settings: Schemas['ServiceSettings']) =>
      told(api.POST('/v1/numbers/change', { body: { numbers: [...numbers], settings, mode: 'any' } })),
    {
      refresh: ['numbers', 'connections'],
      said: ({ changed, refused }) =>
        refused[0] === undefined
          ? `Changed ${changed.length.toLocaleString('en')} numbers.`
          : `Changed ${changed.length}; ${refused.length} were not: ${refused[0].e164}, ${refused[0].detail}`,
    },
  )
  return (
    <>
      <Text size="sm" mb="sm">
        Only what you fill in changes.
      </Text>
      <FieldForm
        fields={SETTINGS_FIELDS}
        initial={{}}
        submitLabel={`Change ${countOf(numbers.length, 'number')}`}
        isSending={act.isPending}
        error={act.error}
        onCancel={onClose}
        onSubmit={(values) => act.mutate(settingsOf(filled(values), values), { onSuccess: onDone })}
      />
    </>
  )
}
