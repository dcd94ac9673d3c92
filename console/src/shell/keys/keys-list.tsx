import { Group, Modal, Stack, Text } from '@mantine/core'

import { knownKeys } from './use-keys.ts'

/** Shows what the keys do on this page. */
export function KeysList({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys">
      <Stack gap="xs">
        {opened
          ? [...knownKeys(), { keys: 'Ctrl K', what: 'Go anywhere' }].map(({ keys, what }) => (
              <Group key={`${keys} ${what}`} justify="space-between">
                <Text size="sm">{what}</Text>
                <Group gap={4}>
                  {keys.split(' ').map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </Group>
              </Group>
            ))
          : null}
      </Stack>
    </Modal>
  )
}
