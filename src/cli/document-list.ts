import type { Command } from 'commander'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { wholeNumber } from './option-values.ts'
import { showDocuments } from './output/show-documents.ts'
import { tell } from './output/tell.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { findAccountId } from './store/find-account-id.ts'
import { withOperator } from './store/with-operator.ts'

type Options = StoreFlags & {
  readonly state?: string
  readonly type?: string
  readonly account?: string
  readonly limit?: number
  readonly before?: string
}

const MAX_LIMIT = 100

/** `document list`: what customers have sent in. */
export function documentList(parent: Command, context: Context): void {
  const command = addStoreOptions(parent.command('list'))
    .summary('show documents')
    .description('Shows the documents of all accounts, the newest first.')
    .option('--state <state>', 'only in this state: submitted, accepted, rejected, expired, withdrawn')
    .option('--type <type>', 'only of this sort, such as proof_of_identity')
    .option('--account <id or name>', 'only of this account')
    .option('--limit <count>', 'how many at the most, 20 without it', wholeNumber(1, MAX_LIMIT))
    .option('--before <id>', 'go on after this document, the last of the page before')
    .action(async ({ state, type, account, limit, before, ...flags }: Options) => {
      const { listDocuments, ListDocumentsInput } = await import('#domain/documents/list-documents.ts')
      const { checkInput } = await import('#domain/input.ts')
      const { items, next } = await withOperator(context, flags, async ({ session }) => {
        const input = {
          ...(state === undefined ? {} : { state }),
          ...(type === undefined ? {} : { documentType: type }),
          ...(account === undefined ? {} : { accountId: await findAccountId(session, account) }),
          ...(limit === undefined ? {} : { limit }),
          ...(before === undefined ? {} : { before }),
        }
        return listDocuments(session, checkInput(ListDocumentsInput, input))
      })
      context.io.stdout.write(showDocuments(items))
      if (next !== undefined) tell(context, `there are more: give the same command with --before ${next}`)
    })
  addExamples(command, 'strowger document list --state submitted')
}
