/** The environment variables that the program was started with. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Where a command writes: answers to `stdout`, all else to `stderr`. */
export type Io = {
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown }
  /** True when a person watches standard error, so that a progress bar can be drawn there. */
  readonly isTerminal: boolean
}

/** What every command is given. */
export type Context = { readonly environment: Environment; readonly io: Io }
