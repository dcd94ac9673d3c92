import { XmlError } from './xml-error.ts'

const REFERENCE = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/g
const NO_REFERENCE = /&(?!(?:#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});)/
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' }

/** Whether XML 1.0 knows this code point. Source: XML 1.0, production 2. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x1_0000 && code <= 0x10_ffff)
}

/**
 * The characters that a text of a document stands for: the five entities of XML itself and references by number. There is
 * no way to declare another entity here, so any other is refused.
 */
export function decodeText(text: string): string {
  if (!text.includes('&')) return text
  // First of all, because a replacement finds all places before it replaces one.
  if (NO_REFERENCE.test(text)) throw new XmlError('an ampersand begins no reference to a character')
  return text.replaceAll(REFERENCE, (_all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) {
      const character = NAMED[name]
      if (character !== undefined) return character
      throw new XmlError(`the entity ${name} is not known`)
    }
    const code = hex === undefined ? Number(decimal ?? NaN) : Number.parseInt(hex, 16)
    if (!isCharacter(code)) throw new XmlError('a reference stands for what is no character of XML')
    return String.fromCodePoint(code)
  })
}
