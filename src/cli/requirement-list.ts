import type { Command } from 'commander'

import type { Requirement } from '#domain/documents/requirement.ts'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { showRequirements } from './output/show-requirements.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

type Options = StoreFlags & {
  readonly country?: string
  readonly kind?: string
  readonly action?: string
  readonly history?: boolean
}

/** Rules asked for at once, and the most pages of them that are read: as many as an exchange may have. */
const PAGE_RULES = 100
const MAX_PAGES = 100

/** `requirement list`: the rules that say which documents orders need. */
export function requirementList(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('list'))
    .summary('show the rules')
    .description('Shows which documents orders need: the rules that hold now or will, with --history those before too.')
    .option('--country <code>', 'only rules that name this country, ISO 3166-1 alpha-2; 001 for UIFN')
    .option('--kind <kind>', 'only for this kind: local, national, mobile, tollfree, uifn')
    .option('--action <action>', 'only for this action: new, move, port_in')
    .option('--history', 'also the versions that hold no more')
    .action(async ({ country, kind, action, history, ...flags }: Options) => {
      const { listRequirements, ListRequirementsInput } = await import('#domain/documents/list-requirements.ts')
      const { checkInput } = await import('#domain/input.ts')
      const asked = {
        limit: PAGE_RULES,
        ...(country === undefined ? {} : { country: country.toUpperCase() }),
        ...(kind === undefined ? {} : { kind }),
        ...(action === undefined ? {} : { action }),
        ...(history === undefined ? {} : { history }),
      }
      const rules: Requirement[] = []
      await withOperator(context, flags, async ({ session }) => {
        let after: string | undefined
        for (let page = 0; page < MAX_PAGES; page++) {
          const input = { ...asked, ...(after === undefined ? {} : { after }) }
          const { items, next } = await listRequirements(session, checkInput(ListRequirementsInput, input))
          rules.push(...items)
          if (next === undefined) return
          after = next
        }
      })
      context.io.stdout.write(showRequirements(rules))
    })
  addExamples(command, 'strowger requirement list', 'strowger requirement list --country DE --history')
}
