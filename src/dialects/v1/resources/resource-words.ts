import { NOUNS } from '#domain/resources/nouns.ts'
import { REFERENCES } from '#domain/resources/references.ts'
import type { ResourceVerbs } from '#domain/resources/verbs.ts'

/** How v1 speaks of one sort of resource. */
export type ResourceWords = {
  readonly verbs: ResourceVerbs
  /** Its path, without the `/v1` in front. */
  readonly path: string
  readonly tag: string
  /** One of it, in sentences. */
  readonly called: string
  /** In the names of operations and schemas, e.g. `PaymentMethod`. */
  readonly name: string
  /** The name of its id in a path and in the domain, e.g. `paymentMethodId`. */
  readonly idName: string
  /** Whether it names other resources, and whether others name it. */
  readonly names: boolean
  readonly isNamed: boolean
  /** What the reference says of making one and of changing one, beside what holds for all. */
  readonly about: string
}

/** The words for a resource, as far as they follow from its noun. */
export function wordsOf(verbs: ResourceVerbs, own: Pick<ResourceWords, 'path' | 'tag' | 'about'>): ResourceWords {
  const { noun } = verbs
  return {
    verbs,
    ...own,
    called: NOUNS[noun].called,
    name: `${noun.slice(0, 1).toUpperCase()}${noun.slice(1)}`,
    idName: `${noun}Id`,
    names: REFERENCES.some(({ from }) => from === noun),
    isNamed: REFERENCES.some(({ to }) => to === noun),
  }
}
