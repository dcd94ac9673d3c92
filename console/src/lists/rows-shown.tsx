import { Button, Group, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'

type Props<T> = { readonly rows: readonly T[]; readonly children: (shown: readonly T[]) => ReactNode }

/** So many of the rows of one answer are drawn at once. */
const SHOWN = 50

/** The rows of one long answer, fifty at a time, since an order may have ten thousand lines. */
export function RowsShown<T>({ rows, children }: Props<T>) {
  const [from, setFrom] = useState(0)
  const start = from < rows.length ? from : 0
  return (
    <>
      {children(rows.slice(start, start + SHOWN))}
      {rows.length <= SHOWN ? null : (
        <Group justify="flex-end" mt="sm" gap="xs">
          <Text size="sm">
            {(start + 1).toLocaleString('en')}–{Math.min(start + SHOWN, rows.length).toLocaleString('en')} of{' '}
            {rows.length.toLocaleString('en')}
          </Text>
          <Button size="xs" variant="default" disabled={start === 0} onClick={() => setFrom(start - SHOWN)}>
            Previous
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={start + SHOWN >= rows.length}
            onClick={() => setFrom(start + SHOWN)}
          >
            Next
          </Button>
        </Group>
      )}
    </>
  )
}
