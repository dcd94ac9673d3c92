import { IconUsers } from '@tabler/icons-react'

import type { Page } from '../page.ts'

export const page: Page = {
  path: '/users',
  title: 'Users',
  section: 'Account',
  icon: IconUsers,
  scope: 'users:write',
  key: 'u',
  load: () => import('./users-page.tsx').then(({ UsersPage }) => UsersPage),
}
