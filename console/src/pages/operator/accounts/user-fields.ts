import type { Field } from '../../../forms/field.ts'

const PASSWORD_MAX = 200
const ROLES = [
  { value: 'viewer', label: 'Viewer: sees everything' },
  { value: 'member', label: 'Member: also acts' },
  { value: 'admin', label: 'Admin: also manages users' },
]
const PASSWORD = {
  name: 'password',
  isNeeded: true,
  sort: { sort: 'password', max: PASSWORD_MAX },
} as const satisfies Partial<Field>

/** What has to be said of somebody who may sign in for an account. */
export const ACCOUNT_USER_FIELDS: readonly Field[] = [
  { name: 'name', label: 'Name', isNeeded: true, sort: { sort: 'text', max: 100 } },
  { name: 'login', label: 'Signs in as', isNeeded: true, sort: { sort: 'text', max: 100 } },
  { name: 'role', label: 'Role', isNeeded: true, sort: { sort: 'choice', choices: ROLES } },
  { ...PASSWORD, label: 'First password', hint: 'At least 12 characters. Tell it to them yourself.' },
]

/** Another password of somebody. */
export const PASSWORD_FIELDS: readonly Field[] = [
  { ...PASSWORD, label: 'Password', hint: 'At least 12 characters. They have to sign in again.' },
]
