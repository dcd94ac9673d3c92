import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'

import { useState } from 'react'

import { api, type Schemas } from '../../api/client.ts'
import { hearTime } from '../../api/exchange-time.ts'
import { problemOf, told } from '../../api/problem.ts'
import { useLive } from '../../api/use-live.ts'

/** Minutes of a hold, and by how many it is made longer. */
export const HOLD_MINUTES = 10

type Hold = Schemas['Reservation']

/** Holds that are shown, the newest first. */
const SHOWN = 5

/** What the account holds now. */
export function useHolds() {
  useLive(['reservation.', 'order.'], ['reservations'])
  return useQuery({
    queryKey: ['reservations', 'active'],
    queryFn: async ({ signal }) => {
      const query = { state: 'active' as const, limit: SHOWN }
      return (await told(api.GET('/v1/reservations', { params: { query }, signal }))).items
    },
  })
}

/**
 * The holds that ran out while they were looked at, until they are forgotten. What was given back or ordered has not run out.
 */
export function useExpired(
  holds: readonly Hold[] | undefined,
): readonly [expired: readonly Hold[], forget: () => void] {
  const [shown, setShown] = useState<readonly Hold[]>([])
  const [gone, setGone] = useState<readonly Hold[]>([])
  if (holds !== undefined && holds !== shown) {
    const missing = shown.filter(({ id }) => holds.every((hold) => hold.id !== id))
    setShown(holds)
    if (missing.length > 0) setGone([...gone, ...missing].slice(-SHOWN))
  }
  const ended = useQueries({
    queries: gone.map(({ id }) => ({
      queryKey: ['reservations', 'one', id],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        told(api.GET('/v1/reservations/{reservationId}', { params: { path: { reservationId: id } }, signal })),
    })),
  })
  return [gone.filter((_, index) => ended[index]?.data?.state === 'expired'), () => setGone([])]
}

/** Holds numbers; what cannot be held is told with what can be had instead. */
export function useHoldNumbers(onLost: (refused: readonly Schemas['Refusal'][]) => void, onHeld: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (numbers: readonly string[]) =>
      told(api.POST('/v1/reservations', { body: { numbers: [...numbers], mode: 'any', holdMinutes: HOLD_MINUTES } })),
    onSuccess: (held) => {
      hearTime(held.createdAt)
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
