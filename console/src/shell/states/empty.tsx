import { Stack, Text, ThemeIcon } from '@mantine/core'
import { type Icon, IconMoodEmpty } from '@tabler/icons-react'
import type { ReactNode } from 'react'

type Props = {
  /** What there is none of: "No orders yet". */
  readonly title: string
  /** What to do about it. */
  readonly children?: ReactNode
  readonly icon?: Icon
}

/** Says that there is nothing, and what to do about it. */
export function Empty({ title, children, icon: Sign = IconMoodEmpty }: Props) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      <ThemeIcon variant="light" color="gray" size={48} radius="xl">
        <Sign size={26} aria-hidden />
      </ThemeIcon>
      <Text fw={600}>{title}</Text>
      {children === undefined ? null : (
        <Text component="div" size="sm" c="dimmed" maw={420}>
          {children}
        </Text>
      )}
    </Stack>
  )
}
