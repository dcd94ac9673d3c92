import type { Sandbox, Script, ScriptOutcome } from './sandbox.ts'

/** What a script may be about. */
export type Thing = {
  readonly id: string
  readonly accountId: string
  readonly numbers: readonly number[]
  readonly text: string
}

function isAbout({ match, accountId }: Script, thing: Thing): boolean {
  const { id, ending, text } = match
  if (accountId !== null && accountId !== thing.accountId) return false
  if (id !== undefined && id !== thing.id) return false
  if (ending !== undefined && !thing.numbers.some((e164) => String(e164).endsWith(ending))) return false
  return text === undefined || thing.text.toLowerCase().includes(text.toLowerCase())
}

/** The oldest script with one of these outcomes that is about the thing, and for one thing less from now on. */
export function meetScript(
  { scripts }: Sandbox,
  outcomes: ReadonlySet<ScriptOutcome>,
  thing: Thing,
): Script | undefined {
  for (const script of scripts.values()) {
    if (!outcomes.has(script.outcome) || !isAbout(script, thing)) continue
    if (--script.left === 0) scripts.delete(script.id)
    return script
  }
  return undefined
}
