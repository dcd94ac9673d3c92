import type { Field, Values } from '../../forms/field.ts'
import { Reference } from '../../forms/reference.tsx'

type Props = { readonly field: Field; readonly value: Values[string] }

/** What stands in a field: the name of what it refers to, the words of a choice, or the text itself. */
export function FieldValue({ field: { sort }, value }: Props) {
  if (value === null) return <>–</>
  if (sort.sort === 'reference') return <Reference to={sort.to} id={String(value)} />
  if (sort.sort === 'choice') return <>{sort.choices.find((choice) => choice.value === value)?.label ?? value}</>
  return <>{value}</>
}
