import { ResourceList } from '../resources/resource-list.tsx'
import { contacts } from './contacts.tsx'

/** The contacts of the account. */
export function ContactsPage() {
  return <ResourceList resource={contacts} />
}
