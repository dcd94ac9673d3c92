import { Button, Stack, Text } from '@mantine/core'
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

type Campaign = Schemas['Campaign']

const nameOf = ({ id, useCase }: Campaign) => `${useCase.replaceAll('_', ' ')}, ${id}`

const COLUMNS: readonly Column<Campaign>[] = [
  { title: 'Campaign', show: nameOf },
  { title: 'Account', show: ({ accountId }) => <AccountName id={accountId} />, from: 'sm' },
  { title: 'Brand', show: ({ brandId }) => brandId, from: 'md' },
  { title: 'Since', show: ({ changedAt }) => <When at={changedAt} />, from: 'md' },
]

/** Campaigns that wait to be let through. */
export function WaitingCampaigns() {
  const [open, setOpen] = useState<Campaign>()
  const pages = usePaged(['campaigns', 'waiting'], (cursor, signal) => {
    const query = { limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) }
    return told(api.GET('/v1/reviews/campaigns', { signal, params: { query } }))
  })
  useLive(['campaign.'], ['campaigns'])
  const review = useAct(
    ({ campaignId, body }: { readonly campaignId: string; readonly body: Schemas['ReviewCampaign'] }) =>
      told(api.POST('/v1/campaigns/{campaignId}/review', { params: { path: { campaignId } }, body })),
    { refresh: ['campaigns'], said: ({ id, state }) => `Campaign ${id} is ${state}.` },
  )
  const close = () => {
    setOpen(undefined)
    review.reset()
  }
  const decide = (body: Schemas['ReviewCampaign']) => {
    if (open !== undefined) review.mutate({ campaignId: open.id, body }, { onSuccess: close })
  }
  const look: Column<Campaign> = {
    title: 'Review',
    show: (campaign) => (
      <Button size="xs" variant="default" aria-label={`Review ${nameOf(campaign)}`} onClick={() => setOpen(campaign)}>
        Review
      </Button>
    ),
  }
  return (
    <>
      <PagedTable
        label="Campaigns that wait"
        pages={pages}
        columns={[...COLUMNS, look]}
        keyOf={({ id }) => id}
        empty={<Empty title="No campaign waits for you" />}
      />
      {open === undefined ? null : (
        <ReviewDialog
          title={nameOf(open)}
          accept="Let it through"
          isSending={review.isPending}
          error={review.error}
          onAccept={() => decide({ outcome: 'active' })}
          onReject={(reason) => decide({ outcome: 'rejected', reason })}
          onClose={close}
        >
          <Stack gap="sm">
            <Text size="sm">{open.description}</Text>
            <Facts
              facts={[
                ['Brand', open.brandId],
                ['How people agree', open.optIn],
                ['Begins', <When key="begins" at={open.startsAt} />],
                ['Ends', <When key="ends" at={open.endsAt} />],
                ...open.sampleMessages.map((text, index) => [`Message ${index + 1}`, text] as const),
              ]}
            />
          </Stack>
        </ReviewDialog>
      )}
    </>
  )
}
