import { IconCreditCard } from '@tabler/icons-react'

import type { Page } from '../page.ts'

export const page: Page = {
  path: '/payment-methods',
  title: 'Payment methods',
  section: 'Account',
  icon: IconCreditCard,
  role: 'customer',
  scope: 'resources:read',
  load: () => import('./payment-methods-page.tsx').then(({ PaymentMethodsPage }) => PaymentMethodsPage),
}

export const onePage: Page = {
  path: '/payment-methods/$id',
  title: 'Payment method',
  role: 'customer',
  scope: 'resources:read',
  load: () => import('./payment-method-page.tsx').then(({ PaymentMethodPage }) => PaymentMethodPage),
}
