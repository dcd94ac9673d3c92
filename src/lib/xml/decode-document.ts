import { XmlError } from './xml-error.ts'

const UTF_8 = new TextDecoder('utf-8', { fatal: true })
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.[0-9]\1(?:\s+encoding\s*=\s*(["'])([A-Za-z][\w.-]*)\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\4)?\s*\?>/
const READABLE = /^(?:utf-?8|us-ascii|ascii)$/i
/** What only a document type declaration can bring; a document that has one is not looked at any further. */
const DECLARES = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i
// oxlint-disable-next-line no-control-regex -- these are the characters that are meant
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

/**
 * The text of a document after its XML declaration, with line ends as XML wants them. Takes UTF-8, with or without a byte
 * order mark. Throws XmlError for any other encoding, for bytes that are no UTF-8, and for a document type declaration,
 * before anything is parsed.
 */
export function decodeDocument(bytes: Uint8Array): string {
  let text: string
  try {
    text = UTF_8.decode(bytes)
  } catch {
    throw new XmlError('the bytes are not UTF-8')
  }
  if (DECLARES.test(text)) throw new XmlError('document type declarations are refused')
  if (IMPOSSIBLE.test(text)) throw new XmlError('a control character stands where XML allows none')
  if (text.includes('\r')) text = text.replaceAll(/\r\n?/g, '\n')
  if (!text.startsWith('<?xml')) return text
  const declaration = DECLARATION.exec(text)
  if (declaration === null) throw new XmlError('the XML declaration is not well formed')
  const encoding = declaration[3] ?? 'utf-8'
  if (!READABLE.test(encoding)) throw new XmlError(`the encoding ${encoding} is not read: send UTF-8`)
  return text.slice(declaration[0].length)
}
