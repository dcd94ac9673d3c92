import type { Command } from 'commander'

import type { Session } from '#domain/session.ts'

import type { Context } from './context.ts'
import { addExamples } from './examples.ts'
import { showPortOut } from './output/show-ports.ts'
import { addStoreOptions, type StoreFlags } from './settings-options.ts'
import { withOperator } from './store/with-operator.ts'

type Flags = StoreFlags & { readonly reason?: string; readonly code?: string }

/** A command that does one thing with one port out. */
type Act = {
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly example: string
  options?(command: Command): Command
  run(session: Session, portOutId: string, flags: Flags): Promise<string>
}

const because = ({ reason }: Flags) => (reason === undefined ? {} : { reason })
const reasonOption = (command: Command) => command.option('--reason <text>', 'why, in one line')

const ACTS: readonly Act[] = [
  {
    name: 'show',
    summary: 'show a port out',
    description: 'Shows the request of another provider for a number.',
    example: 'strowger port-out show pto_0k2m…',
    run: async (session, portOutId) => {
      const { getPortOut } = await import('#domain/porting/get-port-out.ts')
      return showPortOut(await getPortOut(session, { portOutId }))
    },
  },
  {
    name: 'authorise',
    summary: 'let a number go',
    description: 'Lets a number go, for its account. It rings here until the port out is complete.',
    example: 'strowger port-out authorise pto_0k2m…',
    run: async (session, portOutId) => {
      const { authorisePortOut } = await import('#domain/porting/authorise-port-out.ts')
      return showPortOut((await authorisePortOut(session, { portOutId })).answer)
    },
  },
  {
    name: 'refuse',
    summary: 'refuse to let a number go',
    description: 'Refuses the request of another provider; the number stays as it is.',
    example: 'strowger port-out refuse pto_0k2m… --code not_the_end_user',
    options: (command) =>
      reasonOption(command.requiredOption('--code <code>', 'not_authorised, not_the_end_user or other')),
    run: async (session, portOutId, flags) => {
      const { RefusePortOutInput, refusePortOut } = await import('#domain/porting/refuse-port-out.ts')
      const { checkInput } = await import('#domain/input.ts')
      const input = checkInput(RefusePortOutInput, { portOutId, refusal: flags.code, ...because(flags) })
      return showPortOut((await refusePortOut(session, input)).answer)
    },
  },
  {
    name: 'cancel',
    summary: 'cancel a port out',
    description: 'The other provider wants the number no more: it stays in service.',
    example: 'strowger port-out cancel pto_0k2m… --reason withdrawn',
    options: reasonOption,
    run: async (session, portOutId, flags) => {
      const { cancelPortOut } = await import('#domain/porting/cancel-port-out.ts')
      return showPortOut((await cancelPortOut(session, { portOutId, ...because(flags) })).answer)
    },
  },
  {
    name: 'complete',
    summary: 'tell that a number rings elsewhere',
    description: 'Ends the service of a number that has moved to another provider.',
    example: 'strowger port-out complete pto_0k2m…',
    run: async (session, portOutId) => {
      const { completePortOut } = await import('#domain/porting/complete-port-out.ts')
      return showPortOut((await completePortOut(session, { portOutId })).answer)
    },
  },
  {
    name: 'return',
    summary: 'take a number back',
    description: 'The other provider gives a number of our own block back: it rests, and is then offered again.',
    example: 'strowger port-out return pto_0k2m…',
    run: async (session, portOutId) => {
      const { returnPortOut } = await import('#domain/porting/return-port-out.ts')
      return showPortOut((await returnPortOut(session, { portOutId })).answer)
    },
  },
]

/** `port-out show`, `port-out authorise` and so on: what an operator does with one port out. */
export function portOutActs(parent: Command, context: Context): void {
  for (const { name, summary, description, example, options, run } of ACTS) {
    const plain = parent.command(name).summary(summary).description(description).argument('<id>', 'the port out, pto_…')
    const command = addStoreOptions(options?.(plain) ?? plain).action(async (portOutId: string, flags: Flags) => {
      context.io.stdout.write(await withOperator(context, flags, ({ session }) => run(session, portOutId, flags)))
    })
    addExamples(command, example)
  }
}
