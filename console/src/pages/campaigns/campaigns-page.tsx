import { ResourceList } from '../resources/resource-list.tsx'
import { campaigns } from './campaigns.tsx'

/** The campaigns of the account. */
export function CampaignsPage() {
  return <ResourceList resource={campaigns} />
}
