import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'

import { api } from '../../api/client.ts'
import { told } from '../../api/problem.ts'
import { ReferenceSelect } from '../../forms/reference-select.tsx'
import { useAct } from '../../forms/use-act.ts'
import { Failed } from '../../shell/states/failed.tsx'
import { DocumentTypeInput } from './document-type-input.tsx'
import { DropFile } from './drop-file.tsx'

type Props = {
  /** What is asked for, when it is known. */
  readonly documentType?: string
  readonly orderId?: string
  readonly customerId?: string | null
  readonly file?: File
  readonly onClose: () => void
}

type Sent = Readonly<Record<'documentType' | 'customerId' | 'orderId' | 'locationId' | 'expiresOn', string>>

/** The form is built where it is sent, since a file does not go into JSON. */
function send({ documentType, ...rest }: Sent, file: File) {
  const form = new FormData()
  const fields = Object.entries({ documentType, ...rest }).filter(([, value]) => value !== '')
  for (const [name, value] of fields) form.append(name, value)
  form.append('file', file)
  return told(api.POST('/v1/documents', { body: { documentType, file: file.name }, bodySerializer: () => form }))
}

/** Sends in one document: its file, what it is, for whom, where, and until when it counts. */
export function SendDocument({ documentType = '', orderId = '', customerId = null, file: dropped, onClose }: Props) {
  const [file, setFile] = useState(dropped)
  const [type, setType] = useState(documentType)
  const [customer, setCustomer] = useState(customerId)
  const [location, setLocation] = useState<string | null>(null)
  const [expiresOn, setExpiresOn] = useState('')
  const act = useAct(
    (chosen: File) =>
      send(
        // The order tells the customer by itself.
        {
          documentType: type,
          customerId: orderId === '' ? (customer ?? '') : '',
          orderId,
          locationId: location ?? '',
          expiresOn,
        },
        chosen,
      ),
    { refresh: ['documents', 'orders', 'ports'], said: ({ state }) => `The document is ${state}.` },
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (file !== undefined) act.mutate(file, { onSuccess: onClose })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <DropFile label="Drop a file here, or click to pick one" file={file} onFile={setFile} />
        <DocumentTypeInput value={type} onChange={setType} />
        {orderId === '' ? (
          <ReferenceSelect
            to="customers"
            label="Customer"
            description="Without one it speaks for your account itself"
            value={customer}
            onChange={setCustomer}
          />
        ) : null}
        <ReferenceSelect
          to="locations"
          label="Location"
          description="Whose address it proves"
          value={location}
          onChange={setLocation}
        />
        <TextInput
          label="Counts until"
          description="Its last day; without one it counts until it is withdrawn"
          type="date"
          value={expiresOn}
          onChange={(event) => setExpiresOn(event.currentTarget.value)}
        />
        {act.error === null ? null : <Failed error={act.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={act.isPending} disabled={file === undefined || type === ''}>
            Send it in
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
