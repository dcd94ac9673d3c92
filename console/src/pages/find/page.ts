import { IconSearch } from '@tabler/icons-react'

import type { Page } from '../page.ts'

export const page: Page = {
  path: '/',
  title: 'Find numbers',
  section: 'Numbers',
  icon: IconSearch,
  scope: 'numbers:read',
  key: 'f',
  load: () => import('./find-page.tsx').then(({ FindPage }) => FindPage),
}
