import type { Rule } from './finding.ts'

const CHANGELOG = 'CHANGELOG.md'
const UNRELEASED = /^## \[?Unreleased\]?$/m

/** The changelog has a place for what the next release will tell. */
export const changelog: Rule = (files) => {
  const text = files.find(({ path }) => path === CHANGELOG)?.text
  if (text !== undefined && UNRELEASED.test(text)) return []
  const message = 'there is no "## Unreleased" section: add it at the top, and tell in it what a user will notice'
  return [{ path: CHANGELOG, line: 1, message }]
}
