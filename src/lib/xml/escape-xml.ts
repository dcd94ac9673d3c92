const SPECIAL = /[&<>"]/g
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Characters that no XML 1.0 document may hold, not even escaped. Source: XML 1.0, production 2. */
// oxlint-disable-next-line no-control-regex -- these are the characters that are meant
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu

/** A text as it stands in an element or between double quotes; what XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text.replaceAll(SPECIAL, (character) => ESCAPES[character] ?? character).replaceAll(IMPOSSIBLE, '\ufffd')
}
