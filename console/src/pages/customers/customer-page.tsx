import { ResourcePage } from '../resources/resource-page.tsx'
import { customers } from './customers.tsx'

/** One customer. */
export function CustomerPage() {
  return <ResourcePage resource={customers} />
}
