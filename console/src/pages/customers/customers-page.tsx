import { ResourceList } from '../resources/resource-list.tsx'
import { customers } from './customers.tsx'

/** The customers of the account. */
export function CustomersPage() {
  return <ResourceList resource={customers} />
}
