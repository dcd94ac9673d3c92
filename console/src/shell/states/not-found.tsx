import { IconMapOff } from '@tabler/icons-react'

import { PageLink } from '../routing/page-link.tsx'
import { Empty } from './empty.tsx'

/** Stands for a page that there is not, or not for who is signed in. */
export function NotFound() {
  return (
    <Empty title="There is no such page" icon={IconMapOff}>
      It may have moved, or it is not for you. <PageLink to="/">Find numbers</PageLink>
    </Empty>
  )
}
