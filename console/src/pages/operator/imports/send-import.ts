import { api, type Schemas } from '../../../api/client.ts'
import { told } from '../../../api/problem.ts'
import type { Values } from '../../../forms/field.ts'

type Source = Schemas['StartImport']['source']

/** Which sorts of files can be imported. */
export const SOURCES: readonly { readonly value: Source; readonly label: string }[] = [
  { value: 'blocks', label: 'Blocks: runs of numbers, or thousands-blocks' },
  { value: 'numbers', label: 'Single numbers, such as toll-free ones' },
  { value: 'nanpa', label: 'NANPA: central office codes of the USA' },
  { value: 'cnac', label: 'CNAC: central office codes of Canada' },
  { value: 'ranges', label: 'Ranges of the world' },
]

/** Sends a file with what is wanted of it. The form is built here, since a file does not go into JSON. */
export function sendImport(source: Source, file: File, isStrict: boolean, options: Values): Promise<Schemas['Import']> {
  const form = new FormData()
  form.append('source', source)
  if (isStrict) form.append('strict', 'true')
  for (const [name, value] of Object.entries(options))
    if (value !== null && value !== '') form.append(name, String(value))
  // Last, so that all that is wanted is known when the file comes.
  form.append('file', file)
  return told(api.POST('/v1/imports', { body: { source, file: file.name }, bodySerializer: () => form }))
}
