import { IconReceipt } from '@tabler/icons-react'

import type { Page } from '../page.ts'

export const page: Page = {
  path: '/money',
  title: 'Money',
  section: 'Account',
  icon: IconReceipt,
  role: 'customer',
  scope: 'ledger:read',
  key: 'm',
  load: () => import('./money-page.tsx').then(({ MoneyPage }) => MoneyPage),
}
