import type { FastifyInstance } from 'fastify'

import { post, type Told } from './use-carrier.ts'

/** One call and its answer, as a page shows them. */
export type Transcript = {
  readonly title: string
  readonly path: string
  readonly request: object
  readonly answer: Told
}

/** Makes calls and keeps what was sent and answered. The apikey in the header, where there is one, keeps them short. */
export function recorder(app: FastifyInstance, apikey?: string) {
  const headers: Readonly<Record<string, string>> = apikey === undefined ? {} : { authorization: `Bearer ${apikey}` }
  const transcripts: Transcript[] = []
  return {
    transcripts,
    async keep(title: string, path: string, request: object): Promise<Told['body']> {
      const answer = await post(app, path, request, headers)
      transcripts.push({ title, path, request, answer })
      return answer.body
    },
  }
}

/** JSON as a page shows it: what fits on a line is on one. */
function show(value: unknown, indent = ''): string {
  const line = JSON.stringify(value)
  if (line.length + indent.length <= 110 || typeof value !== 'object' || value === null) return line
  const inner = `${indent}  `
  const list = Array.isArray(value)
  const parts = list
    ? value.map((item) => inner + show(item, inner))
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${show(item, inner)}`)
  return `${list ? '[' : '{'}\n${parts.join(',\n')}\n${indent}${list ? ']' : '}'}`
}

/** The transcripts as the examples of the page. Ids that chance makes are replaced. */
export function writeTranscripts(transcripts: readonly Transcript[]): string {
  return transcripts
    .map(
      ({ title, path, request, answer }) =>
        `### ${title}\n\n\`\`\`http\nPOST ${path}\n\n${show(request)}\n\n${answer.status}\n\n${show(answer.body)}\n\`\`\`\n`,
    )
    .join('\n')
    .replaceAll(/prt_[0-9a-z]{24}/g, 'prt_1m80ctj0hexamp1e0000001')
    .replaceAll(/"pid":"[0-9a-z]{5}"/g, '"pid":"00001"')
    .replaceAll(/"pid": "[0-9a-z]{5}"/g, '"pid": "00001"')
}
