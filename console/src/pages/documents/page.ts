import { IconFileText } from '@tabler/icons-react'

import type { Page } from '../page.ts'

export const page: Page = {
  path: '/documents',
  title: 'Documents',
  section: 'Work',
  icon: IconFileText,
  role: 'customer',
  scope: 'documents:read',
  key: 'd',
  load: () => import('./documents-page.tsx').then(({ DocumentsPage }) => DocumentsPage),
}
