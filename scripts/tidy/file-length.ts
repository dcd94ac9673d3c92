import type { Finding, Rule } from './finding.ts'

/** More lines than this are more than one thing. */
const LINES_MAX = 300
const COUNTED = /^(?:src|scripts|console\/src)\/.*\.tsx?$/

/** A file does one thing, so it is short. */
export const fileLength: Rule = (files) => {
  const findings: Finding[] = []
  for (const { path, text } of files) {
    if (!COUNTED.test(path) || text === undefined) continue
    const lines = text.split('\n').length - 1
    if (lines > LINES_MAX)
      findings.push({
        path,
        line: LINES_MAX + 1,
        message: `${lines} lines, ${LINES_MAX} at most: give each thing a file`,
      })
  }
  return findings
}
