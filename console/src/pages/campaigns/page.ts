import { IconMessages } from '@tabler/icons-react'

import type { Page } from '../page.ts'

export const page: Page = {
  path: '/campaigns',
  title: 'Campaigns',
  section: 'Work',
  icon: IconMessages,
  role: 'customer',
  scope: 'messaging:read',
  key: 't',
  load: () => import('./campaigns-page.tsx').then(({ CampaignsPage }) => CampaignsPage),
}

export const onePage: Page = {
  path: '/campaigns/$id',
  title: 'Campaign',
  role: 'customer',
  scope: 'messaging:read',
  load: () => import('./campaign-page.tsx').then(({ CampaignPage }) => CampaignPage),
}
