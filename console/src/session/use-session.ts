import { useQuery } from '@tanstack/react-query'

import { api, type Schemas } from '../api/client.ts'
import { problemOf, told } from '../api/problem.ts'
import { rememberSignedIn, wasSignedIn } from './was-signed-in.ts'

/** Who is signed in. */
export type SignedIn = Schemas['Session']
export type Scope = SignedIn['scopes'][number]

async function findSession(): Promise<SignedIn | null> {
  if (!wasSignedIn()) return null
  try {
    return await told(api.GET('/v1/session'))
  } catch (error) {
    if (problemOf(error)?.code !== 'unauthenticated') throw error
    rememberSignedIn(false)
    return null
  }
}

/** The question who is signed in; null: nobody. */
export const sessionQuery = { queryKey: ['session'], queryFn: findSession, staleTime: 60_000 }

/** Who is signed in. Only for what is shown to those who are. */
export function useSession(): SignedIn {
  const { data } = useQuery(sessionQuery)
  if (data === undefined || data === null) throw new Error('nobody is signed in')
  return data
}

/** Whether who is signed in may do this. */
export function useMay(scope: Scope): boolean {
  return useSession().scopes.includes(scope)
}
