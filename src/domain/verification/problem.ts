import { Type, type Static } from 'typebox'

/** What must always be so. */
export const INVARIANTS = [
  'block_adds_up',
  'blocks_apart',
  'block_has_profile',
  'number_in_block',
  'number_has_one_holder',
  'reservation_is_whole',
  'holds_add_up',
  'order_is_whole',
  'service_names_own',
  'port_is_whole',
  'messaging_is_whole',
  'document_is_whole',
  'transaction_sums_to_zero',
  'balance_equals_postings',
  'hold_is_whole',
  'hold_has_order',
  'log_equals_store',
  'index_equals_store',
] as const
export type Invariant = (typeof INVARIANTS)[number]

/** Problems that are told; there may be more. */
export const MAX_PROBLEMS = 1_000

/** Something that is not as it must be. */
export const ProblemSchema = Type.Object(
  {
    invariant: Type.Enum(INVARIANTS, { description: 'What must be so and is not.' }),
    subject: Type.String({ description: 'The number, block, reservation or order that it is about.' }),
    detail: Type.String({ description: 'What was found.' }),
  },
  { $id: 'VerificationProblem', additionalProperties: false },
)
export type Problem = Static<typeof ProblemSchema>

/** Gathers problems up to the limit, and counts all. */
export type Findings = { readonly problems: Problem[]; count: number }

/** Adds a problem, or only counts it when there are `MAX_PROBLEMS` already. */
export function note(findings: Findings, invariant: Invariant, subject: string, detail: string): void {
  findings.count++
  if (findings.problems.length < MAX_PROBLEMS) findings.problems.push({ invariant, subject, detail })
}
