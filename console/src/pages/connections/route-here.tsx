import { api } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { PasteNumbers } from '../../forms/paste-numbers.tsx'
import { useAct } from '../../forms/use-act.ts'

type Props = { readonly connectionId: string; readonly onClose: () => void }

/** Routes numbers, which are pasted or typed, to a connection: all of them or none. */
export function RouteHere({ connectionId, onClose }: Props) {
  const route = useAct(
    (numbers: string[]) => told(api.POST('/v1/numbers/route', { body: { numbers, connectionId } })),
    {
      refresh: ['connections', 'numbers'],
      said: ({ numbers }) => `Routed ${numbers.length.toLocaleString('en')} numbers here.`,
    },
  )
  return (
    <PasteNumbers
      hint="Each gets its own digits sent on."
      act="Route"
      isSending={route.isPending}
      error={route.error}
      onCancel={onClose}
      onSubmit={(numbers) => route.mutate(numbers, { onSuccess: onClose })}
    />
  )
}
