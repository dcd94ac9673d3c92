import { CommanderError } from 'commander'

import { DomainError } from '#domain/errors.ts'

import { ConfigError } from '../config.ts'
import { CliError } from './cli-error.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { plainLine } from './output/plain-line.ts'

/** How an error is told: its line, or null when all is said already, and the code that the program ends with. */
export type ErrorReport = { readonly line: string | null; readonly exitCode: ExitCode }

/** What an error says; an error of several tries says nothing itself, but its parts do. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('; ')
  return error instanceof Error ? error.message || error.name : String(error)
}

/** What the error behind an error says, where there is one: a failed connection is told by what it was needed for. */
export function rootMessageOf(error: unknown): string {
  return error instanceof Error && error.cause instanceof Error ? rootMessageOf(error.cause) : messageOf(error)
}

/** The parser's words, with its suggestion in the same line. Help that was asked for is no error. */
function describeUsage(error: CommanderError): ErrorReport {
  if (error.exitCode === 0) return { line: null, exitCode: EXIT.done }
  if (error.code === 'commander.help') return { line: null, exitCode: EXIT.usage }
  return { line: plainLine(error.message.replace(/^error: /, '')), exitCode: EXIT.usage }
}

/** One line for standard error, and the exit code, for whatever a command throws. */
export function describeError(error: unknown): ErrorReport {
  if (error instanceof CommanderError) return describeUsage(error)
  const message = plainLine(messageOf(error))
  if (error instanceof ConfigError) return { line: message, exitCode: EXIT.usage }
  if (error instanceof CliError) return { line: message, exitCode: error.exitCode }
  if (error instanceof DomainError) return { line: `${message} (${error.code})`, exitCode: EXIT.refused }
  return { line: message, exitCode: EXIT.refused }
}
