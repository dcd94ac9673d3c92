import type { ExitCode } from './exit-codes.ts'

/** What ends a command: one sentence for standard error, and the code that the program ends with. */
export class CliError extends Error {
  override readonly name = 'CliError'
  readonly exitCode: ExitCode

  constructor(message: string, exitCode: ExitCode, options?: ErrorOptions) {
    super(message, options)
    this.exitCode = exitCode
  }
}
