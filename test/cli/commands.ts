import type { Command } from 'commander'

import { makeProgram } from '../../src/cli/program.ts'

/** One command of the program: its words, such as `account create`, and its long options. */
export type KnownCommand = { readonly words: readonly string[]; readonly options: readonly string[] }

function leavesOf(command: Command, words: readonly string[]): KnownCommand[] {
  if (command.commands.length > 0) return command.commands.flatMap((inner) => leavesOf(inner, [...words, inner.name()]))
  return [{ words, options: command.options.flatMap(({ long }) => (typeof long === 'string' ? [long] : [])) }]
}

/** Every command that does something. */
export function commandsOf(): KnownCommand[] {
  const nowhere = { write: () => true }
  return leavesOf(makeProgram({ environment: {}, io: { stdout: nowhere, stderr: nowhere, isTerminal: false } }), [])
}
