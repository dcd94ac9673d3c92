/** The program as on a terminal. Sends itself a signal at the moment when a word stands on standard error. */
import { runCli } from '../../src/cli/index.ts'

const { TEST_SIGNAL: signal = '', TEST_SIGNAL_AT: word = '' } = process.env
let sent = false

function write(text: string): void {
  process.stderr.write(text)
  if (sent || !text.includes(word)) return
  sent = true
  process.kill(process.pid, signal)
}

process.exitCode = await runCli(process.argv.slice(2), process.env, {
  stdout: process.stdout,
  stderr: { write },
  isTerminal: true,
})
