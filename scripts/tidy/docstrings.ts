import { type Finding, lineAt, type Rule } from './finding.ts'

const COVERED = /^src\/(?:domain\/.*|dialects\/v1\/operations\/[^/]+)\.ts$/
const FUNCTION = /^export (?:async )?function\*? *(\w+)/gm
/** A constant that is made by a call or is a function: a verb, a query or a schema. A list or a number is not one. */
const MADE = /^export const (\w+)[^=\n]*=\s*(?:async\b|\(|<|[a-z]\w*(?:<[^\n]*>)?\(|Type\.)/gm

function hasDocstring(before: string): boolean {
  return /\*\/\s*$/.test(before) && before.lastIndexOf('/**') > before.lastIndexOf('*/', before.length - 4)
}

/** Every verb, step and schema says its shape, units, range and refusals. The overloads of a function share one docstring. */
export const docstrings: Rule = (files) => {
  const findings: Finding[] = []
  for (const { path, text } of files) {
    if (!COVERED.test(path) || text === undefined) continue
    const told = new Set<string>()
    const declared = [...text.matchAll(FUNCTION), ...text.matchAll(MADE)]
    for (const match of declared) {
      const name = match[1] ?? ''
      if (hasDocstring(text.slice(0, match.index).trimEnd())) told.add(name)
      if (told.has(name)) continue
      const message = `${name} has no docstring: say above it what it takes and gives, in which unit and range, and which errors it throws`
      findings.push({ path, line: lineAt(text, match.index), message })
    }
  }
  return findings
}
