import { Center, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'

import { SignInPage } from '../session/sign-in-page.tsx'
import { sessionQuery } from '../session/use-session.ts'
import { router } from './routing/router.tsx'
import { Failed } from './states/failed.tsx'

/** The console for who is signed in; the sign-in page for everybody else. */
export function Start() {
  const { data, error, refetch } = useQuery(sessionQuery)
  if (data === null) return <SignInPage />
  if (data !== undefined) return <RouterProvider router={router} />
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />
  return (
    <Center h="100dvh">
      <Loader aria-label="Loading" />
    </Center>
  )
}
