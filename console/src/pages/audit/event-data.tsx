import { Code, Modal, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'

import type { Schemas } from '../../api/client.ts'
import { Facts } from '../../lists/facts.tsx'
import { When } from '../../lists/when.tsx'

/** So much of an event is shown; the whole of it can be had from the API. */
const SHOWN_MAX = 20_000

/** The type of an event, which opens all that it tells. */
export function EventData({ event }: { readonly event: Schemas['Event'] }) {
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <UnstyledButton onClick={open} td="underline" fz="sm">
        {event.type}
      </UnstyledButton>
      <Modal opened={opened} onClose={close} title={event.type} size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
        <Facts
          facts={[
            ['When', <When key="at" at={event.at} />],
            ['About', event.subject],
            ['By', event.actor],
            ['Request', event.requestId],
            ['Event', event.id],
          ]}
        />
        <Code block mt="md" tabIndex={0} aria-label="What it tells">
          {JSON.stringify({ data: event.data, numbers: event.numbers }, null, 2).slice(0, SHOWN_MAX)}
        </Code>
      </Modal>
    </>
  )
}
