import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { api, type Schemas } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'

export type User = Schemas['User']
export type Role = User['role']
type NewUser = Pick<Schemas['CreateUser'], 'login' | 'name' | 'role' | 'password'>

export const ROLES: readonly { readonly value: Role; readonly label: string }[] = [
  { value: 'viewer', label: 'Viewer: sees everything' },
  { value: 'member', label: 'Member: also acts' },
  { value: 'admin', label: 'Admin: also manages users' },
]

/** A role by its name; the least of them for any other text. */
export function roleOf(text: string): Role {
  return ROLES.find(({ value }) => value === text)?.value ?? 'viewer'
}

/** Who may sign in for the account. */
export function useUsers() {
  useLive(['user.'], ['users'])
  return useQuery({
    queryKey: ['users'],
    queryFn: async ({ signal }) => (await told(api.GET('/v1/users', { signal }))).items,
  })
}

/** Makes, changes and takes out users; afterwards the list is asked for again. */
export function useUserChanges() {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: ['users'] })
  return {
    create: useMutation({ mutationFn: (body: NewUser) => told(api.POST('/v1/users', { body })), onSettled }),
    change: useMutation({
      mutationFn: ({ userId, ...body }: { userId: string } & Schemas['ChangeUser']) =>
        told(api.PATCH('/v1/users/{userId}', { params: { path: { userId } }, body })),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (userId: string) => told(api.DELETE('/v1/users/{userId}', { params: { path: { userId } } })),
      onSettled,
    }),
  }
}
