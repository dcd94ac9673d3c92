import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  readonly title: string
  /** One line on what this page is for. */
  readonly about?: ReactNode
  /** Buttons. */
  readonly children?: ReactNode
}

/** The head of a page: its name, and what can be done there. */
export function PageHead({ title, about, children }: Props) {
  return (
    <Group justify="space-between" align="flex-start" gap="sm" mb="md">
      <div>
        <Title order={1} size="h3">
          {title}
        </Title>
        {about === undefined ? null : (
          <Text size="sm" c="dimmed">
            {about}
          </Text>
        )}
      </div>
      <Group gap="xs">{children}</Group>
    </Group>
  )
}
