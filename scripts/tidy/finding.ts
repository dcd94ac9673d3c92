import type { ProjectFile } from './project-file.ts'

/** Something that is against the house's habits, where it is, and its cure. */
export type Finding = {
  /** Path from the root of the project, with forward slashes. */
  readonly path: string
  /** Line in the file, from 1. */
  readonly line: number
  /** One sentence: what is wrong and what to do. */
  readonly message: string
}

/** One habit, checked. A pure function of the files, so that a test can give it bad ones. */
export type Rule = (files: readonly ProjectFile[]) => Finding[]

/** The line, from 1, in which the character at `offset` stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

/** A finding for every match of a global expression in the text of a file. */
export function findingsOf(
  file: ProjectFile,
  expression: RegExp,
  message: (match: RegExpExecArray) => string,
): Finding[] {
  return [...(file.text ?? '').matchAll(expression)].map((match) => ({
    path: file.path,
    line: lineAt(file.text ?? '', match.index),
    message: message(match),
  }))
}
