import { IconWebhook } from '@tabler/icons-react'

import type { Page } from '../page.ts'

export const page: Page = {
  path: '/webhooks',
  title: 'Webhooks',
  section: 'Account',
  icon: IconWebhook,
  scope: 'webhooks:read',
  key: 'w',
  load: () => import('./webhooks-page.tsx').then(({ WebhooksPage }) => WebhooksPage),
}

export const onePage: Page = {
  path: '/webhooks/$id',
  title: 'Webhook',
  scope: 'webhooks:read',
  load: () => import('./webhook-page.tsx').then(({ WebhookPage }) => WebhookPage),
}
