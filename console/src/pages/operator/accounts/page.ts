import { IconBuilding } from '@tabler/icons-react'

import type { Page } from '../../page.ts'

export const page: Page = {
  path: '/accounts',
  title: 'Accounts',
  section: 'Operator',
  icon: IconBuilding,
  role: 'operator',
  scope: 'accounts:write',
  key: 'c',
  load: () => import('./accounts-page.tsx').then(({ AccountsPage }) => AccountsPage),
}

export const onePage: Page = {
  path: '/accounts/$id',
  title: 'Account',
  role: 'operator',
  scope: 'accounts:write',
  load: () => import('./account-page.tsx').then(({ AccountPage }) => AccountPage),
}
