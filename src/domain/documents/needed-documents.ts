import { Type, type Static } from 'typebox'

import type { Reader } from '#db/database.ts'
import type { Profile } from '#inventory/profile.ts'

import { exchangeOf, type Session } from '../session.ts'
import { candidatesFor, type Candidate } from './candidates.ts'
import { isWithin, type Need, needsOf } from './needs.ts'
import type { RequirementAction } from './requirement.ts'
import { requirementsFor } from './requirements-for.ts'

/** How a needed document stands. */
export const NEEDED_STATES = ['missing', 'submitted', 'rejected', 'accepted', 'expired'] as const

/** One document that an order needs, and how it stands. */
export const NeededDocumentSchema = Type.Object(
  {
    requirementId: Type.String({ description: 'The rule that asks for it, `rqm_…`.' }),
    documentType: Type.String({ description: 'Sort of document, such as `proof_of_address`.' }),
    description: Type.String({
      description:
        'What it has to show. The rules are the operator’s; those of the starter set are a starting point and not ' +
        'legal advice.',
    }),
    accepts: Type.Immutable(Type.Array(Type.String(), { description: 'Media types that are taken.' })),
    state: Type.Enum(NEEDED_STATES, {
      description:
        '`accepted`: nothing more is needed; `submitted`: it waits for its review; `missing`, `rejected`, `expired`: ' +
        'send one in.',
    }),
    documentId: Type.Union([Type.String(), Type.Null()], { description: 'The document that it is about, `doc_…`.' }),
    reason: Type.Union([Type.String(), Type.Null()], {
      description: 'Rejected: why. Missing: where its address has to be, if anywhere.',
    }),
  },
  { $id: 'NeededDocument', additionalProperties: false, description: 'A document that is needed, and how it stands.' },
)
export type NeededDocument = Static<typeof NeededDocumentSchema>

/** For whom and for which numbers documents may be needed. */
export type AskedDocuments = {
  readonly accountId: string
  /** The customer whom the numbers are for; null: the account itself. */
  readonly customerId: string | null
  /** The order that documents may have been sent in for; null: there is none yet. */
  readonly orderId: string | null
  readonly action: RequirementAction
  /** The sorts of its numbers, in any order and any number. Without a city an address needs to be in the country only. */
  readonly profiles: readonly (Pick<Profile, 'country' | 'kind' | 'products'> & Partial<Pick<Profile, 'city'>>)[]
}

/**
 * A document that was sent in for this very order and names no location is of the right place when whoever reviews it says
 * so, and then serves no other order: some carriers' forms have no field for a location.
 */
function isOfOrderAlone(document: Candidate, orderId: string | null): boolean {
  return document.location_id === null && document.order_id !== null && document.order_id === orderId
}

function serves(need: Need, document: Candidate, orderId: string | null): boolean {
  return (
    document.document_type === need.requirement.documentType &&
    need.requirement.accepts.includes(document.media_type) &&
    (isWithin(need.place, document) || isOfOrderAlone(document, orderId))
  )
}

function stateOf(need: Need, documents: readonly Candidate[], orderId: string | null, now: number) {
  const serving = documents.filter((document) => serves(need, document, orderId))
  const alive = serving.filter(({ expires_at: end }) => end === null || end > now)
  const accepted = alive.find(({ state }) => state === 'accepted')
  if (accepted !== undefined) return { state: 'accepted', documentId: accepted.id, reason: null } as const
  const submitted = alive.find(({ state }) => state === 'submitted')
  if (submitted !== undefined) return { state: 'submitted', documentId: submitted.id, reason: null } as const
  // What was refused for another order says nothing about this one.
  const last = serving.find((document) => document.order_id === orderId)
  if (last === undefined) return { state: 'missing', documentId: null, reason: placeText(need) } as const
  const state = last.state === 'rejected' ? 'rejected' : 'expired'
  return { state, documentId: last.id, reason: last.reason } as const
}

function placeText({ place }: Need): string | null {
  if (place === null) return null
  const where = place.city === null ? place.country : `${place.city}, ${place.country}`
  return `its location has to be in ${where}`
}

/**
 * The documents that the rules ask for at this moment, and how each of them stands; nothing when nothing is needed. An
 * accepted document that is not past its date, of the same account and customer, of the right sort and place, serves
 * every order; one that waits for its review is told whichever order it was sent in for; one that was rejected or has
 * expired is told to its own order alone. Each rule comes once, or once for each place where an address has to be.
 */
export async function neededDocuments(
  reader: Reader,
  session: Session,
  asked: AskedDocuments,
): Promise<NeededDocument[]> {
  const now = exchangeOf(session).clock.now()
  const needs = needsOf(await requirementsFor(reader, asked, now), asked.profiles)
  if (needs.length === 0) return []
  const documents = await candidatesFor(reader, asked, needs)
  return needs.map((need) => {
    const { id, documentType, description, accepts } = need.requirement
    return { requirementId: id, documentType, description, accepts, ...stateOf(need, documents, asked.orderId, now) }
  })
}
