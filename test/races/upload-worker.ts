import type { Exchange } from '#domain/exchange.ts'
import { submitDocument } from '#domain/documents/submit-document.ts'
import { receiveUpload } from '#domain/documents/upload.ts'

import { sessionFor } from '../support/session.ts'
import { runProcess } from './process.ts'

/** Where a process that uploads stands still, after so many documents, until it is killed. */
export type UploadTask = {
  readonly accountId: string
  readonly documents: number
  readonly standsStill: 'while a file arrives' | 'when a file is kept' | 'never'
}

export const CONTENT = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300_000, 'x')])
const CHUNK_BYTES = 65_536

await runProcess<UploadTask>(async ({ exchange, task, tell }) => {
  const forEver = () => new Promise<never>(() => setInterval(() => {}, 1_000))
  let done = 0
  const isLast = () => done === task.documents

  async function* content(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < CONTENT.byteLength; start += CHUNK_BYTES) {
      yield CONTENT.subarray(start, start + CHUNK_BYTES)
      if (start > 0 && isLast() && task.standsStill === 'while a file arrives') {
        tell('stands still')
        await forEver()
      }
    }
  }
  const files: Exchange['files'] = {
    ...exchange.files,
    put: async (file) => {
      await exchange.files.put(file)
      if (isLast() && task.standsStill === 'when a file is kept') {
        tell('stands still')
        await forEver()
      }
    },
  }
  const replaced = Object.create(exchange, Object.getOwnPropertyDescriptors({ files })) as Exchange
  const session = sessionFor(replaced, task.accountId, 'customer')
  for (;;) {
    const upload = await receiveUpload(session, content())
    const { answer } = await submitDocument(session, { documentType: 'bill', upload })
    done++
    tell({ acknowledged: answer.id })
  }
})
