import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

import type { Stage } from '../stage.ts'

/** A process that talks in lines. */
export type Child = {
  readonly pid: number
  /** The next line that it writes; throws when it ends instead. */
  line(): Promise<string>
  /** All that it writes from here to its end; throws unless it ends well. */
  rest(): Promise<string>
  /** Sends a signal and resolves when the process is gone. */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Lines of standard error that are told when a process fails. */
const MAX_ERROR_LINES = 20

/** The environment without settings of an exchange, which would reach the one that is measured. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('STROWGER_')))
}

/** Settings of an exchange that are meant for it. */
export type ChildSettings = Readonly<Record<`STROWGER_${string}`, string>>

/** Runs a file with this Node. Its folder is the stage's, so that whatever it leaves there is thrown away. */
export function startChild(stage: Stage, args: readonly string[], settings: ChildSettings = {}): Child {
  stage.signal.throwIfAborted()
  const child = spawn(process.execPath, [...args], {
    cwd: stage.folder,
    env: { ...cleanEnvironment(), ...settings },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`${args.join(' ')} could not be started`)
  stage.children.add(child)
  const exit = once(child, 'exit').finally(() => stage.children.delete(child))
  const errors: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => {
    errors.push(line)
    if (errors.length > MAX_ERROR_LINES) errors.shift()
  })
  // A process that has ended need not be told that its input has.
  child.stdin.on('error', () => {})
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()

  async function failed(): Promise<Error> {
    const [code, signal] = (await exit) as [number | null, string | null]
    return new Error(`${args.join(' ')} ended with ${code ?? signal}:\n${errors.join('\n')}`)
  }

  return {
    pid,
    line: async () => {
      const next = await lines.next()
      if (next.done === true) throw await failed()
      return next.value
    },
    rest: async () => {
      const all: string[] = []
      for (let next = await lines.next(); next.done !== true; next = await lines.next()) all.push(next.value)
      await exit
      if (child.exitCode !== 0) throw await failed()
      return all.join('\n')
    },
    stop: async (signal) => {
      child.kill(signal)
      await exit
    },
  }
}
