/** How files of these media types begin. Sources: ISO 32000-2, 7.5.2; RFC 2083, 3.1; ISO/IEC 10918-1, B.1.1.3. */
const BEGINNINGS = [
  { mediaType: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
] as const

export type KnownMediaType = (typeof BEGINNINGS)[number]['mediaType']

/** As many bytes as tell the media type of any file. */
export const HEAD_BYTES = 8

/** The media type of a file that begins like this; undefined when it is none of PDF, PNG and JPEG. */
export function mediaTypeOf(head: Uint8Array): KnownMediaType | undefined {
  return BEGINNINGS.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))?.mediaType
}
