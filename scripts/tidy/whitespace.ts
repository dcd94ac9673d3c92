import { type Finding, findingsOf, lineAt, type Rule } from './finding.ts'

/** Written by a program, or as its origin wrote it. */
const EXEMPT = /^(?:package-lock\.json|LICENSE)$|\/fixtures\//

/** Nothing invisible differs: no tab, no carriage return, no space at the end of a line, one newline at the end. */
export const whitespace: Rule = (files) => {
  const findings: Finding[] = []
  for (const file of files) {
    const { path, text } = file
    if (text === undefined || text === '' || EXEMPT.test(path)) continue
    findings.push(
      ...findingsOf(file, /[ \u00a0]+$/gm, () => 'spaces at the end of the line: delete them'),
      ...findingsOf(file, /\t/g, () => 'a tab: write spaces'),
      ...findingsOf(file, /\r/g, () => 'a carriage return: end lines with a newline alone'),
    )
    if (!text.endsWith('\n') || text.endsWith('\n\n'))
      findings.push({
        path,
        line: lineAt(text, text.length - 1),
        message: 'the file ends with one newline, no less and no more',
      })
  }
  return findings
}
