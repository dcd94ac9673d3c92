import { IconShoppingCart } from '@tabler/icons-react'

import type { Page } from '../page.ts'

export const page: Page = {
  path: '/orders',
  title: 'Orders',
  section: 'Work',
  icon: IconShoppingCart,
  role: 'customer',
  scope: 'orders:read',
  key: 'o',
  load: () => import('./orders-page.tsx').then(({ OrdersPage }) => OrdersPage),
}

export const onePage: Page = {
  path: '/orders/$id',
  title: 'Order',
  role: 'customer',
  scope: 'orders:read',
  load: () => import('./order-page.tsx').then(({ OrderPage }) => OrderPage),
}
