import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'

/** A process of its own that runs a program of the tests and talks in lines. */
export type Worker = {
  /** The next line that it writes; undefined when it has ended. */
  line(): Promise<string | undefined>
  /** All lines from here to its end. */
  rest(): Promise<string[]>
  send(text: string): void
  /** Ends its input. */
  end(): void
  /** Ends it at once, as a power cut would. */
  kill(): void
  /** Fails unless it ends, or has ended, by itself and without an error. */
  ended(): Promise<void>
}

const started: ChildProcess[] = []
// A test that failed may have left its workers waiting for it.
after(() => {
  for (const child of started) child.kill('SIGKILL')
})

/** Starts `program`, a file beside the test that names `import.meta.url`, and gives it one argument as JSON. */
export function startWorker(from: string, program: string, argument: unknown): Worker {
  const path = fileURLToPath(new URL(program, from))
  // Otherwise the child would take itself for a test file and tell the runner.
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env
  const child = spawn(process.execPath, [path, JSON.stringify(argument)], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  started.push(child)
  const exit = once(child, 'exit')
  // A worker that is killed may be written to once more.
  child.stdin.on('error', () => {})
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const line = async () => {
    const next = await lines.next()
    return next.done === true ? undefined : next.value
  }
  return {
    line,
    rest: async () => {
      const all: string[] = []
      for (let next = await line(); next !== undefined; next = await line()) all.push(next)
      return all
    },
    send: (text) => void child.stdin.write(`${text}\n`),
    end: () => void child.stdin.end(),
    kill: () => void child.kill('SIGKILL'),
    ended: async () => {
      const [code, signal] = (await exit) as [number | null, string | null]
      assert.deepEqual([code, signal], [0, null], `${program} did not end well`)
    },
  }
}
