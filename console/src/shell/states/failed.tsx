import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'

import { problemOf } from '../../api/problem.ts'

/** Says what went wrong, whom to tell, and offers to try again. */
export function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry?: (() => void) | undefined }) {
  const problem = problemOf(error)
  const message = error instanceof Error ? error.message : 'Something went wrong.'
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={problem?.title ?? 'That did not work'}
      role="alert"
      m="md"
    >
      <Text size="sm">{message}</Text>
      <Group mt="sm" gap="sm">
        {onRetry === undefined ? null : (
          <Button size="xs" variant="default" onClick={onRetry}>
            Try again
          </Button>
        )}
        {problem === undefined ? null : (
          <Text size="xs" c="dimmed">
            {problem.code} · {problem.requestId}
          </Text>
        )}
      </Group>
    </Alert>
  )
}
