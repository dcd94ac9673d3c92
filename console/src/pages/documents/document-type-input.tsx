import { Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { api } from '../../api/client.ts'
import { told } from '../../api/problem.ts'

/** Every exchange knows these; rules may ask for others. */
const ALWAYS = ['proof_of_identity', 'proof_of_address', 'letter_of_authorisation', 'bill']
const RULES_MAX = 100

type Props = { readonly value: string; readonly onChange: (type: string) => void }

/** Asks which sort of document it is: one that is always known, or one that a rule asks for. */
export function DocumentTypeInput({ value, onChange }: Props) {
  const { data } = useQuery({
    queryKey: ['requirements', 'types'],
    queryFn: ({ signal }) => told(api.GET('/v1/requirements', { signal, params: { query: { limit: RULES_MAX } } })),
  })
  const types = new Set([...ALWAYS, ...(data?.items.map(({ documentType }) => documentType) ?? [])])
  return (
    <Autocomplete
      label="What it is"
      required
      data={[...types]}
      value={value}
      maxLength={64}
      onChange={(text) => onChange(text.trim().replaceAll(' ', '_'))}
    />
  )
}
