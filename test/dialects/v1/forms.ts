import type { Client } from './client.ts'

/** One part of a form; with a file name it is a file. */
export type Part = { readonly name: string; readonly value: string; readonly fileName?: string }

const BOUNDARY = 'strowger-test-boundary'

/** A form as browsers send it (RFC 7578): text, since what the tests send is ASCII. */
export function formOf(parts: readonly Part[]): string {
  const written = parts.map(({ name, value, fileName }) => {
    const file = fileName === undefined ? '' : `; filename="${fileName}"\r\nContent-Type: text/plain`
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`
  })
  return `${written.join('')}--${BOUNDARY}--\r\n`
}

export const FORM = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }
export const PDF_TEXT = '%PDF-1.7\n% a document\n'
export const FILE: Part = { name: 'file', value: PDF_TEXT, fileName: 'passport.pdf' }

/** The form of a document with these fields. */
export const documentForm = (fields: Readonly<Record<string, string>> = {}, file: Part = FILE): string =>
  formOf([
    ...Object.entries({ documentType: 'proof_of_identity', ...fields }).map(([name, value]) => ({ name, value })),
    file,
  ])

/** Sends in a document, and gives it. */
export async function sendDocument(client: Client, fields: Readonly<Record<string, string>> = {}) {
  const { body } = await client.post<{ id: string; state: string }>('/v1/documents', documentForm(fields), FORM)
  return body
}
