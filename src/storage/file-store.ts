import type { Readable } from 'node:stream'

/** A file that has arrived whole and lies on this machine's disk, not yet where files are kept. */
export type ReceivedFile = {
  readonly id: string
  readonly path: string
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
  /** Its first bytes, eight or fewer. */
  readonly head: Uint8Array
}

/** Where files are kept, each under an id: a folder, or a bucket. */
export type Keeper = {
  /** Keeps a file that was received; when it resolves the file survives a power cut. */
  put(file: ReceivedFile): Promise<void>
  /** The content. Throws `FileMissing`. */
  open(id: string): Promise<Readable>
  /** Removes a file; one that is not there is no error. */
  remove(id: string): Promise<void>
  close(): void
}

/** Takes files in and keeps them. Nothing here knows what they mean. */
export type FileStore = Keeper & {
  /**
   * Takes a file in while it is read: to disk, with its SHA-256. What does not arrive whole leaves nothing. Throws
   * `FileTooLarge`, and whatever the content throws.
   */
  receive(id: string, content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<ReceivedFile>
  /** Forgets a file that was received and not kept. */
  discard(file: ReceivedFile): Promise<void>
  /** Forgets what this machine received before a moment and neither kept nor discarded. Says how much that was. */
  discardBefore(ms: number): Promise<number>
}

/** A file is longer than it may be. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge'
}

/** There is no file under this id. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing'
}
