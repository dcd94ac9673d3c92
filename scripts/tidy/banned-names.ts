import { type Finding, findingsOf, type Rule } from './finding.ts'

/** Names of files and folders that say where something was put and not what it is. */
const BANNED_FILE = /^(?:utils?|helpers?|common|misc|shared|types|interfaces|.*manager.*|.*-impl)(?:\.|$)/
const BANNED_DECLARATION =
  /\b(?:class|interface|type|function|const)\s+(\w*(?:Manager|ServiceImpl|Impl|Helpers?|Utils?))\b|\b(?:interface|type)\s+(I[A-Z][a-z]\w*)\b/g
const OURS = /^(?:src|test|scripts|bench|client|console)\//
const CODE = /^(?:src|scripts|bench|client|console)\/.*\.tsx?$/

/** A name says what a thing is or does. */
export const bannedNames: Rule = (files) => {
  const findings: Finding[] = []
  for (const file of files) {
    const wrong = OURS.test(file.path) ? file.path.split('/').find((name) => BANNED_FILE.test(name)) : undefined
    if (wrong !== undefined)
      findings.push({ path: file.path, line: 1, message: `${wrong} names no thing: name the file after what it holds` })
    if (CODE.test(file.path))
      findings.push(
        ...findingsOf(
          file,
          BANNED_DECLARATION,
          (match) => `${match[1] ?? match[2]} names a pattern: name what it is or does`,
        ),
      )
  }
  return findings
}
