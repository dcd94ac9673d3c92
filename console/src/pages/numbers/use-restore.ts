import { api } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { useAct } from '../../forms/use-act.ts'

/** Takes back numbers that rest after the account: those that can be had. What could not be is said. */
export function useRestore() {
  return useAct(
    (numbers: readonly string[]) =>
      told(api.POST('/v1/numbers/restore', { body: { numbers: [...numbers], mode: 'any' } })),
    {
      refresh: ['numbers', 'connections', 'campaigns'],
      said: ({ restored, refused }) => {
        const unrouted = restored.filter((each) => each.unrouted).length
        const parts = [
          `Restored ${restored.length.toLocaleString('en')} numbers`,
          unrouted === 0 ? '' : `${unrouted} of them routed nowhere`,
          refused[0] === undefined ? '' : `${refused.length} could not be: ${refused[0].detail}`,
        ]
        return `${parts.filter((part) => part !== '').join('; ')}.`
      },
    },
  )
}
