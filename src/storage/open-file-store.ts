import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Bucket } from './bucket-keeper.ts'
import type { FileStore, Keeper } from './file-store.ts'
import { folderKeeper } from './folder-keeper.ts'
import { receiveFile, removeReceivedBefore } from './receive-file.ts'

/** The folder of documents inside the data folder, and inside it that of files which are not kept yet. */
export const DOCUMENTS_FOLDER = 'documents'
const INCOMING_FOLDER = 'incoming'

export type FileStoreConfig = {
  readonly dataFolder: string
  /** Undefined: files are kept in the data folder. */
  readonly bucket?: Bucket | undefined
}

async function keeperOf(folder: string, bucket: Bucket | undefined): Promise<Keeper> {
  if (bucket === undefined) return folderKeeper(folder)
  // The SDK is large, and most exchanges have no bucket.
  const { bucketKeeper } = await import('./bucket-keeper.ts')
  return bucketKeeper(bucket)
}

/** Opens the place where files are kept. No folder is made before the first file comes. */
export async function openFileStore({ dataFolder, bucket }: FileStoreConfig): Promise<FileStore> {
  const folder = join(dataFolder, DOCUMENTS_FOLDER)
  const incoming = join(folder, INCOMING_FOLDER)
  const keeper = await keeperOf(folder, bucket)
  return {
    ...keeper,
    receive: (id, content, maxBytes) => receiveFile(incoming, id, content, maxBytes),
    put: async (file) => {
      await keeper.put(file)
      await rm(file.path, { force: true })
    },
    discard: ({ path }) => rm(path, { force: true }),
    discardBefore: (ms) => removeReceivedBefore(incoming, ms),
  }
}
