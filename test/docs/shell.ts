import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** A command of a guide that takes longer has failed. */
const COMMAND_MS_MAX = 60_000

/** A shell that runs one block after the other and remembers what they set. */
export type Shell = {
  /** Gives what the block wrote; throws when a command of it failed. */
  run(block: string): Promise<string>
  close(): Promise<void>
}

/** Opens a shell in a folder, with nothing of this process's environment but its path. */
export function openShell(cwd: string, env: Readonly<Record<string, string>>): Shell {
  const child = spawn('bash', ['--noprofile', '--norc'], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let output = ''
  let heard = Promise.withResolvers<void>()
  const hear = (text: string) => {
    output += text
    heard.resolve()
    heard = Promise.withResolvers()
  }
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)
  const ended = once(child, 'close').then(() => hear(''))
  child.stdin.write('exec 2>&1; set -o pipefail\n')
  return {
    async run(block) {
      output = ''
      const mark = `--end-of-block-${block.length}--`
      const timer = setTimeout(() => child.kill('SIGKILL'), COMMAND_MS_MAX)
      // The first command that fails ends the shell, and so the test.
      child.stdin.write(`{ set -e\n${block}\nset +e; }\nprintf '\\n${mark} %s\\n' "$?"\n`)
      const done = new RegExp(`\\n${mark} (\\d+)\\n`)
      while (!done.test(output)) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`a command failed, after this:\n${output}\nof:\n${block}`)
        await heard.promise
      }
      clearTimeout(timer)
      return output.replace(done, '').trim()
    },
    async close() {
      child.stdin.end()
      await ended
    },
  }
}
