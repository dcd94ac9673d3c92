import { decodeDocument } from './decode-document.ts'
import { decodeText } from './decode-text.ts'
import type { XmlElement } from './element.ts'
import { KNOWN_NAMESPACES, type Namespaces, namespacesWithin, resolveAttributes, resolveName } from './namespaces.ts'
import { readTag } from './read-tag.ts'
import { XmlError } from './xml-error.ts'

/** How much a document may ask of the reader, beside its length. */
export type XmlLimits = {
  /** Elements within elements. */
  readonly depth: number
  /** Elements in all. */
  readonly elements: number
}

type Open = {
  /** As the closing tag has to write it. */
  readonly written: string
  readonly namespaces: Namespaces
  readonly element: XmlElement & { readonly children: XmlElement[]; text: string }
}

const CDATA = '<![CDATA['
const BLANK = /^\s*$/

/** What stands between `start` and the next `end`, and where the text goes on behind it. */
function upTo(text: string, start: number, end: string): { readonly inside: string; readonly next: number } {
  const at = text.indexOf(end, start)
  if (at < 0) throw new XmlError(`the document ends before ${end}`)
  return { inside: text.slice(start, at), next: at + end.length }
}

/** Where the text goes on behind the comment or processing instruction at this place; undefined when neither is there. */
function behindRemark(text: string, at: number): number | undefined {
  if (text.startsWith('<!--', at)) {
    const { inside, next } = upTo(text, at + 4, '--')
    if (text[next] !== '>') throw new XmlError(`two hyphens stand in a comment behind "${inside.slice(0, 20)}"`)
    return next + 1
  }
  if (!text.startsWith('<?', at)) return undefined
  const { inside, next } = upTo(text, at + 2, '?>')
  if (/^xml(?:\s|$)/i.test(inside)) throw new XmlError('an XML declaration stands within the document')
  return next
}

/**
 * Reads a document as a tree of elements with their namespaces looked up. Comments and processing instructions are passed
 * over. Throws XmlError for whatever is not well formed, for a document type declaration, before anything is parsed, and
 * for what exceeds the limits. The caller limits the length of the document.
 */
export function readXml(bytes: Uint8Array, limits: XmlLimits): XmlElement {
  const text = decodeDocument(bytes)
  const stack: Open[] = []
  let root: XmlElement | undefined
  let elements = 0
  let at = 0

  const addText = (characters: string): void => {
    const open = stack.at(-1)
    if (open !== undefined) open.element.text += characters
    else if (!BLANK.test(characters)) throw new XmlError('text stands outside of the root element')
  }
  const openElement = (): void => {
    const tag = readTag(text, at)
    const parent = stack.at(-1)
    if (parent === undefined && root !== undefined) throw new XmlError('there is a second root element')
    if (++elements > limits.elements) throw new XmlError(`the document has more than ${limits.elements} elements`)
    if (stack.length >= limits.depth) throw new XmlError(`elements stand more than ${limits.depth} deep`)
    const namespaces = namespacesWithin(tag, parent?.namespaces ?? KNOWN_NAMESPACES)
    const element = {
      ...resolveName(tag.name, namespaces, namespaces.get('') ?? ''),
      attributes: resolveAttributes(tag, namespaces),
      children: [],
      text: '',
    }
    if (parent === undefined) root = element
    else parent.element.children.push(element)
    if (!tag.isEmpty) stack.push({ written: tag.name, namespaces, element })
    at = tag.end
  }
  const closeElement = (): void => {
    const { inside, next } = upTo(text, at + 2, '>')
    if (stack.pop()?.written !== inside.trimEnd()) throw new XmlError(`</${inside.slice(0, 100)}> closes nothing`)
    at = next
  }

  while (at < text.length) {
    const markup = text.indexOf('<', at)
    const characters = text.slice(at, markup < 0 ? text.length : markup)
    if (characters.includes(']]>')) throw new XmlError('"]]>" stands outside of CDATA')
    if (characters !== '') addText(decodeText(characters))
    if (markup < 0) break
    at = markup
    if (text.startsWith('</', at)) closeElement()
    else if (stack.length > 0 && text.startsWith(CDATA, at)) {
      const { inside, next } = upTo(text, at + CDATA.length, ']]>')
      addText(inside)
      at = next
    } else {
      const behind = behindRemark(text, at)
      if (behind === undefined) openElement()
      else at = behind
    }
  }
  if (root === undefined || stack.length > 0) throw new XmlError('the document ends before its root element does')
  return root
}
