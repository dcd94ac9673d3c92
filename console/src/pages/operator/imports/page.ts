import { IconDatabaseImport } from '@tabler/icons-react'

import type { Page } from '../../page.ts'

export const page: Page = {
  path: '/imports',
  title: 'Import',
  section: 'Operator',
  icon: IconDatabaseImport,
  role: 'operator',
  scope: 'inventory:write',
  key: 'm',
  load: () => import('./imports-page.tsx').then(({ ImportsPage }) => ImportsPage),
}

export const onePage: Page = {
  path: '/imports/$id',
  title: 'Import of a file',
  role: 'operator',
  scope: 'inventory:write',
  load: () => import('./import-page.tsx').then(({ ImportPage }) => ImportPage),
}
