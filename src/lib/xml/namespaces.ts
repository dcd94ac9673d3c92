import type { XmlAttribute } from './element.ts'
import type { Tag } from './read-tag.ts'
import { XmlError } from './xml-error.ts'

/** Namespaces by prefix; the default one has the empty prefix. */
export type Namespaces = ReadonlyMap<string, string>

/** What every document knows. Source: Namespaces in XML 1.0. */
export const KNOWN_NAMESPACES: Namespaces = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']])

const DECLARATION = /^xmlns(?::(.+))?$/

/** The namespaces within an element, those that its tag declares included. */
export function namespacesWithin({ attributes }: Tag, outside: Namespaces): Namespaces {
  let inside: Map<string, string> | undefined
  for (const [name, value] of attributes) {
    const declaration = DECLARATION.exec(name)
    if (declaration === null) continue
    if (declaration[1] !== undefined && value === '') throw new XmlError(`the prefix ${declaration[1]} names nothing`)
    inside ??= new Map(outside)
    inside.set(declaration[1] ?? '', value)
  }
  return inside ?? outside
}

/** A name as it is written, with its namespace looked up. `unprefixed`: the namespace of a name without a prefix. */
export function resolveName(
  written: string,
  namespaces: Namespaces,
  unprefixed: string,
): { readonly name: string; readonly namespace: string } {
  const colon = written.indexOf(':')
  if (colon < 0) return { name: written, namespace: unprefixed }
  const name = written.slice(colon + 1)
  const namespace = namespaces.get(written.slice(0, colon))
  if (namespace === undefined || colon === 0 || name === '' || name.includes(':'))
    throw new XmlError(`the prefix of ${written} was never declared`)
  return { name, namespace }
}

/** The attributes of a tag, without those that declare namespaces. */
export function resolveAttributes({ attributes }: Tag, namespaces: Namespaces): XmlAttribute[] {
  const resolved: XmlAttribute[] = []
  for (const [written, value] of attributes)
    if (!DECLARATION.test(written)) resolved.push({ ...resolveName(written, namespaces, ''), value })
  return resolved
}
