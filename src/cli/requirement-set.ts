import type { Command } from 'commander'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { list } from './option-values.ts'
import { showRequirements } from './output/show-requirements.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

type Options = StoreFlags & {
  readonly id?: string
  readonly country?: string
  readonly kind?: string
  readonly product?: string
  readonly action?: string
  readonly document?: string
  readonly description?: string
  readonly suppliedBy?: readonly string[]
  readonly address?: string
  readonly accepts?: readonly string[]
  readonly from?: string
}

/** What is given, under the names that the verbs have for it. */
function inputOf({
  country,
  kind,
  product,
  action,
  document,
  description,
  suppliedBy,
  address,
  accepts,
  from,
}: Options) {
  const given = {
    country: country?.toUpperCase(),
    kind,
    product,
    action,
    documentType: document,
    description,
    suppliedBy,
    addressScope: address,
    accepts,
    validFrom: from,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** `requirement set`: makes a rule, or a new version of one. */
export function requirementSet(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('set'))
    .summary('make a rule, or change one')
    .description(
      'Makes a rule: which document an order needs. With --id it changes that rule: a new version holds from then on, ' +
        'and the one before stays to be looked at. For which numbers a rule holds is not changed: end it and make another.',
    )
    .option('--id <id>', 'the rule to change')
    .option('--country <code>', 'country of the numbers, ISO 3166-1 alpha-2; without it all but those of +1')
    .option('--kind <kind>', 'kind of the numbers: local, national, mobile, tollfree, uifn')
    .option('--product <product>', 'only numbers sold as this: LNS, DID, ITFS, UIFN')
    .option('--action <action>', 'what is done with them: new, move, port_in')
    .option('--document <type>', 'sort of document, such as proof_of_identity')
    .option('--description <text>', 'what it has to show')
    .option('--supplied-by <list>', 'in whose name: account, customer, end_user', list)
    .option('--address <scope>', 'where its address has to be: none, country, city')
    .option('--accepts <list>', 'media types: application/pdf, image/png, image/jpeg', list)
    .option('--from <time>', 'from when it holds, such as 2027-01-01T00:00:00Z; without it from now')
    .action(async ({ id, ...options }: Options) => {
      const { createRequirement, CreateRequirementInput } = await import('#domain/documents/create-requirement.ts')
      const { changeRequirement, ChangeRequirementInput } = await import('#domain/documents/change-requirement.ts')
      const { checkInput } = await import('#domain/input.ts')
      const input = inputOf(options)
      const { answer } = await withOperator(context, options, ({ session }) =>
        id === undefined
          ? createRequirement(session, checkInput(CreateRequirementInput, input))
          : changeRequirement(session, checkInput(ChangeRequirementInput, { ...input, requirementId: id })),
      )
      context.io.stdout.write(showRequirements([answer]))
    })
  addExamples(
    command,
    'strowger requirement set --country IT --kind local --action new --document proof_of_address --description "Bill of the last three months" --address city',
    'strowger requirement set --id rqm_starter_gb_local_identity --description "Passport" --accepts image/png,image/jpeg',
  )
}
