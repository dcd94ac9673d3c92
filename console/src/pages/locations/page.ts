import { IconMapPin } from '@tabler/icons-react'

import type { Page } from '../page.ts'

export const page: Page = {
  path: '/locations',
  title: 'Locations',
  section: 'Account',
  icon: IconMapPin,
  role: 'customer',
  scope: 'resources:read',
  load: () => import('./locations-page.tsx').then(({ LocationsPage }) => LocationsPage),
}

export const onePage: Page = {
  path: '/locations/$id',
  title: 'Location',
  role: 'customer',
  scope: 'resources:read',
  load: () => import('./location-page.tsx').then(({ LocationPage }) => LocationPage),
}
