import type { Schemas } from '../../api/client.ts'

const NAMES: Readonly<Record<Schemas['Order']['kind'], string>> = {
  new: 'New numbers',
  change: 'Change',
  move: 'Move',
  disconnect: 'Give back',
  restore: 'Restore',
  port_in: 'Port in',
  campaign_assign: 'Assign to a campaign',
  campaign_remove: 'Take out of a campaign',
}

/** What was wanted by an order, in words. */
export function kindName(kind: Schemas['Order']['kind']): string {
  return NAMES[kind]
}
