import { ResourceList } from '../resources/resource-list.tsx'
import { locations } from './locations.tsx'

/** The locations of the account. */
export function LocationsPage() {
  return <ResourceList resource={locations} />
}
