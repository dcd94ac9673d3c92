import { documentForm, FORM, PDF_TEXT } from '../dialects/v1/forms.ts'
import type { Client } from '../dialects/v1/client.ts'

/** As v1 answers it, as far as the tests of the simulator look at it. */
export type Thing = {
  readonly id: string
  readonly state: string
  readonly reason: string | null
  readonly exception?: { readonly code: string; readonly text: string | null } | null
  readonly focDate?: string | null
  readonly history?: readonly { readonly state: string; readonly at: string }[]
}

/** Sends in a document under a file's name. Gives its id. */
export async function sendFile(client: Client, fileName: string, documentType = 'proof_of_identity'): Promise<string> {
  const form = documentForm({ documentType }, { name: 'file', value: PDF_TEXT, fileName })
  return (await client.post<Thing>('/v1/documents', form, FORM)).body.id
}

const END_USER = {
  name: 'Example Bakery Inc.',
  kind: 'business',
  address: { line1: '1 Exchange Place', city: 'Jersey City', region: 'NJ', postalCode: '07302', country: 'US' },
}

/** Submits a port of these numbers with its letter, and gives its path. */
export async function submitPort(
  client: Client,
  numbers: readonly string[],
  requestedFocDate: string,
): Promise<string> {
  const loaDocumentId = await sendFile(client, 'letter.pdf', 'letter_of_authorisation')
  const { body } = await client.post<Thing>('/v1/ports', {
    numbers,
    endUser: END_USER,
    billingNumber: numbers[0],
    currentCarrier: 'Other Telephone Company',
    carrierAccount: 'AC-4711',
    requestedFocDate,
    loaDocumentId,
  })
  const url = `/v1/ports/${body.id}`
  const { body: submitted } = await client.post<Thing>(`${url}/submit`)
  if (submitted.state !== 'submitted') throw new Error(`the port is ${submitted.state}`)
  return url
}

/** What stands at a path now. */
export async function look(client: Client, url: string): Promise<Thing> {
  return (await client.get<Thing>(url)).body
}

/** A campaign of a brand that was verified, with this description. Gives its path. */
export async function askCampaign(client: Client, brandId: string, description: string): Promise<string> {
  const { body } = await client.post<Thing>('/v1/campaigns', { brandId, useCase: 'customer_care', description })
  return `/v1/campaigns/${body.id}`
}

/** A brand under this name. Gives its id. */
export async function askBrand(client: Client, legalName: string): Promise<string> {
  return (await client.post<Thing>('/v1/brands', { legalName })).body.id
}
