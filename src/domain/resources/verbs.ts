import type { Mutation } from '../mutation.ts'
import type { Query } from '../query.ts'
import { changeVerb } from './change-verb.ts'
import type { Values } from './columns.ts'
import { createVerb } from './create-verb.ts'
import { deleteVerb } from './delete-verb.ts'
import { getVerb } from './get-verb.ts'
import { listVerb, type Page } from './list-verb.ts'
import type { Noun } from './nouns.ts'
import type { Resource } from './resource.ts'
import { type ResourceSchemas, schemasOf } from './schemas.ts'

/** The five verbs of a resource, and the forms of what they take and give. */
export type ResourceVerbs = {
  readonly noun: Noun
  readonly schemas: ResourceSchemas
  readonly create: Mutation<Values, Values>
  readonly get: Query<Values, Values>
  readonly list: Query<Page, { readonly items: readonly Values[]; readonly next: string | undefined }>
  readonly change: Mutation<Values, Values>
  readonly delete: Mutation<Values, { readonly id: string }>
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
    change: changeVerb(resource, schemas),
    delete: deleteVerb(resource, schemas),
  }
}
