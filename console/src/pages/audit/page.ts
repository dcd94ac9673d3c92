import { IconHistory } from '@tabler/icons-react'

import type { Page } from '../page.ts'

export const page: Page = {
  path: '/audit',
  title: 'Audit',
  section: 'Account',
  icon: IconHistory,
  scope: 'events:read',
  key: 'a',
  load: () => import('./audit-page.tsx').then(({ AuditPage }) => AuditPage),
}
