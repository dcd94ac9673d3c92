import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { api, type Schemas } from '../../api/client.ts'
import { problemOf, told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'

/** Minutes of a hold, and by how many it is made longer. */
export const HOLD_MINUTES = 10

/** The hold that the account has now, the newest if it has several; null: none. */
export function useHold() {
  useLive(['reservation.', 'order.'], ['reservations'])
  return useQuery({
    queryKey: ['reservations', 'newest'],
    queryFn: async ({ signal }) => {
      const query = { state: 'active' as const, limit: 1 }
      const { items } = await told(api.GET('/v1/reservations', { params: { query }, signal }))
      return items[0] ?? null
    },
  })
}

/** Holds numbers; what cannot be held is told with what can be had instead. */
export function useHoldNumbers(onLost: (refused: readonly Schemas['Refusal'][]) => void, onHeld: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (numbers: readonly string[]) =>
      told(api.POST('/v1/reservations', { body: { numbers: [...numbers], mode: 'any', holdMinutes: HOLD_MINUTES } })),
    onSuccess: (held) => {
      onLost(held.refused)
      onHeld()
      void queries.invalidateQueries({ queryKey: ['reservations'] })
      void queries.invalidateQueries({ queryKey: ['numbers', 'available'] })
    },
    onError: (error) => {
      const refused = problemOf(error)?.numbers
      if (refused !== undefined) onLost(refused)
    },
  })
}

/** Gives a hold back. */
export function useRelease() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (reservationId: string) =>
      told(api.DELETE('/v1/reservations/{reservationId}', { params: { path: { reservationId } } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['reservations'] })
      void queries.invalidateQueries({ queryKey: ['numbers', 'available'] })
    },
  })
}

/** Makes a hold longer. */
export function useExtend() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (reservationId: string) =>
      told(
        api.POST('/v1/reservations/{reservationId}/extend', {
          params: { path: { reservationId } },
          body: { holdMinutes: HOLD_MINUTES },
        }),
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['reservations'] }),
  })
}
