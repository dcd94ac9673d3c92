import { type Finding, findingsOf, type Rule } from './finding.ts'

const SETTING = /\bSTROWGER_[A-Z0-9]+(?:_[A-Z0-9]+)*\b/g
const GUIDE = 'README.md'
const PRODUCT = /^src\//
/** Where a setting may be read that is told in the guide for those who work on the project. */
const READERS = /^(?:src|scripts|bench|test\/support)\//

/** The README tells every setting that the product reads, and none that nothing reads. */
export const settings: Rule = (files) => {
  const guide = files.find(({ path }) => path === GUIDE)
  const documented = new Set(guide?.text?.match(SETTING))
  const read = new Set(files.flatMap(({ path, text }) => (READERS.test(path) ? (text?.match(SETTING) ?? []) : [])))
  const findings: Finding[] = []
  const told = new Set<string>()
  for (const file of files.filter(({ path }) => PRODUCT.test(path)))
    for (const finding of findingsOf(file, SETTING, ([name]) => name)) {
      const name = finding.message
      if (documented.has(name) || told.has(name)) continue
      told.add(name)
      findings.push({
        ...finding,
        message: `${name} is read here and not told in ${GUIDE}: tell its meaning and default`,
      })
    }
  if (guide !== undefined)
    for (const finding of findingsOf(guide, SETTING, ([name]) => name))
      if (!read.has(finding.message))
        findings.push({ ...finding, message: `${finding.message} is told here and nothing reads it: take it out` })
  return findings
}
