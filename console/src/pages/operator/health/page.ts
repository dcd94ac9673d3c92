import { IconHeartbeat } from '@tabler/icons-react'

import type { Page } from '../../page.ts'

export const page: Page = {
  path: '/health',
  title: 'Health',
  section: 'Operator',
  icon: IconHeartbeat,
  role: 'operator',
  scope: 'exchange:read',
  key: 'h',
  load: () => import('./health-page.tsx').then(({ HealthPage }) => HealthPage),
}
