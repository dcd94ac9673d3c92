import { ResourcePage } from '../resources/resource-page.tsx'
import { brands } from './brands.tsx'

/** One brand. */
export function BrandPage() {
  return <ResourcePage resource={brands} />
}
