/** What the program answers to whoever started it. Told in docs/operating/command-line.md. */
export const EXIT = {
  /** Done as asked. */
  done: 0,
  /** Refused or failed; the line on standard error says why. `verify` also answers this when something is not as it must be. */
  refused: 1,
  /** The command line or a setting is wrong; nothing was tried. */
  usage: 2,
  /** The server or the store could not be reached, or gave no proper answer however often it was asked. */
  unreachable: 3,
  /** Ended by Ctrl-C: 128 and the number of the signal, as shells have it. */
  interrupted: 130,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
