import { findingsOf, type Rule } from './finding.ts'

const TEST = /\.test\.tsx?$/
const CALL = /\b(?:test|it|describe|suite|context|t)\.(only|skip|todo)\b/g
const OPTION = /\b(?:test|it|describe|suite)\([^\n]*\{[^}\n]*\b(only|skip|todo)\s*[:,}]/g

/** Every test runs, always: one that is left out cannot fail. */
export const testModifiers: Rule = (files) =>
  files
    .filter(({ path }) => TEST.test(path))
    .flatMap((file) =>
      [CALL, OPTION].flatMap((expression) =>
        findingsOf(file, expression, (match) => `a test is marked ${match[1]}: let it run, or delete it`),
      ),
    )
