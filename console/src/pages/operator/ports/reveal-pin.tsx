import { Button, Text } from '@mantine/core'

import { api } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import { useAct } from '../../../forms/use-act.ts'
import { Failed } from '../../../shell/states/failed.tsx'

/** Shows the PIN that the current carrier wants, which the log tells of. */
export function RevealPin({ portId }: { readonly portId: string }) {
  const reveal = useAct(() => told(api.POST('/v1/ports/{portId}/reveal-pin', { params: { path: { portId } } })), {
    refresh: [],
  })
  if (reveal.error !== null) return <Failed error={reveal.error} />
  if (reveal.data !== undefined)
    return (
      <Text size="sm" className="number">
        PIN with the current carrier: {reveal.data.pin}
      </Text>
    )
  return (
    <div>
      <Button variant="default" size="xs" loading={reveal.isPending} onClick={() => reveal.mutate(undefined)}>
        Read the PIN
      </Button>
    </div>
  )
}
