import { IconGridDots } from '@tabler/icons-react'

import type { Page } from '../../page.ts'

export const page: Page = {
  path: '/inventory',
  title: 'Inventory',
  section: 'Operator',
  icon: IconGridDots,
  role: 'operator',
  scope: 'exchange:read',
  key: 'i',
  load: () => import('./inventory-page.tsx').then(({ InventoryPage }) => InventoryPage),
}

export const onePage: Page = {
  path: '/inventory/$prefix',
  title: 'Block',
  role: 'operator',
  scope: 'exchange:read',
  load: () => import('./block-page.tsx').then(({ BlockPage }) => BlockPage),
}
