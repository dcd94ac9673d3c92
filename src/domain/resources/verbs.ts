import type { Reader } from '#db/database.ts'

import type { Mutation } from '../mutation.ts'
import type { NumberedPage } from '../numbered-page.ts'
import type { Query } from '../query.ts'
import { changeVerb } from './change-verb.ts'
import type { Row, Values } from './columns.ts'
import { createVerb } from './create-verb.ts'
import { deleteVerb } from './delete-verb.ts'
import { getVerb } from './get-verb.ts'
import { listVerb, type Page } from './list-verb.ts'
import type { Noun } from './nouns.ts'
import { pageVerb } from './page-verb.ts'
import type { Resource } from './resource.ts'
import { type ResourceSchemas, schemasOf } from './schemas.ts'
import { showResource } from './show.ts'

/** The five verbs of a resource, and the forms of what they take and give. */
export type ResourceVerbs = {
  readonly noun: Noun
  readonly schemas: ResourceSchemas
  readonly create: Mutation<Values, Values>
  readonly get: Query<Values, Values>
  readonly list: Query<Page, { readonly items: readonly Values[]; readonly next: string | undefined }>
  /** The same list by numbered pages, for formats that have such. */
  readonly page: Query<Values, NumberedPage<Values>>
  readonly change: Mutation<Values, Values>
  readonly delete: Mutation<Values, { readonly id: string }>
  /** A row as it is shown: a step, for verbs that look at a resource in their transaction. */
  show(reader: Reader, row: Row): Promise<Values>
}

/** Makes the verbs of a resource. */
export function verbsOf(resource: Resource): ResourceVerbs {
  const schemas = schemasOf(resource)
  return {
    noun: resource.noun,
    schemas,
    create: createVerb(resource, schemas),
    get: getVerb(resource, schemas),
    list: listVerb(resource, schemas),
    page: pageVerb(resource, schemas),
    change: changeVerb(resource, schemas),
    delete: deleteVerb(resource, schemas),
    show: (reader, row) => showResource(resource, reader, row),
  }
}
