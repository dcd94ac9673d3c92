import { IconPhone } from '@tabler/icons-react'

import type { Page } from '../page.ts'

export const page: Page = {
  path: '/numbers',
  title: 'My numbers',
  section: 'Numbers',
  icon: IconPhone,
  role: 'customer',
  scope: 'services:read',
  key: 'n',
  load: () => import('./numbers-page.tsx').then(({ NumbersPage }) => NumbersPage),
}

export const onePage: Page = {
  path: '/numbers/$e164',
  title: 'Number',
  role: 'customer',
  scope: 'services:read',
  load: () => import('./number-page.tsx').then(({ NumberPage }) => NumberPage),
}
