import { IconMapPin } from '@tabler/icons-react'

import type { Page } from '../../page.ts'

export const page: Page = {
  path: '/footprint',
  title: 'Porting footprint',
  section: 'Operator',
  icon: IconMapPin,
  role: 'operator',
  scope: 'ports:work',
  key: 'z',
  load: () => import('./footprint-page.tsx').then(({ FootprintPage }) => FootprintPage),
}
