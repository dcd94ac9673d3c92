import { SECOND_MS } from '#lib/clock.ts'

import { getOwnLogin } from '#domain/accounts/get-own-login.ts'
import { listPorts, MAX_PORTS_PAGE } from '#domain/porting/list-ports.ts'
import type { PortSummary } from '#domain/porting/port.ts'
import type { PortState } from '#domain/porting/port-states.ts'
import type { Session } from '#domain/session.ts'

import { success } from '../answer.ts'
import type { Operation } from '../operation.ts'
import { PLAIN } from '../words.ts'

/** Ports that one answer tells: the newest. */
const MAX_PORTS_TOLD = 10_000
/** What stands for a date that is not agreed yet. */
const NO_FOC = '19750715'
/** Characters by which a port is known to people: the last ones of its id. */
const PID_LENGTH = 5

/** A port's state in the carrier's words; a draft was not submitted, and so is not told. */
const STATUSES: Readonly<Record<Exclude<PortState, 'draft'>, string>> = {
  submitted: 'submitted',
  pending_signature: 'Validating',
  exception: 'Pending',
  foc_confirmed: 'Pending',
  ported: 'Complete',
  cancelled: 'Cancelled',
}

/** What is said about each state; a port that was not submitted is not told. */
const MESSAGES: Readonly<Record<Exclude<PortState, 'draft'>, (port: PortSummary) => string>> = {
  submitted: () => 'Your port order was submitted.',
  pending_signature: () => 'Your port order waits for a signed letter of authorization.',
  exception: ({ exception }) => `Rejected by the losing carrier: ${exception?.text ?? exception?.code ?? 'no reason'}`,
  foc_confirmed: ({ focDate }) => `Your numbers will be porting on ${focDate ?? 'a day to come'}.`,
  ported: () => 'Your numbers were ported.',
  cancelled: ({ reason }) => `Cancelled: ${reason ?? 'no reason'}`,
}

function writePort(port: PortSummary, username: string) {
  const { state } = port
  if (state === 'draft') return []
  const since = Math.floor(Date.parse(port.submittedAt ?? port.createdAt) / SECOND_MS)
  return [
    {
      id: port.id,
      key: [username, String(since)],
      value: {
        pid: port.id.slice(-PID_LENGTH),
        status: STATUSES[state],
        message: MESSAGES[state](port),
        foc: port.focDate?.replaceAll('-', '') ?? NO_FOC,
        notify: '0',
        url: '',
        // A PIN opens a number to whoever has it: it is never told.
        pin: '',
      },
    },
  ]
}

async function allPorts(session: Session): Promise<PortSummary[]> {
  const { accountId } = session.actor
  const ports: PortSummary[] = []
  let before: string | undefined
  do {
    const page = await listPorts(session, {
      accountId,
      limit: MAX_PORTS_PAGE,
      ...(before === undefined ? {} : { before }),
    })
    ports.push(...page.items)
    before = page.next
  } while (before !== undefined && ports.length < MAX_PORTS_TOLD)
  return ports
}

/** The account's ports, the newest first. */
export const portStatus: Operation = {
  path: '/v2.1/iNumbering/portStatus',
  family: PLAIN,
  answer: async (session) => {
    const username = (await getOwnLogin(session, {})) ?? ''
    const ports = await allPorts(session)
    return success({ portStatusSummary: ports.flatMap((port) => writePort(port, username)) })
  },
}
