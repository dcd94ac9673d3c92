import { IconTransfer } from '@tabler/icons-react'

import type { Page } from '../../page.ts'

export const page: Page = {
  path: '/port-desk',
  title: 'Port desk',
  section: 'Operator',
  icon: IconTransfer,
  role: 'operator',
  scope: 'ports:work',
  key: 'p',
  load: () => import('./port-desk-page.tsx').then(({ PortDeskPage }) => PortDeskPage),
}

export const onePage: Page = {
  path: '/port-desk/$id',
  title: 'Work on a port',
  role: 'operator',
  scope: 'ports:work',
  load: () => import('./port-work-page.tsx').then(({ PortWorkPage }) => PortWorkPage),
}
