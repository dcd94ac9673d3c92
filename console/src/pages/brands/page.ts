import { IconBadge } from '@tabler/icons-react'

import type { Page } from '../page.ts'

export const page: Page = {
  path: '/brands',
  title: 'Brands',
  section: 'Work',
  icon: IconBadge,
  role: 'customer',
  scope: 'messaging:read',
  key: 'b',
  load: () => import('./brands-page.tsx').then(({ BrandsPage }) => BrandsPage),
}

export const onePage: Page = {
  path: '/brands/$id',
  title: 'Brand',
  role: 'customer',
  scope: 'messaging:read',
  load: () => import('./brand-page.tsx').then(({ BrandPage }) => BrandPage),
}
