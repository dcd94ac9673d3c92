import { Button, Group, Paper, Text } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useEffect } from 'react'

import type { Schemas } from '../../api/client.ts'
import { countOf } from '../../shell/format/count.ts'
import { showE164 } from '../../shell/format/number.ts'
import { showDuration } from '../../shell/format/duration.ts'
import { useNow } from '../../shell/now.ts'
import { useExtend, useRelease } from './use-hold.ts'

type Hold = Schemas['Reservation']

/** Of what a hold has so many are told one by one. */
const TOLD = 3
/** Within so long of its end a hold is told in red. */
const SOON_MS = 60_000

function Countdown({ hold, onEnd }: { readonly hold: Hold; readonly onEnd: () => void }) {
  const left = Date.parse(hold.expiresAt) - useNow()
  // Until the exchange says so too, it is asked each second.
  const overSeconds = Math.floor(Math.max(-1, -left / 1_000))
  useEffect(() => {
    if (overSeconds >= 0) onEnd()
  }, [overSeconds, onEnd])
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
            <Text size="xs" c="dimmed" span display="block">
              {hold.numbers.slice(0, TOLD).map(showE164).join(' · ')}
              {count > TOLD ? ` and ${countOf(count - TOLD, 'other')}` : ''}
            </Text>
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

type ExpiredProps = {
  readonly count: number
  readonly isHolding: boolean
  readonly onAgain: () => void
  readonly onForget: () => void
}

/** Says that a hold ran out, and offers it anew. */
export function ExpiredTray({ count, isHolding, onAgain, onForget }: ExpiredProps) {
  return (
    <Paper withBorder p="xs" px="md" radius="md" className="tray" role="region" aria-label="Ended hold">
      <Group justify="space-between" gap="xs">
        <Text size="sm" role="alert">
          The hold on {countOf(count, 'number')} has ended: anybody may take {count === 1 ? 'it' : 'them'} now.
        </Text>
        <Group gap="xs">
          <Button size="xs" variant="subtle" color="gray" onClick={onForget}>
            Let go
          </Button>
          <Button size="xs" variant="default" loading={isHolding} onClick={onAgain}>
            Hold again
          </Button>
        </Group>
      </Group>
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
