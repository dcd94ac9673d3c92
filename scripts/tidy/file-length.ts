import type { Finding, Rule } from './finding.ts'

/** More lines than this are more than one thing. */
const LINES_MAX = 300
const COUNTED = /^(?:src|scripts|client\/src|console\/src)\/.*\.tsx?$/
/** Written by a program. */
const WRITTEN = /^(?:console\/src\/api\/schema\.d\.ts|client\/src\/generated\/[^/]+\.ts)$/

/** A file does one thing, so it is short. */
export const fileLength: Rule = (files) => {
  const findings: Finding[] = []
  for (const { path, text } of files) {
    if (!COUNTED.test(path) || WRITTEN.test(path) || text === undefined) continue
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
