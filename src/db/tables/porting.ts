import type { Generated } from 'kysely'

/** Whether numbers of a place or a prefix can be ported in. What is null matches everything. */
export type FootprintRuleTable = {
  id: string
  /** What it matches, as one text: no two rules match the same. */
  terms: string
  /** ISO 3166-1 alpha-2. */
  country: string
  region: string | null
  lata: string | null
  rate_center: string | null
  npa: string | null
  /** With one, the rule is about a central office code, and its place says where that is. */
  nxx: string | null
  portable: 0 | 1
  /** Commercial class of what is ported in under it. */
  tier: number | null
  /** Carrier of the operator through which it is ported. */
  ocn: string | null
  /** Carrier to which the central office code was assigned. */
  carrier: string | null
  changed_at: number
}

/** Numbers that come from another provider. */
export type PortTable = {
  id: string
  account_id: string
  state: 'draft' | 'submitted' | 'pending_signature' | 'exception' | 'foc_confirmed' | 'ported' | 'cancelled'
  /** JSON object: name, kind, address. */
  end_user: string | null
  billing_number: number | null
  current_carrier: string | null
  /** The end user's account number with the current carrier. */
  carrier_account: string | null
  /** Secret of the end user with the current carrier; forgotten when the port ends. */
  pin: string | null
  loa_document_id: string | null
  bill_document_id: string | null
  /** Days as YYYY-MM-DD. */
  requested_foc: string | null
  foc: string | null
  /** The agreed day of which the log has told that it has come. */
  told_foc: Generated<string | null>
  /** JSON of the settings that the services begin with. */
  settings: Generated<string>
  exception_code: string | null
  exception_text: string | null
  /** Cancelled: why. */
  reason: string | null
  order_id: string | null
  created_at: number
  changed_at: number
  submitted_at: number | null
  ended_at: number | null
}

export type PortNumberTable = {
  port_id: string
  e164: number
  /** A number of our own block that had been ported out: whose it was and by which port, to put it back. */
  was_account_id: string | null
  was_port_id: string | null
}

/** One move of a port from state to state, the first included. */
export type PortStepTable = {
  port_id: string
  /** From 0. */
  step: number
  state: PortTable['state']
  reason: string | null
  /** In which role; the event says who. */
  actor: 'operator' | 'customer'
  at: number
}

/** A number in service that another provider wants. */
export type PortOutTable = {
  id: string
  account_id: string
  e164: number
  state: 'requested' | 'authorised' | 'refused' | 'cancelled' | 'completed' | 'returned'
  gaining_carrier: string
  /** Authorised: the port that had brought the number, to be remembered should it stay. */
  was_port_id: string | null
  requested_foc: string | null
  /** Refused: a word of the closed list. */
  reason_code: string | null
  reason: string | null
  /** When it has to be answered. */
  due_at: number
  /** When the operator was told that it was not. */
  escalated_at: number | null
  created_at: number
  changed_at: number
  ended_at: number | null
}

export type PortOutStepTable = {
  port_out_id: string
  step: number
  state: PortOutTable['state']
  reason: string | null
  actor: 'operator' | 'customer'
  at: number
}

/** What a gaining provider has to know to port numbers of the account out. */
export type PortOutPinTable = {
  account_id: string
  /** Hex. */
  salt: string
  /** scrypt of the PIN, hex. */
  hash: string
  /** Wrong PINs since it was set. */
  wrong_tries: number
  changed_at: number
}
