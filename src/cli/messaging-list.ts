import type { Command } from 'commander'

import type { Brand } from '#domain/messaging/brand.ts'
import type { Campaign } from '#domain/messaging/campaign.ts'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { wholeNumber } from './option-values.ts'
import { table } from './output/table.ts'
import { tell } from './output/tell.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

type Options = StoreFlags & {
  readonly campaigns?: true
  readonly state?: string
  readonly limit?: number
  readonly after?: string
}

const MAX_LIMIT = 100

const brandTable = (items: readonly Brand[]) =>
  table(
    ['brand', 'account', 'state', 'legal name', 'tax id', 'country', 'missing', 'reason'],
    items.map((brand) => [
      brand.id,
      brand.accountId,
      brand.state,
      brand.legalName,
      brand.taxId,
      brand.country,
      brand.missing.join(' '),
      brand.reason,
    ]),
  )

const campaignTable = (items: readonly Campaign[]) =>
  table(
    ['campaign', 'account', 'brand', 'state', 'use case', 'numbers', 'ends', 'description', 'reason'],
    items.map((campaign) => [
      campaign.id,
      campaign.accountId,
      campaign.brandId,
      campaign.state,
      campaign.useCase,
      campaign.numbers,
      campaign.endsAt,
      campaign.description,
      campaign.reason,
    ]),
  )

/** `messaging list`: brands, or campaigns, that wait for the operator. */
export function messagingList(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('list'))
    .summary('show brands or campaigns')
    .description('Shows the brands of all accounts that wait for a review, or their campaigns.')
    .option('--campaigns', 'campaigns and not brands')
    .option('--state <state>', 'in this state, pending without it')
    .option('--limit <count>', 'how many at the most, 20 without it', wholeNumber(1, MAX_LIMIT))
    .option('--after <id>', 'go on after this one, the last of the page before')
    .action(async ({ campaigns, state, limit, after, ...flags }: Options) => {
      const { listWaitingBrands, ListWaitingBrandsInput } = await import('#domain/messaging/list-waiting-brands.ts')
      const { listWaitingCampaigns, ListWaitingCampaignsInput } =
        await import('#domain/messaging/list-waiting-campaigns.ts')
      const { checkInput } = await import('#domain/input.ts')
      const asked = {
        ...(state === undefined ? {} : { state }),
        ...(limit === undefined ? {} : { limit }),
        ...(after === undefined ? {} : { after }),
      }
      const { shown, next } = await withOperator(context, flags, async ({ session }) => {
        if (campaigns === true) {
          const page = await listWaitingCampaigns(session, checkInput(ListWaitingCampaignsInput, asked))
          return { shown: campaignTable(page.items), next: page.next }
        }
        const page = await listWaitingBrands(session, checkInput(ListWaitingBrandsInput, asked))
        return { shown: brandTable(page.items), next: page.next }
      })
      context.io.stdout.write(shown)
      if (next !== undefined) tell(context, `there are more: give the same command with --after ${next}`)
    })
  addExamples(command, 'strowger messaging list', 'strowger messaging list --campaigns --state suspended')
}
