import { type Finding, lineAt, type Rule } from './finding.ts'

const CODES_FILE = 'src/domain/errors.ts'
const CODES = /^export const ERROR_CODES = \{\n([\s\S]*?)^\}/m
const CODE = /^ {2}(\w+):/gm
const TEST = /^test\/.*\.test\.ts$/

/** Every refusal that the domain knows is raised by a test. */
export const errorCodes: Rule = (files) => {
  const text = files.find(({ path }) => path === CODES_FILE)?.text ?? ''
  const list = CODES.exec(text)
  const codes = [...(list?.[1] ?? '').matchAll(CODE)]
  if (list === null || codes.length === 0)
    return [
      { path: CODES_FILE, line: 1, message: 'no codes are found: list them in `export const ERROR_CODES = { … }`' },
    ]

  const tests = files
    .filter(({ path }) => TEST.test(path))
    .map((file) => file.text ?? '')
    .join('\n')
  const listStart = list.index + list[0].indexOf('\n') + 1
  const findings: Finding[] = []
  for (const match of codes) {
    const code = match[1] ?? ''
    if (new RegExp(`['"\`]${code}['"\`]`).test(tests)) continue
    const message = `no test raises ${code}: write one that does, or take the code out`
    findings.push({ path: CODES_FILE, line: lineAt(text, listStart + match.index), message })
  }
  return findings
}
