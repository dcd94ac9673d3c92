import { IconGavel } from '@tabler/icons-react'

import type { Page } from '../../page.ts'

export const page: Page = {
  path: '/rules',
  title: 'Document rules',
  section: 'Operator',
  icon: IconGavel,
  role: 'operator',
  scope: 'documents:review',
  key: 'q',
  load: () => import('./rules-page.tsx').then(({ RulesPage }) => RulesPage),
}
