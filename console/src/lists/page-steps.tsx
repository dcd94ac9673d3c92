import { Button, Group, Text } from '@mantine/core'

import type { Pages } from './use-paged.ts'

/** The ways to the page before and the page after, where there is either. */
export function PageSteps<T>({ pages }: { readonly pages: Pages<T> }) {
  if (pages.previous === undefined && pages.next === undefined) return null
  return (
    <Group justify="flex-end" mt="sm" gap="xs">
      <Text size="sm" aria-live="polite">
        Page {pages.pageNumber}
      </Text>
      <Button size="xs" variant="default" disabled={pages.previous === undefined} onClick={() => pages.previous?.()}>
        Previous
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={pages.next === undefined || pages.isMoving}
        onClick={() => pages.next?.()}
      >
        Next
      </Button>
    </Group>
  )
}
