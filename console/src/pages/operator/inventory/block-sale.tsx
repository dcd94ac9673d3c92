import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'

import { Confirm } from '../../../forms/confirm.tsx'
import { useAct } from '../../../forms/use-act.ts'
import { useMay } from '../../../session/use-session.ts'
import { blockName } from './block-name.ts'
import { setOnSale } from './set-on-sale.ts'

type Props = { readonly prefix: string; readonly isOnSale: boolean }

/** Takes a block from sale after a question, and puts it back without one. */
export function BlockSale({ prefix, isOnSale }: Props) {
  const may = useMay('inventory:write')
  const [isAsking, asking] = useDisclosure()
  const stretch = { first: `+${prefix}000`, last: `+${prefix}999` }
  const name = blockName(prefix)
  const set = useAct((onSale: boolean) => setOnSale({ ...stretch, onSale }), {
    refresh: ['blocks', 'usage'],
    said: () => `${name} is ${isOnSale ? 'withdrawn' : 'on sale'}.`,
  })
  if (!may) return null
  if (!isOnSale)
    return (
      <Button variant="default" loading={set.isPending} onClick={() => set.mutate(true)}>
        Put back on sale
      </Button>
    )
  return (
    <>
      <Button variant="default" onClick={asking.open}>
        Withdraw
      </Button>
      <Confirm
        opened={isAsking}
        onClose={asking.close}
        title={`Withdraw ${name}?`}
        act="Withdraw"
        isActing={set.isPending}
        error={set.error}
        onConfirm={() => set.mutate(false, { onSuccess: asking.close })}
      >
        Its free numbers cannot be had any more. Numbers that somebody has stay theirs.
      </Confirm>
    </>
  )
}
