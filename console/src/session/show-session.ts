import { queries } from '../api/queries.ts'
import type { SignedIn } from './use-session.ts'
import { rememberSignedIn } from './was-signed-in.ts'

/** Shows the console as somebody sees it, or the sign-in page, and forgets what was shown to whoever was there before. */
export function showSession(session: SignedIn | null): void {
  rememberSignedIn(session !== null)
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  queries.setQueryData(['session'], session)
}
