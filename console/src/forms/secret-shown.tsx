import { Alert, Button, Code, CopyButton, Group, Modal, Stack } from '@mantine/core'

type Props = { readonly title: string; readonly secret: string | undefined; readonly onClose: () => void }

/** Shows a secret this once, with a way to copy it. */
export function SecretShown({ title, secret, onClose }: Props) {
  return (
    <Modal opened={secret !== undefined} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack>
        <Alert color="yellow">It is shown this once. Keep it where only your program can read it.</Alert>
        <Code block tabIndex={0} aria-label="Secret">
          {secret}
        </Code>
        <Group justify="flex-end" gap="xs">
          <CopyButton value={secret ?? ''}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>I have it</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
