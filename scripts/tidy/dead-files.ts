import type { Finding, Rule } from './finding.ts'
import { aliasesOf, importsOf, resolveImport } from './imports.ts'

/** Where the product starts. */
const ENTRY = 'src/main.ts'
/** Programs of the project that may use a file of src which the product itself does not. */
const PROGRAMS = /^(?:scripts|bench)\/.*\.ts$/

/** Every file in src is reached from where the product starts; what only a test imports is dead. */
export const deadFiles: Rule = (files) => {
  const aliases = aliasesOf(files)
  const texts = new Map(files.map(({ path, text }) => [path, text ?? '']))
  if (!texts.has(ENTRY))
    return [{ path: ENTRY, line: 1, message: 'the entry is missing: without it all of src is dead' }]

  const reached = new Set<string>()
  const toVisit = [ENTRY, ...[...texts.keys()].filter((path) => PROGRAMS.test(path))]
  for (let path = toVisit.pop(); path !== undefined; path = toVisit.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    for (const { specifier } of importsOf(texts.get(path) ?? '')) {
      const target = resolveImport(path, specifier, aliases)
      if (target !== undefined && texts.has(target)) toVisit.push(target)
    }
  }

  const findings: Finding[] = []
  for (const path of texts.keys())
    if (path.startsWith('src/') && path.endsWith('.ts') && !reached.has(path))
      findings.push({
        path,
        line: 1,
        message: `nothing that starts in ${ENTRY} imports this file: use it or delete it`,
      })
  return findings
}
