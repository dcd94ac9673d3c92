import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where a bench happens: a folder that is thrown away, the processes that it started, and whether it was interrupted. */
export type Stage = {
  readonly folder: string
  /** Children that have not ended. */
  readonly children: Set<ChildProcess>
  readonly signal: AbortSignal
  /** Says what is going on, on standard error. */
  readonly tell: (line: string) => void
}

/** Runs `work` on a stage of its own and leaves nothing of it behind, however it ends. */
export async function onStage<Answer>(
  signal: AbortSignal,
  tell: (line: string) => void,
  work: (stage: Stage) => Promise<Answer>,
): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'strowger-bench-'))
  const children = new Set<ChildProcess>()
  const killAll = () => {
    for (const child of children) child.kill('SIGKILL')
  }
  // Whoever waits for a child learns of its end, and so the work ends too.
  signal.addEventListener('abort', killAll, { once: true })
  try {
    return await work({ folder, children, signal, tell })
  } finally {
    signal.removeEventListener('abort', killAll)
    const running = [...children].filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
    const gone = running.map((child) => once(child, 'exit'))
    killAll()
    await Promise.all(gone)
    rmSync(folder, { recursive: true, force: true })
  }
}
