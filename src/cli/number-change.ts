import { type Command, InvalidArgumentError } from 'commander'

import { addWriteOptions, idempotencyKeyOf, type WriteFlags } from './client/api-options.ts'
import { askServer } from './client/ask-server.ts'
import { showChanged } from './client/show-service.ts'
import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { list } from './option-values.ts'

type Options = WriteFlags & {
  readonly connection?: string
  readonly pstn?: string
  readonly nowhere?: boolean
  readonly outpulse?: string
  readonly failoverConnection?: string
  readonly failoverDigits?: string
  readonly cnam?: string
  readonly reference?: string
  readonly features?: readonly string[]
  readonly customer?: string
  readonly contact?: string
  readonly paymentMethod?: string
  readonly location?: string
  readonly clear?: readonly string[]
  readonly any?: boolean
}

const given = (name: string, value: unknown) => (value === undefined ? {} : { [name]: value })

/** The way of calls that the flags say. */
function wayOf({ connection, pstn, nowhere, outpulse }: Options): Readonly<Record<string, unknown>> {
  const ways = [connection, pstn, nowhere].filter((way) => way !== undefined)
  if (ways.length > 1) throw new InvalidArgumentError('give one of --connection, --pstn and --nowhere')
  if (nowhere === true) return { connectionType: null }
  if (pstn !== undefined) return { connectionType: 'pstn', outpulseType: 'custom', outpulseDigits: pstn }
  const digits = outpulse === undefined ? {} : { outpulseType: 'custom', outpulseDigits: outpulse }
  if (connection === undefined) return digits
  return { connectionType: 'direct', connectionId: connection, outpulseType: 'same_as_number', ...digits }
}

function settingsOf(options: Options): Readonly<Record<string, unknown>> {
  const { failoverConnection, failoverDigits } = options
  const failover = { ...given('connectionId', failoverConnection), ...given('digits', failoverDigits) }
  const settings = {
    ...Object.fromEntries((options.clear ?? []).map((name) => [name, null])),
    ...wayOf(options),
    ...(Object.keys(failover).length === 0 ? {} : { failover }),
    ...given('cnam', options.cnam),
    ...given('referenceId', options.reference),
    ...given('features', options.features),
    ...given('customerId', options.customer),
    ...given('contactId', options.contact),
    ...given('paymentMethodId', options.paymentMethod),
    ...given('locationId', options.location),
  }
  if (Object.keys(settings).length > 0) return settings
  throw new InvalidArgumentError('say what is to change, such as --connection or --cnam')
}

/** `number change`: tells numbers in service where their calls go, and more. */
export function numberChange(parent: Command, context: Context): void {
  const command = parent
    .command('change')
    .summary('change numbers of yours')
    .description(
      'Changes what numbers in service are told; what is not given stays as it is with each of them. All or none of ' +
        'the given numbers.',
    )
    .argument('<numbers...>', 'numbers in service')
    .option('--connection <id>', 'route them to this connection, trk_…, with the digits of each number itself')
    .option('--pstn <number>', 'route them to this number over the public network')
    .option('--nowhere', 'route them nowhere')
    .option('--outpulse <number>', 'send these digits on to the connection instead of those of the number')
    .option('--failover-connection <id>', 'the second way: a connection, trk_…')
    .option('--failover-digits <number>', 'the second way: a number')
    .option('--cnam <name>', 'the name that is shown: 1 to 15 letters, digits and blanks')
    .option('--reference <text>', 'your own reference')
    .option('--features <names>', 'what is switched on: voice, sms, mms, t38, cnam, e911', list)
    .option('--customer <id>', 'for whom they are, cus_…')
    .option('--contact <id>', 'who answers for them, con_…')
    .option('--payment-method <id>', 'who pays for them, pay_…')
    .option('--location <id>', 'where they are used, loc_…')
    .option('--clear <fields>', 'take settings away by their names in the API, such as cnam,failover', list)
    .option('--any', 'change what can be changed, and tell the rest')
    .action(async (numbers: readonly string[], options: Options) => {
      const body = { numbers, settings: settingsOf(options), ...(options.any === true ? { mode: 'any' } : {}) }
      const request = { method: 'POST', path: '/v1/numbers/change', body } as const
      await askServer(context, options, { ...request, idempotencyKey: idempotencyKeyOf(options) }, showChanged)
    })
  addExamples(
    addWriteOptions(command),
    'strowger number change +12015550123 --connection trk_0k2m…',
    'strowger number change +12015550123 --pstn +442079460018 --cnam "ACME LTD"',
    'strowger number change +12015550123 --clear cnam,failover',
  )
}
