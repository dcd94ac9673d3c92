/** The states of a table of moves from which this one can be reached. */
export function sourcesOf<State extends string>(
  moves: Readonly<Record<State, readonly State[]>>,
  to: State,
): readonly State[] {
  return (Object.keys(moves) as State[]).filter((from) => moves[from].includes(to))
}
