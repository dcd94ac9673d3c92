import { IconKey } from '@tabler/icons-react'

import type { Page } from '../page.ts'

export const page: Page = {
  path: '/keys',
  title: 'Keys',
  section: 'Account',
  icon: IconKey,
  scope: 'users:write',
  key: 'k',
  load: () => import('./keys-page.tsx').then(({ KeysPage }) => KeysPage),
}
