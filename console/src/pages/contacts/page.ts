import { IconAddressBook } from '@tabler/icons-react'

import type { Page } from '../page.ts'

export const page: Page = {
  path: '/contacts',
  title: 'Contacts',
  section: 'Account',
  icon: IconAddressBook,
  role: 'customer',
  scope: 'resources:read',
  load: () => import('./contacts-page.tsx').then(({ ContactsPage }) => ContactsPage),
}

export const onePage: Page = {
  path: '/contacts/$id',
  title: 'Contact',
  role: 'customer',
  scope: 'resources:read',
  load: () => import('./contact-page.tsx').then(({ ContactPage }) => ContactPage),
}
