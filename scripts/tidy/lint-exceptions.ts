import { findingsOf, type Rule } from './finding.ts'

const CODE = /\.tsx?$/
const SILENCED = /\b(?:oxlint|eslint)-disable(?:-next-line|-line)?\b(?![^\n]*\s--\s+\S)/g

/** Where a lint rule is silenced, the same line says why. */
export const lintExceptions: Rule = (files) =>
  files
    .filter(({ path }) => CODE.test(path))
    .flatMap((file) =>
      findingsOf(file, SILENCED, () => 'a lint rule is silenced without a reason: end the comment with -- why'),
    )
