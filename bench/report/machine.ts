import { execFileSync } from 'node:child_process'
import { cpus, loadavg, release, totalmem, type } from 'node:os'

/** On what a bench was run. */
export type Machine = {
  readonly processor: string
  readonly cores: number
  readonly memoryBytes: number
  readonly system: string
  readonly node: string
}

export function machineFacts(): Machine {
  const processors = cpus()
  return {
    processor: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memoryBytes: totalmem(),
    system: `${type()} ${release()}`,
    node: process.version,
  }
}

/** Processes that wanted a processor, on average over the last minute: others than the bench's make every figure worse. */
export function loadAverage(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100
}

function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return null
  }
}

/** The commit that is measured, with a plus when files were changed since; null outside a clone. */
export function commitMeasured(): string | null {
  const commit = git('rev-parse', '--short=12', 'HEAD')?.trim()
  if (commit === undefined) return null
  return git('status', '--porcelain')?.trim() === '' ? commit : `${commit}+`
}
