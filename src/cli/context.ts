/** The environment variables that the program was started with. */
export type Environment = Readonly<Record<string, string | undefined>>

/** One way out of the program, such as `process.stdout`. */
export type Outlet = {
  write(text: string): unknown
  /** Hears of a reader that is gone. */
  on?(event: 'error', listener: (error: Error) => void): unknown
}

/** Where a command writes: answers to `stdout`, all else to `stderr`. */
export type Io = {
  readonly stdout: Outlet
  readonly stderr: Outlet
  /** True when a person watches standard error, so that a progress bar can be drawn there. */
  readonly isTerminal: boolean
}

/** What every command is given. */
export type Context = { readonly environment: Environment; readonly io: Io }
