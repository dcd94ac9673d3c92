import type { Command } from 'commander'

import { CliError } from './cli-error.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { EXIT } from './exit-codes.ts'
import { facts } from './output/table.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

type Said = { readonly agree?: true; readonly reject?: string; readonly suspend?: string }

/** What is said, as an outcome and its reason; `agreed` is the word for an agreement. */
function outcomeOf({ agree, reject, suspend }: Said, agreed: 'verified' | 'active') {
  const said = [
    ...(agree === undefined ? [] : [{ outcome: agreed }]),
    ...(reject === undefined ? [] : [{ outcome: 'rejected', reason: reject }]),
    ...(suspend === undefined ? [] : [{ outcome: 'suspended', reason: suspend }]),
  ]
  const [only] = said
  if (only === undefined || said.length > 1)
    throw new CliError('give one of --agree, --reject and --suspend', EXIT.usage)
  return only
}

/** `messaging review`: says what the operator thinks of a brand or a campaign. */
export function messagingReview(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('review'))
    .summary('verify, reject or suspend a brand or campaign')
    .description('Says what becomes of a brand, whose id begins with B, or of a campaign, whose id begins with C.')
    .argument('<id>', 'the brand or campaign')
    .option('--agree', 'the brand is verified, the campaign active')
    .option('--reject <reason>', 'it is not: why, for the account to read')
    .option('--suspend <reason>', 'it was and is not now: why, for the account to read')
    .action(async (id: string, { agree, reject, suspend, ...flags }: Said & StoreFlags) => {
      const said = {
        ...(agree === undefined ? {} : { agree }),
        ...(reject === undefined ? {} : { reject }),
        ...(suspend === undefined ? {} : { suspend }),
      }
      const isCampaign = id.startsWith('C')
      const outcome = outcomeOf(said, isCampaign ? 'active' : 'verified')
      const { reviewBrand, ReviewBrandInput } = await import('#domain/messaging/review-brand.ts')
      const { reviewCampaign, ReviewCampaignInput } = await import('#domain/messaging/review-campaign.ts')
      const { checkInput } = await import('#domain/input.ts')
      const { state, reason } = await withOperator(context, flags, async ({ session }) => {
        if (isCampaign)
          return (await reviewCampaign(session, checkInput(ReviewCampaignInput, { campaignId: id, ...outcome }))).answer
        return (await reviewBrand(session, checkInput(ReviewBrandInput, { brandId: id, ...outcome }))).answer
      })
      context.io.stdout.write(
        facts([
          [isCampaign ? 'campaign' : 'brand', id],
          ['state', state],
          ['reason', reason],
        ]),
      )
    })
  addExamples(
    command,
    'strowger messaging review B7K2Q9X --agree',
    'strowger messaging review C4M0ZD1 --reject "The messages do not say how to stop them"',
  )
}
