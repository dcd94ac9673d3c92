import { IconRoute } from '@tabler/icons-react'

import type { Page } from '../page.ts'

export const page: Page = {
  path: '/connections',
  title: 'Connections',
  section: 'Work',
  icon: IconRoute,
  role: 'customer',
  scope: 'connections:read',
  key: 'c',
  load: () => import('./connections-page.tsx').then(({ ConnectionsPage }) => ConnectionsPage),
}

export const onePage: Page = {
  path: '/connections/$id',
  title: 'Connection',
  role: 'customer',
  scope: 'connections:read',
  load: () => import('./connection-page.tsx').then(({ ConnectionPage }) => ConnectionPage),
}
