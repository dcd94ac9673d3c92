import type { Rule } from './finding.ts'

/** What is larger is data, and data has a source from which it can be had. */
const FILE_BYTES_MAX = 512 * 1024

/** What is made from the code and kept to be looked at, which grows with the operations. */
const MADE = new Set(['docs/openapi.json'])
const MADE_BYTES_MAX = 4 * FILE_BYTES_MAX

/** The project is quick to clone. */
export const largeFiles: Rule = (files) =>
  files
    .filter(({ path, bytes }) => bytes > (MADE.has(path) ? MADE_BYTES_MAX : FILE_BYTES_MAX))
    .map(({ path, bytes }) => ({
      path,
      line: 1,
      message: `${Math.ceil(bytes / 1024)} KB, ${FILE_BYTES_MAX / 1024} KB at most: make it smaller, or say where it comes from`,
    }))
