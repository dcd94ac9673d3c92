import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** Credentials that the server of the tests knows. */
export const CREDENTIALS = { accessKeyId: 'AKIDTEST', secretAccessKey: 'test-secret' } as const
const REGION = 'eu-test-1'

export type BucketServer = {
  readonly endpoint: string
  readonly region: string
  /** Objects by `bucket/key`. */
  readonly objects: ReadonlyMap<string, Buffer>
  /** Requests answered so far, such as `PUT documents/a`. */
  readonly seen: readonly string[]
  /** How many of the next requests are answered with 503. */
  failNext(count: number): void
  close(): Promise<void>
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')

/** Whether a request is signed with our credentials, version 4: what is signed is what came. */
function isSigned({ method, url = '', headers }: IncomingMessage, body: Buffer): boolean {
  const form =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/
  const [, id, day = '', region = '', names = '', signature] = form.exec(headers.authorization ?? '') ?? []
  if (id !== CREDENTIALS.accessKeyId || region !== REGION) return false
  const digest = String(headers['x-amz-content-sha256'])
  if (digest !== sha256(body)) return false
  const [path = '', query = ''] = url.split('?')
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const sorted = new URLSearchParams(query)
  sorted.sort()
  const canonical = [method, path, sorted.toString(), signed.join(''), names, digest].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const key = [region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${CREDENTIALS.secretAccessKey}`, day))
  return hmac(key, toSign).toString('hex') === signature
}

const errorOf = (code: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`

/** As much of S3 as keeping files needs, on this machine: objects are put, fetched and deleted by signed requests. */
export async function startBucketServer(): Promise<BucketServer> {
  const objects = new Map<string, Buffer>()
  const seen: string[] = []
  let failures = 0
  const server = createServer((request, response) => {
    void (async () => {
      const body = await buffer(request)
      const place = decodeURIComponent((request.url ?? '').slice(1).split('?')[0] ?? '')
      const answer = (status: number, content: string | Buffer = '') => response.writeHead(status).end(content)
      if (failures > 0) {
        failures--
        answer(503, errorOf('ServiceUnavailable'))
        return
      }
      if (!isSigned(request, body)) {
        answer(403, errorOf('SignatureDoesNotMatch'))
        return
      }
      seen.push(`${request.method} ${place}`)
      const known = objects.get(place)
      if (request.method === 'PUT') {
        const checksum = createHash('sha256').update(body).digest('base64')
        if (request.headers['x-amz-checksum-sha256'] !== checksum) {
          answer(400, errorOf('BadDigest'))
          return
        }
        objects.set(place, body)
        answer(200)
      } else if (request.method === 'DELETE') {
        objects.delete(place)
        answer(204)
      } else if (known === undefined) answer(404, errorOf('NoSuchKey'))
      else answer(200, known)
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    region: REGION,
    objects,
    seen,
    failNext: (count) => {
      failures = count
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)))
        server.closeAllConnections()
      }),
  }
}
