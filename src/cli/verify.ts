import type { Command } from 'commander'

import { CliError } from './cli-error.ts'
import { addApiOptions, type ApiFlags, targetOf } from './client/api-options.ts'
import { listIn, numberIn, textIn } from './client/json-fields.ts'
import { sendRequest } from './client/send-request.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { EXIT } from './exit-codes.ts'
import { countOf, table } from './output/table.ts'
import { tell } from './output/tell.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

type Options = StoreFlags & ApiFlags & { readonly live?: boolean }

/** What was verified, in the form of v1's answer, and where. */
type Verified = { readonly answer: unknown; readonly text: string; readonly where: string }

async function verifyStore(context: Context, flags: StoreFlags): Promise<Verified> {
  const { verifyExchange } = await import('#domain/verification/verify-exchange.ts')
  return withOperator(context, flags, async ({ exchange, store }) => {
    const answer = await verifyExchange(exchange, { index: 'fresh' })
    return { answer, text: JSON.stringify(answer), where: `the store ${store}` }
  })
}

async function verifyServer(context: Context, flags: ApiFlags): Promise<Verified> {
  const target = targetOf(context, flags)
  const request = { method: 'GET', path: '/v1/verification' } as const
  const { value, text } = await sendRequest(target, request, (line) => tell(context, line))
  return { answer: value, text, where: target.url }
}

function show({ answer, where }: Verified): string {
  const of = (field: string, noun: string) => countOf(numberIn(answer, field) ?? 0, noun)
  const counts = `${of('blocks', 'block')} on sale, ${of('numbers', 'number')} taken or at rest`
  const checked = `checked ${where}: ${counts}, ${of('reservations', 'active reservation')}\n`
  const problems = listIn(answer, 'problems')
  if (problems.length === 0) return checked
  const rows = problems.map((problem) => [
    textIn(problem, 'invariant'),
    textIn(problem, 'subject'),
    textIn(problem, 'detail'),
  ])
  return `${checked}${table(['invariant', 'subject', 'found'], rows)}`
}

/** `verify`: proves that the exchange is as it must be. */
export function verifyCommand(parent: Command, context: Context): void {
  const command = addApiOptions(addStoreOptions(parent.command('verify')))
    .summary('prove that the exchange is as it must be')
    .description(
      'Proves on one state of the store that every block adds up, that every number has one holder, and that orders, ' +
        'reservations and the index agree with it. Prints what is not so, and then ends with 1. Servers may go on meanwhile.',
    )
    .option('--live', 'ask a running server, which also looks at the index that it answers from; needs an operator key')
    .action(async (options: Options) => {
      const verified = await (options.live === true ? verifyServer(context, options) : verifyStore(context, options))
      // An answer without a count proves nothing.
      const count = numberIn(verified.answer, 'count')
      if (count === null)
        throw new CliError(`${verified.where} does not say how many problems there are`, EXIT.unreachable)
      context.io.stdout.write(options.json === true ? `${verified.text}\n` : show(verified))
      if (count > 0) throw new CliError(`not all is as it must be: ${countOf(count, 'problem')}`, EXIT.refused)
      if (options.json !== true) context.io.stdout.write('all is as it must be\n')
    })
  addExamples(command, 'strowger verify', 'strowger verify --live --url https://numbers.example.com')
}
