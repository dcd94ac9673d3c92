import type { Checked, Client } from './client.ts'
import { documentForm, FORM } from './forms.ts'

type Keep = <Body>(answer: Promise<Checked<Body>>, request?: unknown) => Promise<Body>

/**
 * Makes a rule, changes it and ends it, sends in two documents, and has one reviewed: every operation of documents once
 * that answers JSON.
 */
export async function tellDocuments(
  { customer, operator, customerId }: { customer: Client; operator: Client; customerId: string },
  keep: Keep,
): Promise<void> {
  const rule = {
    country: 'DE',
    kind: 'local',
    action: 'new',
    documentType: 'proof_of_address',
    description: 'Bill of the last three months that shows name and address.',
    addressScope: 'city',
  }
  const { id: ruleId } = await keep(operator.post<{ id: string }>('/v1/requirements', rule), rule)
  const change = { accepts: ['application/pdf'] }
  await keep(operator.patch(`/v1/requirements/${ruleId}`, change), change)
  await keep(customer.get('/v1/requirements?country=DE&history=true'))
  const asked = `country=DE&kind=local&action=new&city=Berlin&customerId=${customerId}`
  await keep(customer.get(`/v1/requirements/evaluate?${asked}`))
  await keep(operator.delete(`/v1/requirements/${ruleId}`))

  const send = () => customer.post<{ id: string }>('/v1/documents', documentForm({ customerId }), FORM)
  const { id: documentId } = await keep(send())
  await keep(customer.get('/v1/documents'))
  await keep(customer.get(`/v1/documents/${documentId}`))
  const reason = { decision: 'reject', reason: 'The photograph cannot be seen.' }
  await keep(operator.post(`/v1/documents/${documentId}/review`, reason), reason)
  const { body: second } = await send()
  await keep(customer.delete(`/v1/documents/${second.id}`))
}
