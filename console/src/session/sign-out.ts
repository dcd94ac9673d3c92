import { api } from '../api/client.ts'
import { told } from '../api/problem.ts'
import { showSession } from './show-session.ts'

/** Ends this session, or all of whoever is signed in, and forgets everything that was shown. */
export async function signOut(everywhere: boolean): Promise<void> {
  await told(api.DELETE('/v1/session', { params: { query: { everywhere } } }))
  showSession(null)
}
