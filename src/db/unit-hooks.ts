/** What a unit of work wants done after its end, one way or the other. */
export type UnitHooks = {
  readonly onCommit: (hook: () => void) => void
  readonly onRollback: (hook: () => void) => void
  readonly committed: () => void
  readonly undone: () => void
}

export function unitHooks(): UnitHooks {
  const afterCommit: (() => void)[] = []
  const afterRollback: (() => void)[] = []
  return {
    onCommit: (hook) => void afterCommit.push(hook),
    onRollback: (hook) => void afterRollback.push(hook),
    committed: () => {
      for (const hook of afterCommit) hook()
    },
    // The latest first, as one undoes.
    undone: () => {
      for (const hook of afterRollback.reverse()) hook()
    },
  }
}
