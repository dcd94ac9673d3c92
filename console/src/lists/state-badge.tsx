import { Badge } from '@mantine/core'

import classes from './state-badge.module.css'

/** What a state means for whoever sees it: it is well, it waits, it needs something, it is over. */
const MEANING: Readonly<Record<string, 'good' | 'waiting' | 'bad' | 'over'>> = {
  completed: 'good',
  complete: 'good',
  in_service: 'good',
  accepted: 'good',
  verified: 'good',
  active: 'good',
  ported: 'good',
  delivered: 'good',
  succeeded: 'good',
  enabled: 'good',
  authorised: 'good',
  partially_completed: 'waiting',
  submitted: 'waiting',
  in_review: 'waiting',
  in_progress: 'waiting',
  backordered: 'waiting',
  pending: 'waiting',
  foc_confirmed: 'waiting',
  requested: 'waiting',
  porting_out: 'waiting',
  ageing: 'waiting',
  retrying: 'waiting',
  documents_required: 'bad',
  pending_signature: 'bad',
  exception: 'bad',
  rejected: 'bad',
  refused: 'bad',
  suspended: 'bad',
  missing: 'bad',
  incomplete: 'bad',
  failed: 'bad',
  expired: 'over',
}

/** A state in words, with a dot whose colour repeats what the words say. */
export function StateBadge({ state }: { readonly state: string }) {
  const meaning = MEANING[state] ?? 'over'
  return (
    <Badge
      variant="default"
      tt="none"
      fw={500}
      leftSection={<span aria-hidden className={classes['dot']} data-meaning={meaning} />}
    >
      {state.replaceAll('_', ' ')}
    </Badge>
  )
}
