import { Button } from '@mantine/core'
import { useState } from 'react'

import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { useLive } from '../../../api/use-live.ts'
import { useAct } from '../../../forms/use-act.ts'
import type { Column } from '../../../lists/column.ts'
import { Facts } from '../../../lists/facts.tsx'
import { PagedTable } from '../../../lists/paged-table.tsx'
import { PAGE_ROWS, usePaged } from '../../../lists/use-paged.ts'
import { When } from '../../../lists/when.tsx'
import { Empty } from '../../../shell/states/empty.tsx'
import { AccountName } from '../account-name.tsx'
import { ReviewDialog } from './review-dialog.tsx'

type Brand = Schemas['Brand']

const COLUMNS: readonly Column<Brand>[] = [
  { title: 'Brand', show: ({ legalName }) => legalName },
  { title: 'Account', show: ({ accountId }) => <AccountName id={accountId} />, from: 'sm' },
  { title: 'Country', show: ({ country }) => country ?? '–', from: 'md' },
  { title: 'Since', show: ({ changedAt }) => <When at={changedAt} />, from: 'md' },
]

/** Brands that wait to be verified. */
export function WaitingBrands() {
  const [open, setOpen] = useState<Brand>()
  const pages = usePaged(['brands', 'waiting'], (cursor, signal) => {
    const query = { limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) }
    return told(api.GET('/v1/reviews/brands', { signal, params: { query } }))
  })
  useLive(['brand.'], ['brands'])
  const review = useAct(
    ({ brandId, body }: { readonly brandId: string; readonly body: Schemas['ReviewBrand'] }) =>
      told(api.POST('/v1/brands/{brandId}/review', { params: { path: { brandId } }, body })),
    { refresh: ['brands'], said: ({ legalName, state }) => `${legalName} is ${state}.` },
  )
  const close = () => {
    setOpen(undefined)
    review.reset()
  }
  const decide = (body: Schemas['ReviewBrand']) => {
    if (open !== undefined) review.mutate({ brandId: open.id, body }, { onSuccess: close })
  }
  const look: Column<Brand> = {
    title: 'Review',
    show: (brand) => (
      <Button size="xs" variant="default" aria-label={`Review ${brand.legalName}`} onClick={() => setOpen(brand)}>
        Review
      </Button>
    ),
  }
  return (
    <>
      <PagedTable
        label="Brands that wait"
        pages={pages}
        columns={[...COLUMNS, look]}
        keyOf={({ id }) => id}
        empty={<Empty title="No brand waits for you" />}
      />
      {open === undefined ? null : (
        <ReviewDialog
          title={open.legalName}
          accept="Verify"
          isSending={review.isPending}
          error={review.error}
          onAccept={() => decide({ outcome: 'verified' })}
          onReject={(reason) => decide({ outcome: 'rejected', reason })}
          onClose={close}
        >
          <Facts
            facts={[
              ['Entity', open.entityType?.replaceAll('_', ' ')],
              ['Tax id', open.taxId],
              ['Country', open.country],
              ['Vertical', open.vertical],
              ['Website', open.website],
              ['Email', open.email],
              ['Phone', open.phone],
              ['Missing', open.missing.join(', ')],
            ]}
          />
        </ReviewDialog>
      )}
    </>
  )
}
