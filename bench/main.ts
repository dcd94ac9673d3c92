/** The benchmarks: `npm run bench -- [W1 W2 W3 W4] [options]`. */
import { readOptions, USAGE, UsageError } from './options.ts'
import { writeResults } from './report/write-results.ts'
import { runBench } from './run-bench.ts'
import { onStage } from './stage.ts'

const FAILED = 1
const WRONG_USAGE = 2
const INTERRUPTED = 130

const interrupt = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => interrupt.abort(new Error(`interrupted by ${signal}`)))

try {
  const options = readOptions(process.argv.slice(2))
  const tell = (line: string) => void process.stderr.write(`${line}\n`)
  const show = (text: string) => void process.stdout.write(text)
  const results = await onStage(interrupt.signal, tell, (stage) => runBench(stage, options, show))
  show(`\nWritten to ${writeResults(options.resultsFolder, results)}\n`)
} catch (error) {
  const isUsage = error instanceof UsageError
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(interrupt.signal.aborted ? 'Interrupted\n' : `bench: ${message}\n${isUsage ? `${USAGE}\n` : ''}`)
  process.exitCode = interrupt.signal.aborted ? INTERRUPTED : isUsage ? WRONG_USAGE : FAILED
}
