import { IconCoins } from '@tabler/icons-react'

import type { Page } from '../../page.ts'

export const page: Page = {
  path: '/prices',
  title: 'Prices',
  section: 'Operator',
  icon: IconCoins,
  role: 'operator',
  scope: 'rates:write',
  key: 'r',
  load: () => import('./prices-page.tsx').then(({ PricesPage }) => PricesPage),
}
