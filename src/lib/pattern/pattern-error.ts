/** A pattern or mask that is refused. Both texts are whole sentences that may be shown to whoever wrote it. */
export class PatternError extends Error {
  /** What is wrong; names the offending character and its position, counted from 1. */
  readonly problem: string
  /** What to write instead. */
  readonly cure: string

  constructor(problem: string, cure: string) {
    super(`${problem} ${cure}`)
    this.name = 'PatternError'
    this.problem = problem
    this.cure = cure
  }
}
