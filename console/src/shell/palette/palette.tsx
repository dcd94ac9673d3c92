import { Modal, NavLink, ScrollArea, Text, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'

/** Something that can be done from anywhere. */
export type Command = { readonly name: string; readonly run: () => void }

type Props = { readonly commands: readonly Command[]; readonly opened: boolean; readonly onClose: () => void }

function Commands({ commands, onClose }: Omit<Props, 'opened'>) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const words = text.toLowerCase().split(/\s+/)
  const found = commands.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
  const run = (command: Command | undefined) => {
    if (command === undefined) return
    onClose()
    command.run()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter') run(found[at])
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput
        aria-label="Go to"
        placeholder="Go to…"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKey}
        data-autofocus
        mb="xs"
      />
      <ScrollArea.Autosize mah={320}>
        {found.map((command, index) => (
          <NavLink
            key={command.name}
            component="button"
            type="button"
            active={index === at}
            label={command.name}
            onClick={() => run(command)}
          />
        ))}
        {found.length === 0 ? (
          <Text size="sm" c="dimmed" p="sm">
            Nothing is called that.
          </Text>
        ) : null}
      </ScrollArea.Autosize>
    </>
  )
}

/** Goes anywhere by a few letters. */
export function Palette({ commands, opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="Go anywhere" yOffset="12vh">
      <Commands commands={commands} onClose={onClose} />
    </Modal>
  )
}
