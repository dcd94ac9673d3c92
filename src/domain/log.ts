/** Where the program tells its operator what happens. Never given a secret. */
export type Log = {
  info(facts: Readonly<Record<string, unknown>>, message: string): void
  warn(facts: Readonly<Record<string, unknown>>, message: string): void
  error(facts: Readonly<Record<string, unknown>>, message: string): void
}

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} }
