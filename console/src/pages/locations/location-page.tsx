import { ResourcePage } from '../resources/resource-page.tsx'
import { locations } from './locations.tsx'

/** One location. */
export function LocationPage() {
  return <ResourcePage resource={locations} />
}
