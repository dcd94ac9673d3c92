/** An attribute; those that declare namespaces are not listed. */
export type XmlAttribute = {
  /** Without its prefix. */
  readonly name: string
  /** Empty for an attribute without prefix. */
  readonly namespace: string
  readonly value: string
}

/** An element of a document, with its namespace looked up. */
export type XmlElement = {
  /** Without its prefix. */
  readonly name: string
  /** Empty when it has none. */
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlElement[]
  /** The characters that stand directly in it, CDATA included, one after another. */
  readonly text: string
}
