import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

import { api } from '../../api/client.ts'
import { told } from '../../api/problem.ts'

/** What is ordered: what a hold holds, or numbers. */
export type Wanted = { readonly reservationId: string } | { readonly numbers: readonly string[] }

function bodyOf(wanted: Wanted) {
  return 'reservationId' in wanted ? { reservationId: wanted.reservationId } : { numbers: [...wanted.numbers] }
}

/** What would happen if it were ordered now; nothing is done. */
export function useDryRun(wanted: Wanted) {
  return useQuery({
    queryKey: ['dry-run', wanted],
    queryFn: () => told(api.POST('/v1/orders', { body: { ...bodyOf(wanted), mode: 'any', dryRun: true } })),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
}

/** Orders. It is sent under a key of its own, so that a lost answer never buys twice. */
export function usePlaceOrder(idempotencyKey: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wanted: Wanted) =>
      told(
        api.POST('/v1/orders', {
          params: { header: { 'Idempotency-Key': idempotencyKey } },
          body: { ...bodyOf(wanted), mode: 'any' },
        }),
      ),
    onSettled: () => {
      for (const noun of ['orders', 'reservations', 'numbers']) void queries.invalidateQueries({ queryKey: [noun] })
    },
  })
}
