import { IconBuilding } from '@tabler/icons-react'

import type { Page } from '../page.ts'

export const page: Page = {
  path: '/customers',
  title: 'Customers',
  section: 'Account',
  icon: IconBuilding,
  role: 'customer',
  scope: 'resources:read',
  load: () => import('./customers-page.tsx').then(({ CustomersPage }) => CustomersPage),
}

export const onePage: Page = {
  path: '/customers/$id',
  title: 'Customer',
  role: 'customer',
  scope: 'resources:read',
  load: () => import('./customer-page.tsx').then(({ CustomerPage }) => CustomerPage),
}
