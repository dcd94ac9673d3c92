import type { ErrorCode } from '#domain/errors.ts'

import recorded from './examples.json' with { type: 'json' }

/** Answers of a real exchange, by operation and status; a test asks one for them again and compares. */
const answers: Readonly<Record<string, Readonly<Record<string, unknown>>>> = recorded.answers
const problems: Readonly<Record<string, unknown>> = recorded.problems
const requests: Readonly<Record<string, unknown>> = recorded.requests

/** The example of an answer, as a part of a media type object. */
export function exampleOf(operationId: string | undefined, status: string): { readonly example?: unknown } {
  const example = answers[operationId ?? '']?.[status]
  return example === undefined ? {} : { example }
}

/** Examples of those of these refusals that were recorded, as a part of a media type object. */
export function problemExampleOf(codes: readonly ErrorCode[]): {
  readonly examples?: Readonly<Record<string, object>>
} {
  const known = codes.filter((code) => code in problems)
  if (known.length === 0) return {}
  return { examples: Object.fromEntries(known.map((code) => [code, { value: problems[code] }])) }
}

/** The example of a request's body, as a part of its schema. */
export function requestExampleOf(operationId: string | undefined): { readonly examples?: readonly unknown[] } {
  const example = requests[operationId ?? '']
  return example === undefined ? {} : { examples: [example] }
}
