import type { Session } from '../session.ts'

/** Whether the actor works the ports of all accounts, and so sees them; everybody else sees those of his own. */
export function worksPorts(session: Session): boolean {
  return session.actor.scopes.has('ports:work')
}
