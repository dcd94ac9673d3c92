import { bannedNames } from './banned-names.ts'
import { bannedWords } from './banned-words.ts'
import { changelog } from './changelog.ts'
import { deadFiles } from './dead-files.ts'
import { docLinks } from './doc-links.ts'
import { docstrings } from './docstrings.ts'
import { errorCodes } from './error-codes.ts'
import { fileLength } from './file-length.ts'
import { fileNames } from './file-names.ts'
import type { Rule } from './finding.ts'
import { importLayers } from './import-layers.ts'
import { largeFiles } from './large-files.ts'
import { lintExceptions } from './lint-exceptions.ts'
import { settings } from './settings.ts'
import { testModifiers } from './test-modifiers.ts'
import { whitespace } from './whitespace.ts'

/** Every habit that `npm run tidy` checks, by its name. */
export const RULES: Readonly<Record<string, Rule>> = {
  'banned-names': bannedNames,
  'banned-words': bannedWords,
  changelog,
  'dead-files': deadFiles,
  'doc-links': docLinks,
  docstrings,
  'error-codes': errorCodes,
  'file-length': fileLength,
  'file-names': fileNames,
  'import-layers': importLayers,
  'large-files': largeFiles,
  'lint-exceptions': lintExceptions,
  settings,
  'test-modifiers': testModifiers,
  whitespace,
}
