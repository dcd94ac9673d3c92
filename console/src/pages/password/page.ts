import type { Page } from '../page.ts'

export const page: Page = {
  path: '/password',
  title: 'Change password',
  load: () => import('./password-page.tsx').then(({ PasswordPage }) => PasswordPage),
}
