import { IconTransferIn } from '@tabler/icons-react'

import type { Page } from '../page.ts'

export const page: Page = {
  path: '/ports',
  title: 'Ports',
  section: 'Work',
  icon: IconTransferIn,
  role: 'customer',
  scope: 'ports:read',
  key: 'p',
  load: () => import('./ports-page.tsx').then(({ PortsPage }) => PortsPage),
}

export const onePage: Page = {
  path: '/ports/$id',
  title: 'Port',
  role: 'customer',
  scope: 'ports:read',
  load: () => import('./port-page.tsx').then(({ PortPage }) => PortPage),
}
