import { Paper } from '@mantine/core'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { bodyOf } from '../../forms/body-of.ts'
import { FieldForm } from '../../forms/field-form.tsx'
import { type Field, filled, type Values } from '../../forms/field.ts'
import { useAct } from '../../forms/use-act.ts'
import { useSession } from '../../session/use-session.ts'
import { PageHead } from '../../shell/page-head.tsx'
import { useGo } from '../../shell/routing/use-go.ts'
import { Empty } from '../../shell/states/empty.tsx'

const PASSWORD_MAX = 200
const FIELDS: readonly Field[] = [
  {
    name: 'password',
    label: 'Password until now',
    isNeeded: true,
    sort: { sort: 'password', max: PASSWORD_MAX, isCurrent: true },
  },
  {
    name: 'newPassword',
    label: 'New password',
    hint: 'At least 12 characters',
    isNeeded: true,
    sort: { sort: 'password', max: PASSWORD_MAX },
  },
]

/** Another password for who is signed in. */
export function PasswordPage() {
  const { user } = useSession()
  const go = useGo()
  const change = useAct(
    (values: Values) =>
      told(api.PUT('/v1/session/password', { body: bodyOf<Schemas['ChangeOwnPassword']>(filled(values)) })),
    { refresh: [], said: () => 'Your password is changed.' },
  )
  return (
    <>
      <PageHead title="Change password" about="Wherever else you are signed in, you have to sign in again." />
      {user === null ? (
        <Empty title="You are signed in with a key">A key has no password: make another key instead.</Empty>
      ) : (
        <Paper withBorder p="md" maw={420}>
          <FieldForm
            fields={FIELDS}
            initial={{}}
            submitLabel="Change it"
            isSending={change.isPending}
            error={change.error}
            onCancel={() => go('/')}
            onSubmit={(values) => change.mutate(values, { onSuccess: () => go('/') })}
          />
        </Paper>
      )}
    </>
  )
}
