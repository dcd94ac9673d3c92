import { Skeleton, Stack } from '@mantine/core'

/** Stands where something will be, in its size, so that nothing jumps. */
export function Loading({ rows = 8, label = 'Loading' }: { readonly rows?: number; readonly label?: string }) {
  return (
    <Stack gap="sm" p="md" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={28} radius="sm" />
      ))}
    </Stack>
  )
}
