import { Button, Group, Stack } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'

import { problemOf } from '../api/problem.ts'
import { Failed } from '../shell/states/failed.tsx'
import { FieldInput } from './field-input.tsx'
import type { Field, Values } from './field.ts'

type Props = {
  readonly fields: readonly Field[]
  readonly initial: Values
  readonly submitLabel: string
  readonly isSending: boolean
  readonly error: unknown
  readonly onSubmit: (values: Values) => void
  readonly onCancel: () => void
}

/** A form of fields. What the exchange refuses stands at its field, and when it names none, above the buttons. */
export function FieldForm({ fields, initial, submitLabel, isSending, error, onSubmit, onCancel }: Props) {
  const [values, setValues] = useState<Values>(initial)
  const problem = problemOf(error)
  const shown = fields.filter(({ when }) => when?.(values) ?? true)
  const named = problem?.pointer?.split('/')[1]
  const isAtField = shown.some(({ name }) => name === named)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const names = new Set(shown.map(({ name }) => name))
    onSubmit(Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name))))
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {shown.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            value={values[field.name] ?? null}
            problem={field.name === named ? problem?.detail : undefined}
            onChange={(value) => setValues((was) => ({ ...was, [field.name]: value }))}
          />
        ))}
        {error === null || error === undefined || isAtField ? null : <Failed error={error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={isSending}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
