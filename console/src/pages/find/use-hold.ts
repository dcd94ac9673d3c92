import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

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
 * The hold that ran out while it was looked at, until it is forgotten. One that was given back or ordered has not run out.
 */
export function useExpired(
  holds: readonly Hold[] | undefined,
): readonly [expired: Hold | undefined, forget: () => void] {
  const [shown, setShown] = useState<readonly Hold[]>([])
  const [gone, setGone] = useState<Hold>()
  if (holds !== undefined && holds !== shown) {
    const missing = shown.find(({ id }) => holds.every((hold) => hold.id !== id))
    setShown(holds)
    if (missing !== undefined) setGone(missing)
  }
  const { data } = useQuery({
    queryKey: ['reservations', 'one', gone?.id],
    queryFn: ({ signal }) => {
      const path = { reservationId: gone?.id ?? '' }
      return told(api.GET('/v1/reservations/{reservationId}', { params: { path }, signal }))
    },
    enabled: gone !== undefined,
  })
  return [data?.state === 'expired' && data.id === gone?.id ? gone : undefined, () => setGone(undefined)]
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
