import { Stack, Title } from '@mantine/core'

import { NumbersTable } from '../numbers/numbers-table.tsx'
import { ResourcePage } from '../resources/resource-page.tsx'
import { CampaignNumbers } from './campaign-numbers.tsx'
import { campaigns } from './campaigns.tsx'

/** One campaign, and the numbers that are assigned to it. */
export function CampaignPage() {
  return (
    <ResourcePage
      resource={campaigns}
      more={({ id }) => (
        <Stack>
          <Title order={2} size="h4">
            Numbers
          </Title>
          <CampaignNumbers campaignId={id} />
          <NumbersTable filters={{ campaignId: id }} />
        </Stack>
      )}
    />
  )
}
