import type { Finding, Rule } from './finding.ts'

const KEBAB = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/
/** README.md, LICENSE and their like, where people and programs look for them under these names. */
const DOCUMENT = /^[A-Z]+(?:\.md)?$/
/** A dialect's operation bears the name that the carrier gives it; a fixture bears the name that its origin gave it. */
const FOREIGN = /^(?:src|test)\/dialects\/[^/]+\/operations\/[^/]+$|\/fixtures\//

/** Names are kebab-case. */
export const fileNames: Rule = (files) => {
  const findings: Finding[] = []
  for (const { path } of files) {
    if (FOREIGN.test(path) && !path.startsWith('src/dialects/v1/')) continue
    const wrong = path.split('/').find((name) => !KEBAB.test(name) && !DOCUMENT.test(name))
    if (wrong !== undefined)
      findings.push({ path, line: 1, message: `${wrong} is not kebab-case: name it such as reserve-numbers.ts` })
  }
  return findings
}
