import { fileURLToPath } from 'node:url'

import { readProject } from './tidy/project-file.ts'
import { RULES } from './tidy/rules.ts'

/** More findings of one rule than this are told as a count. */
const TOLD_PER_RULE_MAX = 50

const files = readProject(fileURLToPath(new URL('..', import.meta.url)))
let found = 0
for (const [name, rule] of Object.entries(RULES)) {
  const findings = rule(files)
  found += findings.length
  for (const { path, line, message } of findings.slice(0, TOLD_PER_RULE_MAX))
    console.error(`${path}:${line}: ${message} [${name}]`)
  if (findings.length > TOLD_PER_RULE_MAX) console.error(`… and ${findings.length - TOLD_PER_RULE_MAX} more [${name}]`)
}
console.log(`tidy: ${files.length} files, ${Object.keys(RULES).length} rules, ${found} findings`)
process.exitCode = found === 0 ? 0 : 1
