import { IconChartBar } from '@tabler/icons-react'

import type { Page } from '../../page.ts'

export const page: Page = {
  path: '/usage',
  title: 'Utilisation',
  section: 'Operator',
  icon: IconChartBar,
  role: 'operator',
  scope: 'exchange:read',
  key: 't',
  load: () => import('./usage-page.tsx').then(({ UsagePage }) => UsagePage),
}
