import { basename, resolve } from 'node:path'

import type { SourceItem } from '#domain/blocks/block-row.ts'
import type { ByteProgress } from '#domain/blocks/sources/published-file.ts'
import type { SourceName } from '#domain/blocks/sources/source-readers.ts'

import { CliError } from '../cli-error.ts'
import { EXIT } from '../exit-codes.ts'
import type { ImportFlags } from './import-flags.ts'
import { isReport } from './is-report.ts'
import { type OfferTerms, offeredTerms } from './offered-terms.ts'
import { type RejectsFile, rejectsFile } from './rejects-file.ts'

/** The longest name of a file that is recorded. */
const MAX_FILE_NAME = 255

const FILTERS = ['ocn', 'state', 'npa', 'status', 'company', 'country', 'kind'] as const

/** Everything that an import needs beside the store. */
export type ImportPlan = {
  readonly input: {
    readonly source: SourceName
    readonly fileName: string
    readonly strict: boolean
    readonly reportOnly: boolean
  }
  /** The items of the file after the filters; `bytes` says how far it has been read. */
  readonly items: AsyncIterable<SourceItem[]>
  readonly bytes: ByteProgress
  readonly terms: OfferTerms
  readonly rejects: RejectsFile
  readonly rejectsPath: string
}

function rejectsPathFor(file: string, asked: string | undefined): string {
  const path = asked ?? `${basename(file)}.rejects.csv`
  if (resolve(path) === resolve(file))
    throw new CliError('the rejected rows cannot go into the file that is imported: give another --rejects', EXIT.usage)
  return path
}

/** The filters among the flags, in the form that `compileFilter` takes. */
function filtersOf(flags: ImportFlags) {
  const given: Partial<Record<(typeof FILTERS)[number], readonly string[]>> = {}
  for (const name of FILTERS) {
    const values = flags[name]
    if (values !== undefined) given[name] = values
  }
  return { ...given, ...(flags.limit === undefined ? {} : { limit: flags.limit }) }
}

/**
 * Checks what the flags ask for, before anything is opened but the header of the file. Throws `invalid_input` and
 * `conflicting_filters`, and a usage error for rejects that would overwrite the file.
 */
export async function planImport(name: SourceName, file: string, flags: ImportFlags): Promise<ImportPlan> {
  const { compileFilter } = await import('#domain/blocks/sources/filter.ts')
  const { filterItems } = await import('#domain/blocks/sources/filter-items.ts')
  const { SOURCE_READERS } = await import('#domain/blocks/sources/source-readers.ts')
  const rejectsPath = rejectsPathFor(file, flags.rejects)
  const filter = compileFilter(filtersOf(flags))
  const terms = await offeredTerms(flags)
  const bytes = { bytesRead: 0, bytesTotal: 0 }
  const { serviceCountries } = flags
  const options = { progress: bytes, ...(serviceCountries === undefined ? {} : { serviceCountries }) }
  return {
    input: {
      source: name,
      fileName: basename(file).slice(-MAX_FILE_NAME),
      strict: flags.strict === true,
      reportOnly: (await isReport(name, file)) && terms === null,
    },
    items: filterItems(SOURCE_READERS[name](file, options), filter),
    bytes,
    terms,
    rejects: rejectsFile(rejectsPath),
    rejectsPath,
  }
}
