import { Stack, Title } from '@mantine/core'

import { PageHead } from '../../../shell/page-head.tsx'
import { WaitingBrands } from './waiting-brands.tsx'
import { WaitingCampaigns } from './waiting-campaigns.tsx'

/** Who wants to send texts, and what, before it is let through. */
export function MessagingReviewPage() {
  return (
    <Stack>
      <PageHead title="Messaging review" about="Brands and campaigns of all accounts that wait for you." />
      <Title order={2} size="h4">
        Brands
      </Title>
      <WaitingBrands />
      <Title order={2} size="h4">
        Campaigns
      </Title>
      <WaitingCampaigns />
    </Stack>
  )
}
