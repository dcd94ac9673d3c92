import type { Reader } from '#db/database.ts'
import type { CampaignTable } from '#db/tables/messaging.ts'

import { type Campaign, showCampaign } from './campaign.ts'

/** The campaigns as they are shown, each with the count of its numbers in service. */
export async function showCampaigns(reader: Reader, rows: readonly CampaignTable[]): Promise<Campaign[]> {
  if (rows.length === 0) return []
  const counted = await reader.query
    .selectFrom('service')
    .select(['campaign_id', (select) => select.fn.countAll<number>().as('count')])
    .where(
      'campaign_id',
      'in',
      rows.map(({ id }) => id),
    )
    .where('ended_at', 'is', null)
    .groupBy('campaign_id')
    .execute()
  const counts = new Map(counted.map((row) => [row.campaign_id, row.count]))
  return rows.map((row) => showCampaign(row, counts.get(row.id) ?? 0))
}

/** The same for one. */
export async function showOneCampaign(reader: Reader, row: CampaignTable): Promise<Campaign> {
  const [shown] = await showCampaigns(reader, [row])
  return shown ?? showCampaign(row, 0)
}
