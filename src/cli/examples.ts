import type { Command } from 'commander'

/** Adds examples to the help of a command, one line each, without the `$`. */
export function addExamples(command: Command, ...examples: readonly string[]): Command {
  return command.addHelpText('after', `\nExamples:\n${examples.map((line) => `  $ ${line}`).join('\n')}`)
}
