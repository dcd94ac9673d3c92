import { decodeText } from './decode-text.ts'
import { XmlError } from './xml-error.ts'

/** Attributes of one element. */
export const MAX_ATTRIBUTES = 64

const NAME = '[A-Za-z_:\\u0080-\\ud7ff\\ue000-\\ufffd][\\w:.\\-\\u0080-\\ud7ff\\ue000-\\ufffd]*'
const OPENING = new RegExp(`<(${NAME})`, 'y')
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y')
const END = /\s*(\/?)>/y

const NONE: ReadonlyMap<string, string> = new Map()

/** An opening tag as it is written. */
export type Tag = {
  readonly name: string
  /** By their names as written. */
  readonly attributes: ReadonlyMap<string, string>
  /** It closes itself: `<a/>`. */
  readonly isEmpty: boolean
  /** Where the text goes on behind it. */
  readonly end: number
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Reads the opening tag at this place. */
export function readTag(text: string, at: number): Tag {
  const opening = matchAt(OPENING, text, at)
  if (opening === null) throw new XmlError(`no tag begins at character ${at}`)
  let end = OPENING.lastIndex
  // Most elements have none, and then nothing is made for them.
  if (text[end] === '>') return { name: opening[1] ?? '', attributes: NONE, isEmpty: false, end: end + 1 }
  const attributes = new Map<string, string>()
  for (let found = matchAt(ATTRIBUTE, text, end); found !== null; found = matchAt(ATTRIBUTE, text, end)) {
    const [, name = '', double, single] = found
    if (attributes.has(name)) throw new XmlError(`the attribute ${name} stands there twice`)
    if (attributes.size >= MAX_ATTRIBUTES) throw new XmlError(`an element has more than ${MAX_ATTRIBUTES} attributes`)
    attributes.set(name, decodeText(double ?? single ?? '').replaceAll(/[\t\n]/g, ' '))
    end = ATTRIBUTE.lastIndex
  }
  const closing = matchAt(END, text, end)
  if (closing === null) throw new XmlError(`the tag at character ${at} does not end`)
  return { name: opening[1] ?? '', attributes, isEmpty: closing[1] === '/', end: END.lastIndex }
}
