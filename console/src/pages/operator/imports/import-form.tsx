import { Button, Checkbox, Collapse, FileInput, Group, Paper, Select, SimpleGrid, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type DragEvent, type SubmitEvent, useState } from 'react'

import { problemOf } from '../../../api/problem.ts'
import { FieldInput } from '../../../forms/field-input.tsx'
import type { Field, Values } from '../../../forms/field.ts'
import { useAct } from '../../../forms/use-act.ts'
import { useGo } from '../../../shell/routing/use-go.ts'
import { Failed } from '../../../shell/states/failed.tsx'
import { sendImport, SOURCES } from './send-import.ts'

const SEVERAL = 'Several are separated by commas'
const TIER_MAX = 99
const LIMIT_MAX = 100_000_000

const OPTIONS: readonly Field[] = [
  { name: 'ocn', label: 'Only these holders (OCN)', hint: SEVERAL, sort: { sort: 'text' } },
  { name: 'company', label: 'Only holders whose name has', sort: { sort: 'text', max: 100 } },
  { name: 'state', label: 'Only these states', hint: SEVERAL, sort: { sort: 'text' } },
  { name: 'npa', label: 'Only these area codes', hint: SEVERAL, sort: { sort: 'text' } },
  { name: 'country', label: 'Only these countries', hint: SEVERAL, sort: { sort: 'text' } },
  {
    name: 'status',
    label: 'Only codes in these states',
    hint: "In the file's own words, such as AS",
    sort: { sort: 'text' },
  },
  { name: 'limit', label: 'At most so many rows', sort: { sort: 'integer', min: 1, max: LIMIT_MAX } },
  { name: 'tier', label: 'Your tier', hint: 'Put on every row', sort: { sort: 'integer', min: 0, max: TIER_MAX } },
  { name: 'network', label: 'Your network', hint: 'Put on every row', sort: { sort: 'text', max: 100 } },
  { name: 'features', label: 'Features', hint: 'Put on every row: voice,sms', sort: { sort: 'text' } },
  {
    name: 'serviceCountries',
    label: 'Countries of service',
    hint: 'Universal freephone only',
    sort: { sort: 'text' },
    when: ({ source }) => source === 'ranges',
  },
]

/** Picks a file, or takes one that is dropped, says what it is and which rows of it are wanted, and sends it. */
export function ImportForm() {
  const [source, setSource] = useState(SOURCES[0]?.value ?? 'blocks')
  const [file, setFile] = useState<File | null>(null)
  const [isStrict, setStrict] = useState(false)
  const [options, setOptions] = useState<Values>({})
  const [isOpen, more] = useDisclosure()
  const go = useGo()
  const send = useAct((chosen: File) => sendImport(source, chosen, isStrict, options), { refresh: ['imports'] })
  const problem = problemOf(send.error)
  const named = problem?.pointer?.split('/')[1]
  const isAtField = OPTIONS.some(({ name }) => name === named)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (file !== null) send.mutate(file, { onSuccess: ({ id }) => go(`/imports/${id}`) })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setFile(event.dataTransfer.files[0] ?? null)
  }
  return (
    <Paper
      withBorder
      p="md"
      component="form"
      onSubmit={submit}
      onDragOver={(event: DragEvent) => event.preventDefault()}
      onDrop={drop}
    >
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label="What the file is"
            data={SOURCES}
            value={source}
            allowDeselect={false}
            onChange={(value) => setSource(SOURCES.find((each) => each.value === value)?.value ?? source)}
          />
          <FileInput
            label="File"
            description="Text, .zip or .gz, as it was published, up to 64 MiB; or drop it here"
            placeholder="Pick a file"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={file}
            onChange={setFile}
            clearable={false}
          />
        </SimpleGrid>
        <Checkbox
          label="Stop at the first row that is wrong, and import nothing"
          checked={isStrict}
          onChange={(event) => setStrict(event.currentTarget.checked)}
        />
        <Collapse expanded={isOpen || isAtField}>
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
            {OPTIONS.filter(({ when }) => when?.({ source }) ?? true).map((field) => (
              <FieldInput
                key={field.name}
                field={field}
                value={options[field.name] ?? null}
                problem={field.name === named ? problem?.detail : undefined}
                onChange={(value) => setOptions((was) => ({ ...was, [field.name]: value }))}
              />
            ))}
          </SimpleGrid>
        </Collapse>
        {send.error === null || isAtField ? null : <Failed error={send.error} />}
        <Group gap="xs">
          <Button type="submit" loading={send.isPending} disabled={file === null}>
            Import
          </Button>
          <Button variant="default" onClick={more.toggle} aria-expanded={isOpen}>
            Filters and terms
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
