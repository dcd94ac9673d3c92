import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'

import { FieldForm } from '../../../forms/field-form.tsx'
import type { Field } from '../../../forms/field.ts'
import { useAct } from '../../../forms/use-act.ts'
import { useMay } from '../../../session/use-session.ts'
import { setOnSale } from './set-on-sale.ts'

const NUMBER_MAX = 40
const FIELDS: readonly Field[] = [
  {
    name: 'what',
    label: 'What is done',
    isNeeded: true,
    sort: {
      sort: 'choice',
      choices: [
        { value: 'withdraw', label: 'Take from sale' },
        { value: 'offer', label: 'Put back on sale' },
      ],
    },
  },
  {
    name: 'first',
    label: 'First number',
    hint: 'It ends with 000: 201-555-0000',
    isNeeded: true,
    sort: { sort: 'text', max: NUMBER_MAX },
  },
  {
    name: 'last',
    label: 'Last number',
    hint: 'It ends with 999: 201-555-9999',
    isNeeded: true,
    sort: { sort: 'text', max: NUMBER_MAX },
  },
]

/** Takes a stretch of blocks from sale, or puts it back. */
export function StretchSale() {
  const may = useMay('inventory:write')
  const [isOpen, form] = useDisclosure()
  const set = useAct(setOnSale, {
    refresh: ['blocks', 'usage'],
    said: ({ blocks, first, last }) =>
      blocks === 0
        ? `Nothing from ${first} to ${last} had to be changed.`
        : `${blocks.toLocaleString('en')} ${blocks === 1 ? 'block' : 'blocks'} from ${first} to ${last} changed.`,
  })
  if (!may) return null
  const close = () => {
    set.reset()
    form.close()
  }
  return (
    <>
      <Button variant="default" onClick={form.open}>
        Withdraw or offer
      </Button>
      <Modal opened={isOpen} onClose={close} title="Withdraw or offer" closeButtonProps={{ 'aria-label': 'Close' }}>
        <FieldForm
          fields={FIELDS}
          initial={{ what: 'withdraw' }}
          submitLabel="Do it"
          isSending={set.isPending}
          error={set.error}
          onCancel={close}
          onSubmit={({ what, first, last }) =>
            set.mutate(
              { first: String(first ?? ''), last: String(last ?? ''), onSale: what === 'offer' },
              { onSuccess: close },
            )
          }
        />
      </Modal>
    </>
  )
}
