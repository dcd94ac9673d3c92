import { Button, Group, Modal, Paper, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { useLive } from '../../../api/use-live.ts'
import { FieldForm } from '../../../forms/field-form.tsx'
import type { Values } from '../../../forms/field.ts'
import { useAct } from '../../../forms/use-act.ts'
import { Facts } from '../../../lists/facts.tsx'
import { moneyText } from '../../../lists/money.tsx'
import { Failed } from '../../../shell/states/failed.tsx'
import { Loading } from '../../../shell/states/loading.tsx'
import { BILLING_FIELDS, billingBody, billingForm, PAYMENT_FIELDS, paymentBody } from './money-fields.ts'

type Asking = 'billing' | 'payment'

function factsOf({ mode, currency, creditLimitMinor, balances }: Schemas['AccountBalance']) {
  const limit = creditLimitMinor === null ? 'no limit' : moneyText(creditLimitMinor, currency)
  return [
    ['Pays', mode === 'prepaid' ? 'in advance' : `afterwards, ${limit}`] as const,
    ...balances.map(
      (each) =>
        [
          `Balance, ${each.currency}`,
          each.heldMinor === 0
            ? moneyText(each.balanceMinor, each.currency)
            : `${moneyText(each.balanceMinor, each.currency)}, of which ${moneyText(each.heldMinor, each.currency)} is set aside`,
        ] as const,
    ),
  ]
}

/** How an account pays and what it has, and the ways to change the one and to book the other. */
export function AccountMoney({ accountId }: { readonly accountId: string }) {
  const [asking, setAsking] = useState<Asking>()
  const { data, error, refetch } = useQuery({
    queryKey: ['money', accountId],
    queryFn: ({ signal }) => told(api.GET('/v1/ledger/balance', { signal, params: { query: { accountId } } })),
  })
  useLive(['ledger.', 'account.billing_set'], ['money'])
  const billing = useAct(
    (values: Values) =>
      told(
        api.POST('/v1/accounts/{accountId}/billing', { params: { path: { accountId } }, body: billingBody(values) }),
      ),
    { refresh: ['money'], said: () => 'Set how it pays.' },
  )
  const pay = useAct(
    (values: Values) => told(api.POST('/v1/ledger/payments', { body: paymentBody(accountId, values) })),
    {
      refresh: ['money'],
      said: ({ amountMinor, currency }) => `Booked ${moneyText(amountMinor, currency)}.`,
    },
  )
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading rows={3} />
  const isBilling = asking === 'billing'
  const act = isBilling ? billing : pay
  const close = () => {
    setAsking(undefined)
    act.reset()
  }
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          Money
        </Title>
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={() => setAsking('payment')}>
            Book a payment
          </Button>
          <Button variant="default" size="xs" onClick={() => setAsking('billing')}>
            How it pays
          </Button>
        </Group>
      </Group>
      <Paper withBorder p="md">
        <Facts facts={factsOf(data)} />
      </Paper>
      <Modal
        opened={asking !== undefined}
        onClose={close}
        title={isBilling ? 'How it pays' : 'Book a payment'}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {asking === undefined ? null : (
          <FieldForm
            fields={isBilling ? BILLING_FIELDS : PAYMENT_FIELDS}
            initial={isBilling ? billingForm(data) : { currency: data.currency, kind: 'payment' }}
            submitLabel={isBilling ? 'Set' : 'Book'}
            isSending={act.isPending}
            error={act.error}
            onCancel={close}
            onSubmit={(values) => act.mutate(values, { onSuccess: close })}
          />
        )}
      </Modal>
    </section>
  )
}
