/** A text that is not well-formed XML, or that holds what this reader refuses to look at. */
export class XmlError extends Error {
  override readonly name = 'XmlError'
}
