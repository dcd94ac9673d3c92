import { DomainError } from '#domain/errors.ts'
import type { Exchange } from '#domain/exchange.ts'
import { reviewBrand } from '#domain/messaging/review-brand.ts'
import { reviewCampaign } from '#domain/messaging/review-campaign.ts'
import { reviewDocument } from '#domain/orders/review-document.ts'
import { completePortOut } from '#domain/porting/complete-port-out.ts'
import { completePort } from '#domain/porting/complete-port.ts'
import { confirmFoc } from '#domain/porting/confirm-foc.ts'
import { raiseException } from '#domain/porting/raise-exception.ts'
import { requestSignature } from '#domain/porting/request-signature.ts'
import type { Session } from '#domain/session.ts'
import { sandboxSession } from '#domain/simulator/enter-sandbox.ts'
import type { Plan } from '#domain/simulator/plan.ts'
import { plansOf } from '#domain/simulator/plans.ts'
import type { WorkKind } from '#domain/simulator/work.ts'
import { DAY_MS } from '#lib/clock.ts'

/** The day of a port for which none was wished, or whose wish has passed. */
const USUAL_FOC_DAYS = 1
/** The letter of authorisation among what a port lacks. */
const LETTER = 'loaDocumentId'

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** Agrees the day that was wished for. A port without a letter that counts is sent back for a signature. */
async function confirm(session: Session, { work }: Plan, now: number): Promise<void> {
  const portId = work.id
  const focDate = work.day !== null && work.day >= dayOf(now) ? work.day : dayOf(now + USUAL_FOC_DAYS * DAY_MS)
  try {
    await confirmFoc(session, { portId, focDate })
  } catch (error) {
    const missing = error instanceof DomainError ? error.detail.extra?.['missing'] : undefined
    if (!Array.isArray(missing) || !missing.includes(LETTER)) throw error
    await requestSignature(session, { portId, reason: 'the letter of authorisation is missing or was rejected' })
  }
}

async function answerPort(session: Session, plan: Plan, now: number): Promise<unknown> {
  const { outcome, code, reason, work } = plan
  const portId = work.id
  if (outcome === 'port_exception') return raiseException(session, { portId, code, text: reason })
  if (outcome === 'port_signature') return requestSignature(session, { portId, reason })
  return confirm(session, plan, now)
}

type CarryOut = (session: Session, plan: Plan, now: number) => Promise<unknown>

/** How each is answered in the end. */
const CARRY_OUT: Readonly<Record<WorkKind, CarryOut>> = {
  document: (session, { work: { id: documentId }, outcome, reason }) =>
    outcome === 'document_rejected'
      ? reviewDocument(session, { documentId, decision: 'reject', reason })
      : reviewDocument(session, { documentId, decision: 'accept' }),
  brand: (session, { work: { id: brandId }, outcome, reason }) =>
    outcome === 'brand_rejected'
      ? reviewBrand(session, { brandId, outcome: 'rejected', reason })
      : reviewBrand(session, { brandId, outcome: 'verified' }),
  campaign: (session, { work: { id: campaignId }, outcome, reason }) =>
    outcome === 'campaign_rejected'
      ? reviewCampaign(session, { campaignId, outcome: 'rejected', reason })
      : reviewCampaign(session, { campaignId, outcome: 'active' }),
  port: answerPort,
  foc: (session, { work: { id: portId }, outcome, code, reason }) =>
    outcome === 'port_exception_on_foc'
      ? raiseException(session, { portId, code, text: reason })
      : completePort(session, { portId }),
  port_out: (session, { work }) => completePortOut(session, { portOutId: work.id }),
}

/**
 * In a sandbox plays everybody whom a customer waits for: who reviews documents, the other providers, the registry of
 * campaigns. What cannot be done yet, such as a port that the account cannot pay, is tried again by the next sweep.
 * Returns how much was done.
 */
export async function runAutopilot(exchange: Exchange): Promise<number> {
  const now = exchange.clock.now()
  const session = sandboxSession(exchange)
  let done = 0
  for (const plan of await plansOf(exchange)) {
    if (plan.dueAt > now) continue
    try {
      await CARRY_OUT[plan.work.kind](session, plan, now)
      done++
    } catch (error) {
      // Somebody else was faster, or something that it needs is missing.
      if (!(error instanceof DomainError) || error.retryable) throw error
    }
  }
  return done
}
