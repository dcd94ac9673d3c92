import { ResourcePage } from '../resources/resource-page.tsx'
import { contacts } from './contacts.tsx'

/** One contact. */
export function ContactPage() {
  return <ResourcePage resource={contacts} />
}
