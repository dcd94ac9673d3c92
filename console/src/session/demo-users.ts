/** A user whose password everybody knows. */
export type DemoUser = { readonly user: string; readonly password: string; readonly what: string }

function isDemoUser(value: unknown): value is DemoUser {
  return typeof value === 'object' && value !== null && 'user' in value && 'password' in value && 'what' in value
}

/** The users of the demo, which its server writes into the page; none anywhere else. */
export function demoUsers(): readonly DemoUser[] {
  const text = document.querySelector<HTMLMetaElement>('meta[name="strowger-demo"]')?.content ?? ''
  if (text === '') return []
  const users: unknown = JSON.parse(text)
  return Array.isArray(users) ? users.filter(isDemoUser) : []
}
