import type { FastifyInstance } from 'fastify'

import { assertDocumented } from './documented.ts'
import { BASE, type Told } from './use-tcl.ts'

const BOUNDARY = 'strowger-test-boundary'
export const PDF_TEXT = '%PDF-1.7\n% a document\n'

/** Sends a form with these fields and one file. */
export async function sendForm(
  app: FastifyInstance,
  token: string,
  fields: Readonly<Record<string, string>>,
  file: string | null = PDF_TEXT,
): Promise<Told> {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const written =
    file === null
      ? ''
      : `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="letter.txt"\r\n` +
        `Content-Type: text/plain\r\n\r\n${file}\r\n`
  const url = `${BASE}/documents`
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    },
    payload: `${parts.join('')}${written}--${BOUNDARY}--\r\n`,
  })
  const told = { status: answer.statusCode, headers: answer.headers, body: JSON.parse(answer.payload) as Told['body'] }
  assertDocumented(app, 'POST', url, told)
  return told
}
