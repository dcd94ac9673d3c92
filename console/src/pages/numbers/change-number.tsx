import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { FieldForm } from '../../forms/field-form.tsx'
import { changed } from '../../forms/field.ts'
import { useAct } from '../../forms/use-act.ts'
import { valuesOf } from '../resources/resource.ts'
import { SETTINGS_FIELDS, settingsForm, settingsOf } from './settings-fields.ts'

type Props = { readonly service: Schemas['Service']; readonly onClose: () => void }

/** Tells one number anew where its calls go and for whom it is. */
export function ChangeNumber({ service, onClose }: Props) {
  const initial = valuesOf({ fields: SETTINGS_FIELDS, formOf: settingsForm }, service)
  const act = useAct(
    (body: Schemas['ServiceSettings']) =>
      told(api.PATCH('/v1/numbers/{e164}', { params: { path: { e164: service.e164 } }, body })),
    { refresh: ['numbers', 'connections'], said: () => 'Changed the number.' },
  )
  return (
    <FieldForm
      fields={SETTINGS_FIELDS}
      initial={initial}
      submitLabel="Change"
      isSending={act.isPending}
      error={act.error}
      onCancel={onClose}
      onSubmit={(values) => act.mutate(settingsOf(changed(initial, values), values), { onSuccess: onClose })}
    />
  )
}
