import { Checkbox, Group, NumberInput, PasswordInput, Select, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'

import type { Field } from './field.ts'
import { ReferenceSelect } from './reference-select.tsx'

const TEXT_MAX = 200

type Props = {
  readonly field: Field
  readonly value: string | number | null
  /** What the exchange said of this field. */
  readonly problem: string | undefined
  readonly onChange: (value: string | number | null) => void
}

const orNull = (text: string) => (text === '' ? null : text)

/** The one input of a field, by its sort. An empty one is null. */
export function FieldInput({ field, value, problem, onChange }: Props): ReactNode {
  const { sort } = field
  const shared = {
    label: field.label,
    name: field.name,
    required: field.isNeeded === true,
    ...(field.hint === undefined ? {} : { description: field.hint }),
    ...(problem === undefined ? {} : { error: problem }),
  }
  const text = value === null ? '' : String(value)
  switch (sort.sort) {
    case 'text':
    case 'date':
      return (
        <TextInput
          {...shared}
          type={sort.sort === 'date' ? 'date' : 'text'}
          maxLength={sort.sort === 'text' ? (sort.max ?? TEXT_MAX) : undefined}
          value={text}
          onChange={(event) => onChange(orNull(event.currentTarget.value))}
        />
      )
    case 'password':
      return (
        <PasswordInput
          {...shared}
          autoComplete={sort.isCurrent === true ? 'current-password' : 'new-password'}
          maxLength={sort.max}
          value={text}
          onChange={(event) => onChange(orNull(event.currentTarget.value))}
        />
      )
    case 'lines':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={sort.max ?? TEXT_MAX}
          value={text}
          onChange={(event) => onChange(orNull(event.currentTarget.value))}
        />
      )
    case 'integer':
      return (
        <NumberInput
          {...shared}
          min={sort.min}
          max={sort.max}
          allowDecimal={false}
          value={value ?? ''}
          onChange={(number) => onChange(typeof number === 'number' ? number : null)}
        />
      )
    case 'several':
      return (
        <Checkbox.Group
          label={field.label}
          description={field.hint}
          error={problem}
          value={text === '' ? [] : text.split(',')}
          onChange={(chosen) => {
            const values = sort.choices.map((choice) => choice.value)
            onChange(values.filter((each) => chosen.includes(each)).join())
          }}
        >
          <Group gap="md" mt={6}>
            {sort.choices.map((choice) => (
              <Checkbox key={choice.value} value={choice.value} label={choice.label} />
            ))}
          </Group>
        </Checkbox.Group>
      )
    case 'choice':
      return (
        <Select
          {...shared}
          data={sort.choices}
          value={value === null ? null : text}
          onChange={onChange}
          searchable={sort.choices.length > 8}
          clearable={field.isNeeded !== true}
        />
      )
    default:
      return <ReferenceSelect {...shared} to={sort.to} value={value === null ? null : text} onChange={onChange} />
  }
}
