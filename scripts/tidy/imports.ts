import { posix } from 'node:path'

import { lineAt } from './finding.ts'
import type { ProjectFile } from './project-file.ts'

/** One mention of another module: `import`, `import type`, `export … from`, `import()`, or a worker's `new URL()`. */
export type ImportStatement = {
  /** As written, e.g. `#lib/clock.ts`, `./x.ts` or `node:fs`. */
  readonly specifier: string
  /** Line in the file, from 1. */
  readonly line: number
}

// Strings and regular expressions are matched only to be stepped over: a quote or `//` inside them begins nothing.
const COMMENT_OR_LITERAL =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|(?<=(?:[=(,:!&|?{};[]|\breturn)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//g

const IMPORTS = [
  /^[^\S\n]*(?:import|export)\b[^'"`;]*?\bfrom\s*(['"])([^'"\n]+)\1/gm,
  /^[^\S\n]*import\s*(['"])([^'"\n]+)\1/gm,
  /\bimport\s*\(\s*(['"])([^'"\n]+)\1/g,
  /\bnew URL\(\s*(['"])([^'"\n]+\.ts)\1\s*,\s*import\.meta\.url/g,
]

/** The text with every comment and template string blanked out; offsets and lines stay as they were. */
function codeOf(text: string): string {
  return text.replaceAll(COMMENT_OR_LITERAL, (found) => {
    const isCode = found.startsWith("'") || found.startsWith('"')
    return isCode ? found : found.replaceAll(/[^\n]/g, ' ')
  })
}

/** The modules that a TypeScript text mentions, in the order of their lines. */
export function importsOf(text: string): ImportStatement[] {
  const code = codeOf(text)
  const found = IMPORTS.flatMap((expression) =>
    [...code.matchAll(expression)].map((match) => ({
      specifier: match[2] ?? '',
      line: lineAt(code, match.index + match[0].length),
    })),
  )
  return found.toSorted((a, b) => a.line - b.line)
}

/** From an alias's beginning such as `#lib/` to its folder such as `src/lib/`, as package.json maps them. */
export type Aliases = ReadonlyMap<string, string>

/** The aliases that package.json declares under `imports`. */
export function aliasesOf(files: readonly ProjectFile[]): Aliases {
  const text = files.find((file) => file.path === 'package.json')?.text ?? '{}'
  const parsed: unknown = JSON.parse(text)
  const aliases = new Map<string, string>()
  if (typeof parsed !== 'object' || parsed === null || !('imports' in parsed)) return aliases
  for (const [alias, target] of Object.entries(parsed.imports ?? {}))
    if (typeof target === 'string') aliases.set(alias.replace(/\*$/, ''), posix.normalize(target).replace(/\*$/, ''))
  return aliases
}

/** The project's path that a specifier in the file at `from` means; undefined for a package or a part of Node. */
export function resolveImport(from: string, specifier: string, aliases: Aliases): string | undefined {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier))
  for (const [alias, folder] of aliases)
    if (specifier.startsWith(alias)) return posix.normalize(folder + specifier.slice(alias.length))
  return undefined
}
