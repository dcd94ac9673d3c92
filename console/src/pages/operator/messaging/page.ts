import { IconMessageCheck } from '@tabler/icons-react'

import type { Page } from '../../page.ts'

export const page: Page = {
  path: '/review/messaging',
  title: 'Messaging review',
  section: 'Operator',
  icon: IconMessageCheck,
  role: 'operator',
  scope: 'messaging:review',
  key: 'b',
  load: () => import('./messaging-review-page.tsx').then(({ MessagingReviewPage }) => MessagingReviewPage),
}
