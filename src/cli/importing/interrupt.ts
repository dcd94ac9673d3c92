import { CliError } from '../cli-error.ts'
import { EXIT } from '../exit-codes.ts'

/** Whether Ctrl-C was pressed. */
export type Interrupt = {
  /** Throws when it was. */
  check(): void
  /** From now on Ctrl-C ends the process at once, as it does by itself. */
  release(): void
}

/** Heeds Ctrl-C (SIGINT) until it is released, for work that wants to end in order. `outcome`: what has become of it. */
export function heedInterrupt(outcome: string): Interrupt {
  let interrupted = false
  const note = () => {
    interrupted = true
  }
  process.once('SIGINT', note)
  return {
    check: () => {
      if (interrupted) throw new CliError(`interrupted: ${outcome}`, EXIT.interrupted)
    },
    release: () => void process.off('SIGINT', note),
  }
}
