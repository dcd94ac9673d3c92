import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { ERROR_CODES, type ErrorCode } from '../src/domain/errors.ts'
import { CURES } from '../src/dialects/v1/error-guide.ts'
import { openApiDocument } from '../src/dialects/v1/reference/open-api-document.ts'
import { STATUS } from '../src/dialects/v1/status.ts'
import { clientOperations, clientTypes } from './client-api/client-api.ts'
import { apiText } from './console/api-text.ts'

const USAGE = 'usage: node scripts/openapi.ts --write | --check [folder of the project]'
/** Between these lines of the guide stands the table of errors. */
const TABLE = /(?<=<!-- errors: written by npm run openapi -->\n)[\s\S]*(?=<!-- end of errors -->)/

const isCode = (code: string): code is ErrorCode => code in ERROR_CODES

function errorTable(): string {
  const rows = Object.keys(ERROR_CODES)
    .filter(isCode)
    .map((code) => {
      const { title, retryable } = ERROR_CODES[code]
      return `| \`${code}\` | ${STATUS[code]} | ${title} | ${retryable ? 'yes' : 'no'} | ${CURES[code]} |`
    })
  const head = ['| code | status | meaning | retry as it is | what to do |', '|---|---|---|---|---|']
  return `${[...head, ...rows].join('\n')}\n`
}

type Kept = { readonly path: string; make(was: string): string }

const document = await openApiDocument()

/** What the repository keeps of what the code says, so that a change of the API is seen where it is reviewed. */
const KEPT: readonly Kept[] = [
  { path: 'docs/openapi.json', make: () => `${JSON.stringify(document, null, 2)}\n` },
  { path: 'console/src/api/schema.d.ts', make: () => apiText(document) },
  { path: 'client/src/generated/api.ts', make: () => clientTypes(document) },
  { path: 'client/src/generated/operations.ts', make: () => clientOperations(document) },
  { path: 'docs/dialects/v1.md', make: (was) => was.replace(TABLE, errorTable) },
]

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const [mode, root = fileURLToPath(new URL('..', import.meta.url))] = process.argv.slice(2)
if (mode !== '--write' && mode !== '--check') {
  console.error(USAGE)
  process.exitCode = 2
} else {
  for (const { path, make } of KEPT) {
    const file = join(root, path)
    const was = read(file)
    const text = make(was)
    if (mode === '--write') {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    } else if (text !== was) {
      console.error(`openapi: ${path} is not what the code says: run npm run openapi, and look at the difference`)
      process.exitCode = 1
    }
  }
  if (process.exitCode === undefined)
    console.log(`openapi: ${KEPT.map(({ path }) => path).join(' and ')} say what the code says`)
}
