import { Button, Group, Paper, Text } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useEffect } from 'react'

import type { Schemas } from '../../api/client.ts'
import { showDuration } from '../../shell/format/duration.ts'
import { useNow } from '../../shell/now.ts'
import { useExtend, useRelease } from './use-hold.ts'

type Hold = Schemas['Reservation']

/** Within so long of its end a hold is told in red. */
const SOON_MS = 60_000

function Countdown({ hold, onEnd }: { readonly hold: Hold; readonly onEnd: () => void }) {
  const left = Date.parse(hold.expiresAt) - useNow()
  const isOver = left <= 0
  useEffect(() => {
    if (isOver) onEnd()
  }, [isOver, onEnd])
  return (
    <Text
      span
      fw={700}
      className="number"
      c={left < SOON_MS ? 'var(--mantine-color-error)' : 'var(--mantine-color-text)'}
      role="timer"
    >
      {showDuration(left)}
    </Text>
  )
}

type HeldProps = { readonly hold: Hold; readonly onOrder: (hold: Hold) => void; readonly onEnd: () => void }

/** What is held, how long it still is, and what can be done with it. */
export function HeldTray({ hold, onOrder, onEnd }: HeldProps) {
  const release = useRelease()
  const extend = useExtend()
  const { length: count } = hold.numbers
  return (
    <Paper withBorder p="xs" px="md" radius="md" className="tray" role="region" aria-label="Held numbers">
      <Group justify="space-between" gap="xs">
        <Group gap={8}>
          <IconClock size={18} aria-hidden />
          <Text size="sm">
            {count === 1 ? '1 number is' : `${count} numbers are`} held for you: <Countdown hold={hold} onEnd={onEnd} />
          </Text>
        </Group>
        <Group gap="xs">
          <Button size="xs" variant="default" loading={extend.isPending} onClick={() => extend.mutate(hold.id)}>
            Ten more minutes
          </Button>
          <Button size="xs" variant="default" loading={release.isPending} onClick={() => release.mutate(hold.id)}>
            Give back
          </Button>
          <Button size="xs" onClick={() => onOrder(hold)}>
            Order held
          </Button>
        </Group>
      </Group>
      {[release.error, extend.error].map((error) =>
        error === null ? null : (
          <Text key={error.message} size="sm" c="var(--mantine-color-error)" role="alert">
            {error.message}
          </Text>
        ),
      )}
    </Paper>
  )
}

type ChosenProps = {
  readonly count: number
  readonly isHolding: boolean
  readonly error: Error | null
  readonly onHold: () => void
  readonly onOrder: () => void
  readonly onClear: () => void
}

/** How many numbers are chosen, and what can be done with them. */
export function ChosenTray({ count, isHolding, error, onHold, onOrder, onClear }: ChosenProps) {
  return (
    <Paper withBorder p="xs" px="md" radius="md" className="tray" role="region" aria-label="Chosen numbers">
      <Group justify="space-between" gap="xs">
        <Text size="sm" aria-live="polite">
          {count === 1 ? '1 number' : `${count.toLocaleString('en')} numbers`} chosen
        </Text>
        <Group gap="xs">
          <Button size="xs" variant="subtle" color="gray" onClick={onClear}>
            Clear
          </Button>
          <Button size="xs" variant="default" onClick={onHold} loading={isHolding} aria-keyshortcuts="h">
            Hold
          </Button>
          <Button size="xs" onClick={onOrder} aria-keyshortcuts="o">
            Order
          </Button>
        </Group>
      </Group>
      {error === null ? null : (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {error.message}
        </Text>
      )}
    </Paper>
  )
}
