import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { DatabaseConfig } from '#db/open.ts'

import { runCli } from '../../src/cli/index.ts'

/** What became of one command. */
export type Ran = {
  /** Null when a signal ended it. */
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

type Environment = Readonly<Record<string, string>>

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const ON_A_TERMINAL = fileURLToPath(new URL('./on-a-terminal.ts', import.meta.url))
/** A command that takes longer has failed. */
const COMMAND_MS_MAX = 60_000

/** The settings that name a store. */
export function settingsOf({ dataFolder, databaseUrl }: DatabaseConfig): Environment {
  return { STROWGER_DATA: dataFolder, ...(databaseUrl === undefined ? {} : { STROWGER_DATABASE_URL: databaseUrl }) }
}

type Start = { readonly cwd?: string | undefined; readonly isRead?: boolean }

async function start(program: string, args: readonly string[], env: Environment, how: Start = {}): Promise<Ran> {
  const { cwd = tmpdir(), isRead = true } = how
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    // Nothing of this process's own: what a command does depends on what the test says.
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: COMMAND_MS_MAX,
  })
  let stdout = ''
  let stderr = ''
  if (!isRead) child.stdout.destroy()
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
  })
}

/** Runs the program as a process of its own. */
export function strowger(args: readonly string[], env: Environment = {}, cwd?: string): Promise<Ran> {
  return start(MAIN, args, env, { cwd })
}

/** Runs it with nobody at the other end of its standard output. */
export function strowgerUnread(args: readonly string[]): Promise<Ran> {
  return start(MAIN, args, {}, { isRead: false })
}

/** The same on a terminal; sends itself `signal` as soon as `word` stands on standard error. */
export function strowgerWithSignal(
  args: readonly string[],
  env: Environment,
  { word, signal }: { readonly word: string; readonly signal: NodeJS.Signals },
): Promise<Ran> {
  return start(ON_A_TERMINAL, args, { ...env, TEST_SIGNAL: signal, TEST_SIGNAL_AT: word })
}

/** Runs a command in this process, which is quicker. */
export async function run(args: readonly string[], env: Environment = {}, isTerminal = false): Promise<Ran> {
  let stdout = ''
  let stderr = ''
  const code = await runCli(args, env, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    isTerminal,
  })
  return { code, signal: null, stdout, stderr }
}

/** A folder that is gone after `use`. */
export async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'strowger-cli-'))
  try {
    await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
