import { ResourceList } from '../resources/resource-list.tsx'
import { brands } from './brands.tsx'

/** The brands of the account. */
export function BrandsPage() {
  return <ResourceList resource={brands} />
}
