import type { Context, Environment, Io, Outlet } from './context.ts'
import { describeError } from './describe-error.ts'
import { EXIT } from './exit-codes.ts'
import { tell } from './output/tell.ts'
import { makeProgram } from './program.ts'

/** A reader that has seen enough, such as `head`, is no failure of the command. */
function allowEarlyEnd(outlet: Outlet): void {
  outlet.on?.('error', (error) => {
    if (!('code' in error && error.code === 'EPIPE')) throw error
  })
}

/**
 * Runs one command and resolves to the code that the process is to end with. `argv` holds the arguments alone, without
 * the names of Node and of the program. An error is told in one line on standard error; with STROWGER_DEBUG set, to
 * anything, where it was thrown follows.
 */
export async function runCli(argv: readonly string[], environment: Environment, io: Io): Promise<number> {
  const context: Context = { environment, io }
  allowEarlyEnd(io.stdout)
  allowEarlyEnd(io.stderr)
  try {
    await makeProgram(context).parseAsync([...argv], { from: 'user' })
    return EXIT.done
  } catch (error) {
    const { line, exitCode } = describeError(error)
    if (line !== null) tell(context, `strowger: ${line}`)
    const isWanted = (environment['STROWGER_DEBUG'] ?? '') !== ''
    if (line !== null && isWanted && error instanceof Error) io.stderr.write(`${error.stack ?? ''}\n`)
    return exitCode
  }
}
