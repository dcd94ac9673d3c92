import { StateBadge } from '../../lists/state-badge.tsx'

/** Whether something has all that it needs. */
export function Complete({ complete }: { readonly complete: boolean }) {
  return <StateBadge state={complete ? 'complete' : 'incomplete'} />
}
