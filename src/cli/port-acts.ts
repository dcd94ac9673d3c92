import type { Command } from 'commander'

import type { Session } from '#domain/session.ts'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { showPort } from './output/show-ports.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

type Flags = StoreFlags & {
  readonly reason?: string
  readonly code?: string
  readonly text?: string
  readonly foc?: string
}

/** A command that does one thing with one port. */
type Act = {
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly example: string
  options?(command: Command): Command
  run(session: Session, portId: string, flags: Flags): Promise<string>
}

const because = ({ reason }: Flags) => (reason === undefined ? {} : { reason })
const reasonOption = (command: Command) => command.option('--reason <text>', 'why, in one line; the customer reads it')

const ACTS: readonly Act[] = [
  {
    name: 'show',
    summary: 'show a port',
    description: 'Shows a port with everything that is known of it; its PIN is masked.',
    example: 'strowger port show prt_0k2m…',
    run: async (session, portId) => {
      const { getPort } = await import('#domain/porting/get-port.ts')
      return showPort(await getPort(session, { portId }))
    },
  },
  {
    name: 'pin',
    summary: 'read the PIN of a port',
    description: 'Prints the PIN of an open port, for the current provider. That it was read is kept in the log.',
    example: 'strowger port pin prt_0k2m…',
    run: async (session, portId) => {
      const { revealPortPin } = await import('#domain/porting/reveal-port-pin.ts')
      return `${(await revealPortPin(session, { portId })).answer.pin}\n`
    },
  },
  {
    name: 'submit',
    summary: 'submit a port for its customer',
    description: 'Submits a port for its customer: a draft, or again one that came back.',
    example: 'strowger port submit prt_0k2m…',
    run: async (session, portId) => {
      const { submitPort } = await import('#domain/porting/submit-port.ts')
      return showPort((await submitPort(session, { portId })).answer)
    },
  },
  {
    name: 'signature',
    summary: 'send a port back for a signature',
    description: 'Sends a port back for the signature of its letter of authorisation.',
    example: 'strowger port signature prt_0k2m… --reason "page 2 is not signed"',
    options: reasonOption,
    run: async (session, portId, flags) => {
      const { requestSignature } = await import('#domain/porting/request-signature.ts')
      return showPort((await requestSignature(session, { portId, ...because(flags) })).answer)
    },
  },
  {
    name: 'exception',
    summary: 'tell that a port was not accepted',
    description: 'Tells what the current provider says is wrong; the customer corrects it and submits the port again.',
    example: 'strowger port exception prt_0k2m… --code pin_mismatch',
    options: (command) =>
      command
        .requiredOption('--code <code>', 'what is wrong, such as pin_mismatch, name_mismatch or other')
        .option('--text <text>', 'more about it, in one line'),
    run: async (session, portId, { code, text }) => {
      const { RaiseExceptionInput, raiseException } = await import('#domain/porting/raise-exception.ts')
      const { checkInput } = await import('#domain/input.ts')
      const input = checkInput(RaiseExceptionInput, { portId, code, ...(text === undefined ? {} : { text }) })
      return showPort((await raiseException(session, input)).answer)
    },
  },
  {
    name: 'confirm',
    summary: 'confirm the day of a port',
    description: 'Tells the day on which both providers move the numbers, or another day.',
    example: 'strowger port confirm prt_0k2m… --foc 2026-03-16',
    options: (command) => command.requiredOption('--foc <day>', 'the firm order commitment, YYYY-MM-DD'),
    run: async (session, portId, { foc = '' }) => {
      const { confirmFoc } = await import('#domain/porting/confirm-foc.ts')
      return showPort((await confirmFoc(session, { portId, focDate: foc })).answer)
    },
  },
  {
    name: 'complete',
    summary: 'tell that the numbers have moved',
    description: 'Puts the numbers of a port into service on its account.',
    example: 'strowger port complete prt_0k2m…',
    run: async (session, portId) => {
      const { completePort } = await import('#domain/porting/complete-port.ts')
      return showPort((await completePort(session, { portId })).answer)
    },
  },
  {
    name: 'cancel',
    summary: 'reject or cancel a port',
    description: 'Ends a port that has not brought its numbers, and lets them go.',
    example: 'strowger port cancel prt_0k2m… --reason "not a number of the end user"',
    options: reasonOption,
    run: async (session, portId, flags) => {
      const { cancelPort } = await import('#domain/porting/cancel-port.ts')
      return showPort((await cancelPort(session, { portId, ...because(flags) })).answer)
    },
  },
]

/** `port show`, `port submit` and so on: what an operator does with one port. */
export function portActs(parent: Command, context: Context): void {
  for (const { name, summary, description, example, options, run } of ACTS) {
    const plain = parent.command(name).summary(summary).description(description).argument('<id>', 'the port, prt_…')
    const command = addStoreOptions(options?.(plain) ?? plain).action(async (portId: string, flags: Flags) => {
      context.io.stdout.write(await withOperator(context, flags, ({ session }) => run(session, portId, flags)))
    })
    addExamples(command, example)
  }
}
