import { findingsOf, type Rule } from './finding.ts'

// Written in two halves, so that this file does not contain what it looks for.
const MARKERS = new RegExp(String.raw`\b(${'TO'}DO|FIX${'ME'}|HA${'CK'})\b`, 'g')
/** Three of the letter alone are digits of a number such as 800 555 XXXX; they are a marker behind a comment's sign or before a colon. */
const MARKER_OF_X = /(?:\/\/|\/\*|^\s*\*|#|<!--)\s*X{3}\b|\bX{3}:/gm
/** Folders of one machine. */
const MACHINE_PATH = /(?<![\w.])\/(?:home|root|Users|work|shared)(?:\/|(?=['"`\s]|$))/gm
const EXEMPT = /^(?:package-lock\.json|LICENSE)$/

/** What lies here is finished, and true on every machine. */
export const bannedWords: Rule = (files) =>
  files
    .filter(({ path }) => !EXEMPT.test(path))
    .flatMap((file) => [
      ...findingsOf(file, MARKERS, ([word]) => `${word}: do it now, or open an issue and say here how things are`),
      ...findingsOf(file, MARKER_OF_X, () => 'a marker of unfinished work: do it now, or say here how things are'),
      ...findingsOf(file, MACHINE_PATH, ([path]) => `${path} exists on one machine only: derive the path instead`),
    ])
