import { Text } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, useId, useState } from 'react'

import classes from './drop-file.module.css'

/** What the exchange takes: see the guide to regulatory documents. */
const ACCEPTS = ['application/pdf', 'image/png', 'image/jpeg']
const BYTES_MAX = 10_485_760

type Props = {
  readonly label: string
  readonly file: File | undefined
  readonly onFile: (file: File) => void
}

function problemOf(file: File): string | undefined {
  if (!ACCEPTS.includes(file.type)) return 'Only PDF, PNG and JPEG are taken.'
  if (file.size > BYTES_MAX) return 'The file is larger than 10 MB.'
  return file.size === 0 ? 'The file is empty.' : undefined
}

/** A place to drop a file, or to pick one by a click or the keyboard. */
export function DropFile({ label, file, onFile }: Props) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const [problem, setProblem] = useState<string>()
  const take = (files: FileList | null) => {
    const [given] = files ?? []
    if (given === undefined) return
    const wrong = files !== null && files.length > 1 ? 'One file at a time.' : problemOf(given)
    setProblem(wrong)
    if (wrong === undefined) onFile(given)
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div>
      <label
        htmlFor={id}
        className={classes['drop']}
        data-over={isOver}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconUpload size={28} aria-hidden />
        <Text component="span" fw={600}>
          {file?.name ?? label}
        </Text>
        <Text component="span" size="sm">
          PDF, PNG or JPEG, up to 10 MB
        </Text>
        <input
          id={id}
          type="file"
          accept={ACCEPTS.join()}
          className={classes['input']}
          onChange={(event) => take(event.currentTarget.files)}
        />
      </label>
      {problem === undefined ? null : (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {problem}
        </Text>
      )}
    </div>
  )
}
