import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'

import { S3Client, DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand } from '@aws-sdk/client-s3'

import { FileMissing, type Keeper } from './file-store.ts'

/** A bucket that speaks S3, and where in it files are kept. */
export type Bucket = {
  readonly bucket: string
  /** Stands before the ids; empty or ending in a slash. */
  readonly prefix: string
  readonly region: string
  /** Where another than Amazon's own service answers; undefined: Amazon's, of the region. */
  readonly endpoint: string | undefined
  /** Without them they are found as the AWS SDK finds them: environment, shared files, role of the machine. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string }
}

/** How often a request to the bucket is sent at the most. */
const MAX_ATTEMPTS = 3
/** Until the bucket has begun to answer, and until it has answered. */
const CONNECT_MS_MAX = 5_000
const REQUEST_MS_MAX = 20_000

/** Keeps files in a bucket. A file is acknowledged by the bucket before it counts as kept. */
export function bucketKeeper({ bucket, prefix, region, endpoint, credentials }: Bucket): Keeper {
  const client = new S3Client({
    region,
    maxAttempts: MAX_ATTEMPTS,
    requestHandler: { connectionTimeout: CONNECT_MS_MAX, requestTimeout: REQUEST_MS_MAX },
    // Services other than Amazon's seldom know the checksums that are sent after a body.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(credentials === undefined ? {} : { credentials }),
  })
  const placeOf = (id: string) => ({ Bucket: bucket, Key: `${prefix}${id}` })
  return {
    put: async ({ id, path, sha256 }) => {
      await client.send(
        new PutObjectCommand({
          ...placeOf(id),
          // In one piece, so that it is signed as a whole and can be sent again: a document is small.
          Body: await readFile(path),
          ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
        }),
      )
    },
    open: async (id) => {
      try {
        const { Body: body } = await client.send(new GetObjectCommand(placeOf(id)))
        if (body instanceof Readable) return body
      } catch (error) {
        if (!(error instanceof NoSuchKey)) throw error
      }
      throw new FileMissing(`there is no object ${prefix}${id} in the bucket ${bucket}: bring it back from a backup`)
    },
    remove: async (id) => {
      await client.send(new DeleteObjectCommand(placeOf(id)))
    },
    close: () => client.destroy(),
  }
}
