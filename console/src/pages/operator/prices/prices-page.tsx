import { Button, Modal } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { useLive } from '../../../api/use-live.ts'
import { FieldForm } from '../../../forms/field-form.tsx'
import type { Values } from '../../../forms/field.ts'
import { useAct } from '../../../forms/use-act.ts'
import type { Column } from '../../../lists/column.ts'
import { Money } from '../../../lists/money.tsx'
import { PagedTable } from '../../../lists/paged-table.tsx'
import { PAGE_ROWS, type PageOf, usePaged } from '../../../lists/use-paged.ts'
import { PageHead } from '../../../shell/page-head.tsx'
import { Empty } from '../../../shell/states/empty.tsx'
import { AccountName } from '../account-name.tsx'
import { RATE_FIELDS, rateBody, rateForm } from './rate-fields.ts'

type Rate = Schemas['Rate']

/** What a rate is for, in words: two rates that differ in their tier alone are told apart on a telephone too. */
const subjectOf = ({ kind, country, tier }: Rate) =>
  [country, kind, tier === undefined ? '' : `tier ${tier}`].filter(Boolean).join(' ') || 'everything'

const COLUMNS: readonly Column<Rate>[] = [
  { title: 'For', show: subjectOf },
  {
    title: 'Account',
    show: ({ accountId }) => (accountId === undefined ? 'any' : <AccountName id={accountId} />),
    from: 'sm',
  },
  {
    title: 'Once',
    show: ({ setupMinor, currency }) => <Money minor={setupMinor} currency={currency} />,
    isNumber: true,
  },
  {
    title: 'Each month',
    show: ({ monthlyMinor, currency }) => <Money minor={monthlyMinor} currency={currency} />,
    isNumber: true,
  },
  {
    title: 'To port in',
    show: ({ portMinor = 0, currency }) => <Money minor={portMinor} currency={currency} />,
    isNumber: true,
    from: 'md',
  },
]

/** All rates come with one answer; they are shown fifty at a time. */
async function readRates(cursor: string | undefined, signal: AbortSignal): Promise<PageOf<Rate>> {
  const { items } = await told(api.GET('/v1/rates', { signal }))
  const end = Number(cursor ?? 0) + PAGE_ROWS
  return { items: items.slice(end - PAGE_ROWS, end), nextCursor: end < items.length ? String(end) : null }
}

/** What numbers cost: the narrowest rate counts. */
export function PricesPage() {
  const [setting, setSetting] = useState<Values>()
  const pages = usePaged(['rates'], readRates)
  useLive(['rate.'], ['rates'])
  const set = useAct((values: Values) => told(api.PUT('/v1/rates', { body: rateBody(values) })), {
    refresh: ['rates'],
    said: () => 'Set the rate.',
  })
  const close = () => {
    setSetting(undefined)
    set.reset()
  }
  const change: Column<Rate> = {
    title: 'Change',
    show: (rate) => (
      <Button
        size="xs"
        variant="default"
        aria-label={`Change the rate for ${subjectOf(rate)}`}
        onClick={() => setSetting(rateForm(rate))}
      >
        Change
      </Button>
    ),
  }
  return (
    <>
      <PageHead
        title="Prices"
        about="Of the rates that match a number the narrowest counts: account, tier, country, kind."
      >
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setSetting({ currency: 'USD' })}>
          Set a rate
        </Button>
      </PageHead>
      <PagedTable
        label="Rates"
        pages={pages}
        columns={[...COLUMNS, change]}
        keyOf={({ id }) => id}
        empty={<Empty title="No rates yet">A number that no rate matches has no price.</Empty>}
      />
      <Modal
        opened={setting !== undefined}
        onClose={close}
        title="Set a rate"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {setting === undefined ? null : (
          <FieldForm
            fields={RATE_FIELDS}
            initial={setting}
            submitLabel="Set the rate"
            isSending={set.isPending}
            error={set.error}
            onCancel={close}
            onSubmit={(values) => set.mutate(values, { onSuccess: close })}
          />
        )}
      </Modal>
    </>
  )
}
