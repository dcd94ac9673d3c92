// Written by npm run openapi from the OpenAPI document: change the API, not this file.

export type Account = {
  /** Id of the account, `acc_…`. */
  readonly id: string
  /** What people call it: 1 to 100 characters without control characters. */
  readonly name: string
  /** `operator` runs the exchange; `customer` buys numbers. */
  readonly role: 'operator' | 'customer'
  /** How many numbers the account may hold in reservations at once. */
  readonly holdLimit: number
  /** When it was opened, UTC. */
  readonly createdAt: string
}

/** How an account pays and what it has. */
export type AccountBalance = {
  /** Id of the account, `acc_…`. */
  readonly accountId: string
  /** `prepaid`: it spends what it has paid in. `postpaid`: it is sent a bill. */
  readonly mode: 'prepaid' | 'postpaid'
  /** ISO 4217 code of the currency in which it pays. */
  readonly currency: string
  /** How far below zero orders may bring the balance, in the minor unit of `currency`; null: without limit, in every currency. Of a prepaid account it is 0. */
  readonly creditLimitMinor: number | null
  /** In its own currency, and in every other in which it was charged. */
  readonly balances: readonly Balance[]
}

/** Accounts of the exchange. */
export type AccountPage = {
  readonly items: readonly Account[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type AddNote = {
  /** The note: 1 to 2,000 characters without control characters other than line feeds. */
  readonly text: string
}

export type AddSimulatorFault = {
  /** Beginning of the paths that it is about, such as `/v1/orders`, or `/v2/iNumbering`. */
  readonly path?: string
  /** The method that it is about; without it all. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** How long a request waits before anything is done, milliseconds. */
  readonly latencyMs?: number
  /** The share of requests that it meets. */
  readonly probability?: number
  /** Begins the chance by which requests are met: the same seed meets the same ones in their order. */
  readonly seed?: number
  /** How many requests it meets; without it, until it is taken away. */
  readonly times?: number
  /** How v1 answers: 429, 500 or 503, each as its own refusal; other dialects in their own words. */
  readonly status?: 429 | 500 | 503
}

export type AddSimulatorScript = {
  /** What becomes of it. `accepted`: all goes well, whatever magic says; `slow`: it takes five days; `port_exception_on_foc`: the other provider does not let go on the day that was agreed; `number_gone`: somebody else has the number at the moment at which it is wanted. */
  readonly outcome: 'accepted' | 'slow' | 'document_rejected' | 'brand_rejected' | 'campaign_rejected' | 'port_exception' | 'port_signature' | 'port_exception_on_foc' | 'number_gone'
  /** What it is about; without it the first thing that comes. What is said has to hold together. */
  readonly match?: {
    /** The very document, port, brand or campaign. */
    readonly id?: string
    /** Last digits of a number of the port, or of the number wanted. */
    readonly ending?: string
    /** A part of the file's name, the brand's legal name or the campaign's description; case does not count. */
    readonly text?: string
  }
  /** With `port_exception` and `port_exception_on_foc`: what is wrong. */
  readonly code?: 'account_number_mismatch' | 'pin_mismatch' | 'name_mismatch' | 'address_mismatch' | 'billing_number_mismatch' | 'loa_invalid' | 'number_not_active' | 'number_not_portable' | 'order_pending' | 'other'
  /** What is told as the reason; one line of 1 to 200 characters. */
  readonly reason?: string
  /** How many things it is for. */
  readonly times?: number
}

export type AgeingDays = {
  /** Numbers that rest now. */
  readonly total: number
  /** Days on which any are, ascending. */
  readonly items: readonly {
    /** The day, in UTC. */
    readonly on: string
    /** Numbers that are offered again on it. */
    readonly count: number
  }[]
}

export type AvailableNumber = {
  /** E.164 with plus. */
  readonly e164: string
  /** The national (significant) number. */
  readonly national: string
  /** How easy it is to remember, 0 to 100. */
  readonly memorability: number
  /** ISO 3166-1 alpha-2; `001` for UIFN. */
  readonly country: string
  /** What sort of number. */
  readonly kind: 'local' | 'national' | 'mobile' | 'tollfree' | 'uifn'
  /** State, province or region. */
  readonly region: string | null
  /** Local access and transport area. */
  readonly lata: string | null
  /** Rate centre. */
  readonly rateCenter: string | null
  /** City. */
  readonly city: string | null
  /** The operator's commercial class. */
  readonly tier: number
  /** Network that carries it. */
  readonly network: string | null
  /** What it can carry. */
  readonly features: readonly ('voice' | 'sms' | 'mms' | 't38' | 'cnam' | 'e911')[]
  /** What it is sold as. */
  readonly products: readonly ('LNS' | 'DID' | 'ITFS' | 'UIFN')[]
  /** UIFN: countries in which it is in service. */
  readonly serviceCountries: readonly string[]
  /** For this account; null where none is set. */
  readonly price: Price | null
}

export type AvailableNumberPage = {
  readonly items: readonly AvailableNumber[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
  /** With `total=true`: how many numbers match, exactly. */
  readonly total?: number
  /** For each of `facets`: how many numbers match by its values, the most first; null: without one. */
  readonly facets?: {
    readonly country?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
    readonly kind?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
    readonly region?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
    readonly lata?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
    readonly rateCenter?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
    readonly city?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
    readonly npa?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
    readonly tier?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
    readonly network?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
  }
}

export type AvailableRun = {
  /** First number, E.164 with plus. */
  readonly first: string
  /** Last number, E.164 with plus. */
  readonly last: string
  /** How many numbers. */
  readonly count: number
  /** ISO 3166-1 alpha-2; `001` for UIFN. */
  readonly country: string
  /** What sort of number. */
  readonly kind: 'local' | 'national' | 'mobile' | 'tollfree' | 'uifn'
  /** State, province or region. */
  readonly region: string | null
  /** Local access and transport area. */
  readonly lata: string | null
  /** Rate centre. */
  readonly rateCenter: string | null
  /** City. */
  readonly city: string | null
  /** The operator's commercial class. */
  readonly tier: number
  /** Network that carries it. */
  readonly network: string | null
  /** What it can carry. */
  readonly features: readonly ('voice' | 'sms' | 'mms' | 't38' | 'cnam' | 'e911')[]
  /** What it is sold as. */
  readonly products: readonly ('LNS' | 'DID' | 'ITFS' | 'UIFN')[]
  /** UIFN: countries in which it is in service. */
  readonly serviceCountries: readonly string[]
  /** For this account; null where none is set. */
  readonly price: Price | null
}

export type AvailableRunPage = {
  readonly items: readonly AvailableRun[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
  /** With `total=true`: how many numbers match, exactly. */
  readonly total?: number
  /** For each of `facets`: how many numbers match by its values, the most first; null: without one. */
  readonly facets?: {
    readonly country?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
    readonly kind?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
    readonly region?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
    readonly lata?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
    readonly rateCenter?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
    readonly city?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
    readonly npa?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
    readonly tier?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
    readonly network?: readonly ({
      readonly value: string | number | null
      readonly count: number
    })[]
  }
}

export type Balance = {
  /** ISO 4217 code. */
  readonly currency: string
  /** Positive: what the account has paid in and not spent; negative: what it owes. */
  readonly balanceMinor: number
  /** How much of it is set aside for orders that wait. */
  readonly heldMinor: number
  /** What orders may spend: the balance, less what is set aside, plus the credit limit; below 0 after a month that was charged without cover. Null: without limit. */
  readonly availableMinor: number | null
}

/** How an account pays. */
export type Billing = {
  /** Id of the account, `acc_…`. */
  readonly accountId: string
  /** `prepaid`: it spends what it has paid in. `postpaid`: it is sent a bill. */
  readonly mode: 'prepaid' | 'postpaid'
  /** ISO 4217 code of the currency in which it pays. */
  readonly currency: string
  /** How far below zero orders may bring the balance, in the minor unit of `currency`; null: without limit, in every currency. Of a prepaid account it is 0. */
  readonly creditLimitMinor: number | null
}

export type Block = {
  /** The number without its last three digits, such as `12015550`. */
  readonly prefix: string
  /** Which of the blocks of this prefix; 0 for most. */
  readonly part: number
  /** Its lowest number, E.164 with plus. */
  readonly first: string
  /** Its highest number, E.164 with plus. */
  readonly last: string
  /** How many numbers it has. */
  readonly size: number
  /** ISO 3166-1 alpha-2; `001` for UIFN. */
  readonly country: string
  /** What sort of numbers. */
  readonly kind: 'local' | 'national' | 'mobile' | 'tollfree' | 'uifn'
  /** State, province or region. */
  readonly region: string | null
  /** Local access and transport area. */
  readonly lata: string | null
  /** Rate centre. */
  readonly rateCenter: string | null
  /** City. */
  readonly city: string | null
  /** The operator's commercial class. */
  readonly tier: number
  /** Network that carries the numbers. */
  readonly network: string | null
  /** What the numbers can carry. */
  readonly features: readonly ('voice' | 'sms' | 'mms' | 't38' | 'cnam' | 'e911')[]
  /** What they are sold as. */
  readonly products: readonly ('LNS' | 'DID' | 'ITFS' | 'UIFN')[]
  /** Operating company number of the holder. */
  readonly ocn: string | null
  /** False: it was withdrawn, and its free numbers cannot be had. */
  readonly onSale: boolean
  readonly categories: CategoryCounts
}

export type BlockDetail = {
  /** The number without its last three digits. */
  readonly prefix: string
  /** One sign for each number from 000 to 999: `a` available, `w` free in a withdrawn block, `r` reserved, `o` ordered, `s` in service, `g` ageing, `h` held by the operator, `i` porting in, `p` porting out, `x` ported out, `-` in no block of the exchange. */
  readonly states: string
  /** The blocks of this prefix. */
  readonly parts: readonly Block[]
}

/** Blocks of the inventory. */
export type BlockPage = {
  readonly items: readonly Block[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

/** Whole thousands-blocks: first ends with 000, last with 999. */
export type BlockRange = {
  /** E.164 with plus: `+12015551234`. Blanks, hyphens, dots, slashes and brackets are ignored; ten digits without a plus are read as North American. */
  readonly first: string
  /** E.164 with plus: `+12015551234`. Blanks, hyphens, dots, slashes and brackets are ignored; ten digits without a plus are read as North American. */
  readonly last: string
}

export type BlocksOnSale = {
  /** First number of the stretch, E.164 with plus. */
  readonly first: string
  /** Last number of the stretch, E.164 with plus. */
  readonly last: string
  /** Blocks that changed; those that were so already are not counted. */
  readonly blocks: number
}

export type Brand = {
  /** Id of the brand, `B` and six letters or digits. */
  readonly id: string
  /** Whose it is, `acc_…`. */
  readonly accountId: string
  /** Where it stands; only brands that are `verified` may send. */
  readonly state: 'pending' | 'verified' | 'rejected' | 'suspended' | 'deleted'
  /** Rejected or suspended: why. */
  readonly reason: string | null
  /** The name as it is registered; one line of 1 to 200 characters. */
  readonly legalName: string
  readonly entityType: 'private' | 'public' | 'non_profit' | 'government' | 'sole_proprietor' | null
  readonly taxId: string | null
  readonly country: string | null
  readonly vertical: string | null
  readonly website: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly externalId: string | null
  /** Fields that an operator will want to see and that are null. */
  readonly missing: readonly string[]
  /** When it was made, UTC. */
  readonly createdAt: string
  /** When it was last changed or reviewed, UTC. */
  readonly changedAt: string
}

/** Brands of the account. */
export type BrandPage = {
  readonly items: readonly Brand[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type Campaign = {
  /** Id of the campaign, `C` and six letters or digits. */
  readonly id: string
  /** Whose it is, `acc_…`. */
  readonly accountId: string
  /** The brand that sends, `B…`. */
  readonly brandId: string
  /** Where it stands; numbers are assigned to `active` ones. */
  readonly state: 'pending' | 'active' | 'rejected' | 'suspended' | 'expired' | 'deleted'
  /** Rejected or suspended: why. */
  readonly reason: string | null
  /** What it is for. */
  readonly useCase: '2fa' | 'account_notification' | 'customer_care' | 'delivery_notification' | 'fraud_alert' | 'higher_education' | 'low_volume' | 'marketing' | 'mixed' | 'polling_voting' | 'public_service_announcement' | 'security_alert' | 'charity' | 'emergency' | 'political' | 'sweepstakes' | 'social' | 'agents_franchises' | 'machine_to_machine'
  /** What is sent to whom; 1 to 4,096 characters. */
  readonly description: string
  /** Up to 5 examples of messages. */
  readonly sampleMessages: readonly string[]
  readonly optIn: string | null
  readonly externalId: string | null
  /** From when numbers may be assigned to it, RFC 3339. */
  readonly startsAt: string
  readonly endsAt: string | null
  /** Numbers in service that are assigned to it. */
  readonly numbers: number
  /** When it was made, UTC. */
  readonly createdAt: string
  /** When it was last changed or reviewed, UTC. */
  readonly changedAt: string
}

export type CampaignNumbers = {
  /** Numbers of yours that are in service. */
  readonly numbers: readonly string[]
  /** The customer's own id of this order: sent again, the same order is answered and nothing is done. */
  readonly externalId?: string
  /** Ties several orders together. */
  readonly requestId?: string
}

/** Campaigns of the account. */
export type CampaignPage = {
  readonly items: readonly Campaign[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type CancelOrder = {
  /** Why, for the history: one line of 1 to 200 characters. */
  readonly reason?: string
}

export type CancelPort = {
  /** Why; one line of 1 to 200 characters. */
  readonly reason?: string
}

export type CancelPortOut = {
  /** Why; one line of 1 to 200 characters. */
  readonly reason?: string
}

/** How many numbers are in each category of 47 CFR 52.15(f); they add up to the size. */
export type CategoryCounts = {
  /** In service, ported out, or ordered for five days at the most. */
  readonly assigned: number
  /** With providers or resellers; the exchange does not tell them from assigned ones here: 0. */
  readonly intermediate: number
  /** Held by a reservation. */
  readonly reserved: number
  /** Given back, and not yet offered again. */
  readonly ageing: number
  /** Kept from sale by the operator. */
  readonly administrative: number
  /** Free. */
  readonly available: number
}

export type ChangeBrand = {
  /** The name as it is registered; one line of 1 to 200 characters. */
  readonly legalName?: string
  readonly entityType?: 'private' | 'public' | 'non_profit' | 'government' | 'sole_proprietor' | null
  readonly taxId?: string | null
  readonly country?: string | null
  readonly vertical?: string | null
  readonly website?: string | null
  readonly email?: string | null
  readonly phone?: string | null
  readonly externalId?: string | null
}

export type ChangeCampaign = {
  /** What it is for. */
  readonly useCase?: '2fa' | 'account_notification' | 'customer_care' | 'delivery_notification' | 'fraud_alert' | 'higher_education' | 'low_volume' | 'marketing' | 'mixed' | 'polling_voting' | 'public_service_announcement' | 'security_alert' | 'charity' | 'emergency' | 'political' | 'sweepstakes' | 'social' | 'agents_franchises' | 'machine_to_machine'
  /** What is sent to whom; 1 to 4,096 characters. */
  readonly description?: string
  /** Up to 5 examples of messages. */
  readonly sampleMessages?: readonly string[]
  readonly optIn?: string | null
  readonly externalId?: string | null
  /** From when numbers may be assigned to it, RFC 3339. */
  readonly startsAt?: string
  readonly endsAt?: string | null
}

export type ChangeConnection = {
  /** What people call it; one line of 1 to 200 characters. */
  readonly name?: string
  /** Where calls go: 1 to 20 SIP endpoints. */
  readonly gateways?: readonly Gateway[]
}

export type ChangeContact = {
  /** The customer for whom the person speaks, `cus_…`. Null: not known. */
  readonly customerId?: string | null
  /** Given name; one line of 1 to 200 characters. Null: not known. */
  readonly firstName?: string | null
  /** Family name; one line of 1 to 200 characters. Null: not known. */
  readonly lastName?: string | null
  /** E-mail address; 254 characters at the most. Null: not known. */
  readonly email?: string | null
  /** E.164 number, kept as `+12015551234` however it is written. Null: not known. */
  readonly phone?: string | null
  /** What the person does there, such as `billing`; one line of 1 to 200 characters. Null: not known. */
  readonly role?: string | null
}

export type ChangeCustomer = {
  /** `company` or `person`: what else has to be known depends on it. */
  readonly kind?: 'company' | 'person'
  /** Name of the company, or full name of the person; one line of 1 to 200 characters. Null: not known. */
  readonly name?: string | null
  /** Number in the register of companies of its country, as that writes it; 1 to 64 characters. Null: not known. */
  readonly registrationNumber?: string | null
  /** Number for taxes, such as for VAT or the EIN of the United States; 1 to 64 characters. Null: not known. */
  readonly taxId?: string | null
  /** Where it is registered or lives, ISO 3166-1 alpha-2. Null: not known. */
  readonly country?: string | null
  /** The account's own id of the customer; 1 to 64 characters. Null: not known. */
  readonly externalId?: string | null
}

export type ChangeLocation = {
  /** The customer who is there, `cus_…`. Null: not known. */
  readonly customerId?: string | null
  /** What people call the place; one line of 1 to 200 characters. Null: not known. */
  readonly name?: string | null
  /** First line of the address: street and house; 1 to 200 characters. Null: not known. */
  readonly line1?: string | null
  /** Second line of the address: building, floor, suite; 1 to 200 characters. Null: not known. */
  readonly line2?: string | null
  /** City, as post is addressed; 1 to 200 characters. Null: not known. */
  readonly city?: string | null
  /** State, province or region, such as `NJ`; 1 to 64 characters. Null: not known. */
  readonly region?: string | null
  /** Postal code as its country writes it; 1 to 64 characters. Null: not known. */
  readonly postalCode?: string | null
  /** Country, ISO 3166-1 alpha-2. Null: not known. */
  readonly country?: string | null
}

export type ChangeNumbers = {
  /** Numbers of yours that are in service. */
  readonly numbers: readonly string[]
  readonly settings: ServiceSettings
  /** `all`: every number or none. `any`: those that can be had; the rest is told in `refused`. */
  readonly mode?: 'all' | 'any'
}

export type ChangeOwnPassword = {
  /** The password until now. */
  readonly password: string
  /** A password of 12 to 200 characters, none of them a control character. */
  readonly newPassword: string
}

export type ChangePaymentMethod = {
  /** `invoice`, `card` or `bank_debit`. */
  readonly kind?: 'invoice' | 'card' | 'bank_debit'
  /** The customer who pays, `cus_…`. Null: not known. */
  readonly customerId?: string | null
  /** What people call it; one line of 1 to 200 characters, never a card number. Null: not known. */
  readonly label?: string | null
  /** The contact to whom bills go, `con_…`. Null: not known. */
  readonly billingContactId?: string | null
  /** The location to which bills go, `loc_…`. Null: not known. */
  readonly billingLocationId?: string | null
  /** Card only: who issues it, such as `Visa`; one line of 1 to 200 characters. Null: not known. */
  readonly brand?: string | null
  /** Card only: the last four digits of its number, no more. Null: not known. */
  readonly last4?: string | null
  /** Card only: month in which it expires, 1 to 12. Null: not known. */
  readonly expiryMonth?: number | null
  /** Card only: year in which it expires, 2000 to 2099. Null: not known. */
  readonly expiryYear?: number | null
}

export type ChangePort = {
  /** Numbers to be ported in, 1 to 1,000, each once. */
  readonly numbers?: readonly string[]
  /** Who uses the numbers. */
  readonly endUser?: PortEndUser | null
  /** The number to which the current provider bills. */
  readonly billingNumber?: string | null
  readonly currentCarrier?: string | null
  readonly carrierAccount?: string | null
  readonly pin?: string | null
  readonly loaDocumentId?: string | null
  readonly billDocumentId?: string | null
  readonly requestedFocDate?: string | null
  readonly settings?: ServiceSettings
}

export type ChangeRequirement = {
  /** Sort of document, in small letters, digits and underscores: `proof_of_identity`, `proof_of_address`, `letter_of_authorisation`, `bill`, or whatever the rules of the exchange ask for. */
  readonly documentType?: string
  /** What the document has to show, for people; one line of 1 to 200 characters. */
  readonly description?: string
  /** In whose name it may be: the `account`, its `customer`, or the `end_user`. Whoever reviews it looks at that. */
  readonly suppliedBy?: readonly ('account' | 'customer' | 'end_user')[]
  /** `country`: the location of the document has to lie in the country of the number; `city`: in its city too, where the number has one; `none`: no location is needed. */
  readonly addressScope?: 'none' | 'country' | 'city'
  /** Media types that are taken. */
  readonly accepts?: readonly ('application/pdf' | 'image/png' | 'image/jpeg')[]
  /** From when it holds, RFC 3339, UTC, not in the past; without it, from now. */
  readonly validFrom?: string
}

export type ChangeUser = {
  /** What people call it: 1 to 100 characters without control characters. */
  readonly name?: string
  /** `viewer` sees everything of the account; `member` also acts for it; `admin` also manages its users. */
  readonly role?: 'viewer' | 'member' | 'admin'
  /** A password of 12 to 200 characters, none of them a control character. */
  readonly password?: string
}

export type ChangeWebhook = {
  /** Where events are sent by POST: https or http, without user and password. */
  readonly url?: string
  /** Only events of these types; an empty list: all. */
  readonly types?: readonly ('account.created' | 'key.created' | 'key.revoked' | 'user.created' | 'user.changed' | 'user.deleted' | 'session.started' | 'session.ended' | 'rate.set' | 'inventory.imported' | 'import.started' | 'import.failed' | 'inventory.withdrawn' | 'inventory.offered' | 'inventory.reset' | 'reservation.created' | 'reservation.extended' | 'reservation.released' | 'reservation.expired' | 'order.placed' | 'order.moved' | 'order.filled' | 'order.noted' | 'order.numbered' | 'service.started' | 'service.released' | 'service.routed' | 'service.changed' | 'service.restored' | 'service.locked' | 'service.unlocked' | 'numbers.held' | 'numbers.unheld' | 'numbers.ageing_shortened' | 'numbers.aged' | 'customer.created' | 'customer.changed' | 'customer.deleted' | 'contact.created' | 'contact.changed' | 'contact.deleted' | 'location.created' | 'location.changed' | 'location.deleted' | 'payment_method.created' | 'payment_method.changed' | 'payment_method.deleted' | 'connection.created' | 'connection.changed' | 'connection.deleted' | 'brand.created' | 'brand.changed' | 'brand.moved' | 'brand.deleted' | 'campaign.created' | 'campaign.changed' | 'campaign.moved' | 'campaign.deleted' | 'campaign.assigned' | 'campaign.removed' | 'footprint.imported' | 'footprint.set' | 'footprint.deleted' | 'port.created' | 'port.changed' | 'port.submitted' | 'port.signature_requested' | 'port.exception' | 'port.foc_confirmed' | 'port.due' | 'port.ported' | 'port.cancelled' | 'port.pin_read' | 'port_out.requested' | 'port_out.refused' | 'port_out.escalated' | 'port_out.authorised' | 'port_out.cancelled' | 'port_out.completed' | 'port_out.returned' | 'port_out.pin_set' | 'document.submitted' | 'document.accepted' | 'document.rejected' | 'document.expired' | 'document.withdrawn' | 'requirement.set' | 'requirement.changed' | 'requirement.ended' | 'account.billing_set' | 'ledger.paid' | 'ledger.charged' | 'ledger.overdrawn' | 'sandbox.opened' | 'simulator.clock_moved' | 'simulator.script_added' | 'simulator.script_deleted' | 'simulator.fault_added' | 'simulator.fault_deleted' | 'webhook.created' | 'webhook.changed' | 'webhook.rotated' | 'webhook.paused' | 'webhook.resumed' | 'webhook.deleted' | 'webhook.redelivered')[]
  /** What people call it: one line of 1 to 200 characters, or null. */
  readonly description?: string | null
}

export type ChangedNumbers = {
  /** E.164 with plus, ascending: numbers that have changed. */
  readonly changed: readonly string[]
  /** Ascending: those that had all these settings already. */
  readonly unchanged: readonly string[]
  /** Ascending, in mode `any`: those left as they were. */
  readonly refused: readonly RefusedNumber[]
}

export type CheckPortability = {
  /** Numbers in any spelling, 1 to 1,000. */
  readonly numbers: readonly string[]
}

export type ConfirmFoc = {
  /** The day that both providers agreed, YYYY-MM-DD: the firm order commitment. */
  readonly focDate: string
}

export type Connection = {
  /** Id of the connection. */
  readonly id: string
  /** What people call it; one line of 1 to 200 characters. */
  readonly name: string
  /** Where calls go: 1 to 20 SIP endpoints. */
  readonly gateways: readonly Gateway[]
  /** The connection as a small integer, from 1000; given once in the life of an account. */
  readonly route: number
  /** Numbers in service that are routed to it now. */
  readonly numbersRouted: number
  /** When it was made, UTC. */
  readonly createdAt: string
  /** When a field of it was last changed, UTC. */
  readonly changedAt: string
}

/** The account’s connections. */
export type ConnectionPage = {
  readonly items: readonly Connection[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type Contact = {
  /** Id of the contact. */
  readonly id: string
  /** The customer for whom the person speaks, `cus_…`. Null: not known. */
  readonly customerId: string | null
  /** Given name; one line of 1 to 200 characters. Null: not known. */
  readonly firstName: string | null
  /** Family name; one line of 1 to 200 characters. Null: not known. */
  readonly lastName: string | null
  /** E-mail address; 254 characters at the most. Null: not known. */
  readonly email: string | null
  /** E.164 number, kept as `+12015551234` however it is written. Null: not known. */
  readonly phone: string | null
  /** What the person does there, such as `billing`; one line of 1 to 200 characters. Null: not known. */
  readonly role: string | null
  /** True when nothing is missing. */
  readonly complete: boolean
  /** Fields without which it is not complete. */
  readonly missing: readonly string[]
  /** When it was made, UTC. */
  readonly createdAt: string
  /** When a field of it was last changed, UTC. */
  readonly changedAt: string
}

/** The account’s contacts. */
export type ContactPage = {
  readonly items: readonly Contact[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

/** Where free numbers are. */
export type CoveragePage = {
  readonly items: readonly CoverageRow[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
  /** All free numbers that match, over all pages. */
  readonly total: number
}

/** The fields of `by`, and how many are free there. */
export type CoverageRow = {
  /** Only when `by` names this field; null for numbers without a value. */
  readonly country?: string | number | null
  /** Only when `by` names this field; null for numbers without a value. */
  readonly kind?: string | number | null
  /** Only when `by` names this field; null for numbers without a value. */
  readonly region?: string | number | null
  /** Only when `by` names this field; null for numbers without a value. */
  readonly lata?: string | number | null
  /** Only when `by` names this field; null for numbers without a value. */
  readonly rateCenter?: string | number | null
  /** Only when `by` names this field; null for numbers without a value. */
  readonly city?: string | number | null
  /** Only when `by` names this field; null for numbers without a value. */
  readonly tier?: string | number | null
  /** Only when `by` names this field; null for numbers without a value. */
  readonly network?: string | number | null
  /** Only when `by` names this field; null for numbers without a value. */
  readonly block?: string | number | null
  /** Only when `by` names this field; null for numbers without a value. */
  readonly npaNxx?: string | number | null
  /** Only when `by` names this field; null for numbers without a value. */
  readonly npa?: string | number | null
  /** Only when `by` names this field; null for numbers without a value. */
  readonly state?: string | number | null
  /** Numbers that are free there. */
  readonly count: number
}

export type CreateAccount = {
  /** What people call it: 1 to 100 characters without control characters. */
  readonly name: string
  /** `operator` may load inventory and open accounts. */
  readonly role?: 'operator' | 'customer'
  /** How many numbers it may hold in reservations at once. */
  readonly holdLimit?: number
}

export type CreateBrand = {
  /** The name as it is registered; one line of 1 to 200 characters. */
  readonly legalName: string
  readonly entityType?: 'private' | 'public' | 'non_profit' | 'government' | 'sole_proprietor' | null
  readonly taxId?: string | null
  readonly country?: string | null
  readonly vertical?: string | null
  readonly website?: string | null
  readonly email?: string | null
  readonly phone?: string | null
  readonly externalId?: string | null
}

export type CreateCampaign = {
  /** The brand that sends, `B…`. */
  readonly brandId: string
  /** What it is for. */
  readonly useCase: '2fa' | 'account_notification' | 'customer_care' | 'delivery_notification' | 'fraud_alert' | 'higher_education' | 'low_volume' | 'marketing' | 'mixed' | 'polling_voting' | 'public_service_announcement' | 'security_alert' | 'charity' | 'emergency' | 'political' | 'sweepstakes' | 'social' | 'agents_franchises' | 'machine_to_machine'
  /** What is sent to whom; 1 to 4,096 characters. */
  readonly description: string
  /** Up to 5 examples of messages. */
  readonly sampleMessages?: readonly string[]
  readonly optIn?: string | null
  readonly externalId?: string | null
  /** From when numbers may be assigned to it, RFC 3339. */
  readonly startsAt?: string
  readonly endsAt?: string | null
}

export type CreateConnection = {
  /** What people call it; one line of 1 to 200 characters. */
  readonly name: string
  /** Where calls go: 1 to 20 SIP endpoints. */
  readonly gateways: readonly Gateway[]
}

export type CreateContact = {
  /** The customer for whom the person speaks, `cus_…`. Null: not known. */
  readonly customerId?: string | null
  /** Given name; one line of 1 to 200 characters. Null: not known. */
  readonly firstName?: string | null
  /** Family name; one line of 1 to 200 characters. Null: not known. */
  readonly lastName?: string | null
  /** E-mail address; 254 characters at the most. Null: not known. */
  readonly email?: string | null
  /** E.164 number, kept as `+12015551234` however it is written. Null: not known. */
  readonly phone?: string | null
  /** What the person does there, such as `billing`; one line of 1 to 200 characters. Null: not known. */
  readonly role?: string | null
}

export type CreateCustomer = {
  /** `company` or `person`: what else has to be known depends on it. */
  readonly kind: 'company' | 'person'
  /** Name of the company, or full name of the person; one line of 1 to 200 characters. Null: not known. */
  readonly name?: string | null
  /** Number in the register of companies of its country, as that writes it; 1 to 64 characters. Null: not known. */
  readonly registrationNumber?: string | null
  /** Number for taxes, such as for VAT or the EIN of the United States; 1 to 64 characters. Null: not known. */
  readonly taxId?: string | null
  /** Where it is registered or lives, ISO 3166-1 alpha-2. Null: not known. */
  readonly country?: string | null
  /** The account's own id of the customer; 1 to 64 characters. Null: not known. */
  readonly externalId?: string | null
}

export type CreateKey = {
  /** What people call it: 1 to 100 characters without control characters. */
  readonly name: string
  /** `bearer`: a key for this API and the command line. `login`: a login and its secret, for programs that speak VoIP Innovations. `apikey`: username, password and apikey, for iNumbering. `client`: client id, its secret and a token, for TCL. */
  readonly sort?: 'bearer' | 'login' | 'apikey' | 'client'
  /** The login, the username (a whole number) or the client id. Needed but for a bearer key. */
  readonly login?: string
  /** What it may do; all that the role of the account may, when left out. */
  readonly scopes?: readonly ('numbers:read' | 'reservations:read' | 'reservations:write' | 'orders:read' | 'orders:write' | 'services:read' | 'services:write' | 'resources:read' | 'resources:write' | 'connections:read' | 'connections:write' | 'documents:read' | 'documents:write' | 'ports:read' | 'ports:write' | 'messaging:read' | 'messaging:write' | 'ledger:read' | 'simulator:use' | 'events:read' | 'webhooks:read' | 'webhooks:write' | 'users:write' | 'inventory:write' | 'accounts:write' | 'rates:write' | 'exchange:read' | 'documents:review' | 'ports:work' | 'messaging:review' | 'ledger:write')[]
  /** A secret of your own: of a bearer key beginning with `sk_`; the secret of a login; an apikey of 32 hexadecimal digits; the token of a client. A random one when left out, which is safer. */
  readonly secret?: string
  /** For `apikey` the password that brings it back, for `client` the secret of the client id. A random one when left out. */
  readonly password?: string
}

export type CreateLocation = {
  /** The customer who is there, `cus_…`. Null: not known. */
  readonly customerId?: string | null
  /** What people call the place; one line of 1 to 200 characters. Null: not known. */
  readonly name?: string | null
  /** First line of the address: street and house; 1 to 200 characters. Null: not known. */
  readonly line1?: string | null
  /** Second line of the address: building, floor, suite; 1 to 200 characters. Null: not known. */
  readonly line2?: string | null
  /** City, as post is addressed; 1 to 200 characters. Null: not known. */
  readonly city?: string | null
  /** State, province or region, such as `NJ`; 1 to 64 characters. Null: not known. */
  readonly region?: string | null
  /** Postal code as its country writes it; 1 to 64 characters. Null: not known. */
  readonly postalCode?: string | null
  /** Country, ISO 3166-1 alpha-2. Null: not known. */
  readonly country?: string | null
}

export type CreateOwnKey = {
  /** What people call it: 1 to 100 characters without control characters. */
  readonly name: string
  /** What it may do: some of what you may do yourself; all of it, when left out. */
  readonly scopes?: readonly ('numbers:read' | 'reservations:read' | 'reservations:write' | 'orders:read' | 'orders:write' | 'services:read' | 'services:write' | 'resources:read' | 'resources:write' | 'connections:read' | 'connections:write' | 'documents:read' | 'documents:write' | 'ports:read' | 'ports:write' | 'messaging:read' | 'messaging:write' | 'ledger:read' | 'simulator:use' | 'events:read' | 'webhooks:read' | 'webhooks:write' | 'users:write' | 'inventory:write' | 'accounts:write' | 'rates:write' | 'exchange:read' | 'documents:review' | 'ports:work' | 'messaging:review' | 'ledger:write')[]
}

export type CreatePaymentMethod = {
  /** `invoice`, `card` or `bank_debit`. */
  readonly kind: 'invoice' | 'card' | 'bank_debit'
  /** The customer who pays, `cus_…`. Null: not known. */
  readonly customerId?: string | null
  /** What people call it; one line of 1 to 200 characters, never a card number. Null: not known. */
  readonly label?: string | null
  /** The contact to whom bills go, `con_…`. Null: not known. */
  readonly billingContactId?: string | null
  /** The location to which bills go, `loc_…`. Null: not known. */
  readonly billingLocationId?: string | null
  /** Card only: who issues it, such as `Visa`; one line of 1 to 200 characters. Null: not known. */
  readonly brand?: string | null
  /** Card only: the last four digits of its number, no more. Null: not known. */
  readonly last4?: string | null
  /** Card only: month in which it expires, 1 to 12. Null: not known. */
  readonly expiryMonth?: number | null
  /** Card only: year in which it expires, 2000 to 2099. Null: not known. */
  readonly expiryYear?: number | null
}

export type CreatePort = {
  /** Numbers to be ported in, 1 to 1,000, each once. */
  readonly numbers: readonly string[]
  /** Who uses the numbers. */
  readonly endUser?: PortEndUser | null
  /** The number to which the current provider bills. */
  readonly billingNumber?: string | null
  readonly currentCarrier?: string | null
  readonly carrierAccount?: string | null
  readonly pin?: string | null
  readonly loaDocumentId?: string | null
  readonly billDocumentId?: string | null
  readonly requestedFocDate?: string | null
  readonly settings?: ServiceSettings
}

export type CreateRequirement = {
  /** Country of the numbers, ISO 3166-1 alpha-2, `001` for UIFN; null: every country but those of the North American plan, which have to be named. */
  readonly country?: string | null
  /** Sort of the numbers. */
  readonly kind: 'local' | 'national' | 'mobile' | 'tollfree' | 'uifn'
  /** Only numbers that are sold as this; null: whatever they are sold as. */
  readonly product?: 'LNS' | 'DID' | 'ITFS' | 'UIFN' | null
  /** `new`: numbers are ordered; `move`: their address changes; `port_in`: they come from elsewhere. */
  readonly action: 'new' | 'move' | 'port_in'
  /** Sort of document, in small letters, digits and underscores: `proof_of_identity`, `proof_of_address`, `letter_of_authorisation`, `bill`, or whatever the rules of the exchange ask for. */
  readonly documentType: string
  /** What the document has to show, for people; one line of 1 to 200 characters. */
  readonly description: string
  /** In whose name it may be: the `account`, its `customer`, or the `end_user`. Whoever reviews it looks at that. */
  readonly suppliedBy?: readonly ('account' | 'customer' | 'end_user')[]
  /** `country`: the location of the document has to lie in the country of the number; `city`: in its city too, where the number has one; `none`: no location is needed. */
  readonly addressScope?: 'none' | 'country' | 'city'
  /** Media types that are taken. */
  readonly accepts?: readonly ('application/pdf' | 'image/png' | 'image/jpeg')[]
  /** From when it holds, RFC 3339, UTC, not in the past; without it, from now. */
  readonly validFrom?: string
}

export type CreateUser = {
  /** Whose user; left out: of the account that asks. */
  readonly accountId?: string
  /** Under which the user signs in, unique in the exchange: letters, digits and `._@+-`. Case does not matter. */
  readonly login: string
  /** What people call it: 1 to 100 characters without control characters. */
  readonly name: string
  /** `viewer` sees everything of the account; `member` also acts for it; `admin` also manages its users. */
  readonly role: 'viewer' | 'member' | 'admin'
  /** A password of 12 to 200 characters, none of them a control character. */
  readonly password: string
}

export type CreateWebhook = {
  /** Where events are sent by POST: https or http, without user and password. */
  readonly url: string
  /** Only events of these types; an empty list: all. */
  readonly types?: readonly ('account.created' | 'key.created' | 'key.revoked' | 'user.created' | 'user.changed' | 'user.deleted' | 'session.started' | 'session.ended' | 'rate.set' | 'inventory.imported' | 'import.started' | 'import.failed' | 'inventory.withdrawn' | 'inventory.offered' | 'inventory.reset' | 'reservation.created' | 'reservation.extended' | 'reservation.released' | 'reservation.expired' | 'order.placed' | 'order.moved' | 'order.filled' | 'order.noted' | 'order.numbered' | 'service.started' | 'service.released' | 'service.routed' | 'service.changed' | 'service.restored' | 'service.locked' | 'service.unlocked' | 'numbers.held' | 'numbers.unheld' | 'numbers.ageing_shortened' | 'numbers.aged' | 'customer.created' | 'customer.changed' | 'customer.deleted' | 'contact.created' | 'contact.changed' | 'contact.deleted' | 'location.created' | 'location.changed' | 'location.deleted' | 'payment_method.created' | 'payment_method.changed' | 'payment_method.deleted' | 'connection.created' | 'connection.changed' | 'connection.deleted' | 'brand.created' | 'brand.changed' | 'brand.moved' | 'brand.deleted' | 'campaign.created' | 'campaign.changed' | 'campaign.moved' | 'campaign.deleted' | 'campaign.assigned' | 'campaign.removed' | 'footprint.imported' | 'footprint.set' | 'footprint.deleted' | 'port.created' | 'port.changed' | 'port.submitted' | 'port.signature_requested' | 'port.exception' | 'port.foc_confirmed' | 'port.due' | 'port.ported' | 'port.cancelled' | 'port.pin_read' | 'port_out.requested' | 'port_out.refused' | 'port_out.escalated' | 'port_out.authorised' | 'port_out.cancelled' | 'port_out.completed' | 'port_out.returned' | 'port_out.pin_set' | 'document.submitted' | 'document.accepted' | 'document.rejected' | 'document.expired' | 'document.withdrawn' | 'requirement.set' | 'requirement.changed' | 'requirement.ended' | 'account.billing_set' | 'ledger.paid' | 'ledger.charged' | 'ledger.overdrawn' | 'sandbox.opened' | 'simulator.clock_moved' | 'simulator.script_added' | 'simulator.script_deleted' | 'simulator.fault_added' | 'simulator.fault_deleted' | 'webhook.created' | 'webhook.changed' | 'webhook.rotated' | 'webhook.paused' | 'webhook.resumed' | 'webhook.deleted' | 'webhook.redelivered')[]
  /** What people call it: one line of 1 to 200 characters, or null. */
  readonly description?: string | null
}

/** A new key and its secret. */
export type CreatedKey = {
  readonly key: Key
  /** What to send with each request: of a bearer key as the bearer. It is shown this once. */
  readonly secret: string
  /** Of an `apikey` or a `client` what stands beside the secret; otherwise null. It is shown this once. */
  readonly password: string | null
}

/** A new webhook and its secret. */
export type CreatedWebhook = {
  readonly webhook: Webhook
  /** By which you tell that a message is ours, `whsec_…`. It is shown this once. */
  readonly secret: string
}

/** What a wanted number must be. */
export type Criteria = {
  /** ISO 3166-1 alpha-2; `001` for universal international freephone numbers. */
  readonly country?: string
  /** What sort of number. */
  readonly kind?: 'local' | 'national' | 'mobile' | 'tollfree' | 'uifn'
  /** State, province or region code, e.g. `NJ`. Case does not matter. */
  readonly region?: string
  /** The same as `region`; give one of the two. */
  readonly state?: string
  /** Local access and transport area, three to five digits. */
  readonly lata?: string
  /** Rate centre, as NANPA abbreviates it, e.g. `HACKENSACK`. Case does not matter. */
  readonly rateCenter?: string
  /** City, e.g. `London`. Case does not matter. */
  readonly city?: string
  /** North American area code: [2–9][0–8][0–9], not N11. */
  readonly npa?: string
  /** North American central office code. */
  readonly nxx?: string
  /** Digits with which the national number begins, in any country: `20` for London, `201` in New Jersey. */
  readonly areaCode?: string
  /** The operator's commercial class. */
  readonly tier?: number
  /** Name of the network that carries the number. */
  readonly network?: string
  /** Features that the number must all have. */
  readonly features?: readonly ('voice' | 'sms' | 'mms' | 't38' | 'cnam' | 'e911')[]
  /** What it must be sold as. */
  readonly product?: 'LNS' | 'DID' | 'ITFS' | 'UIFN'
  /** UIFN only: a country in which it is in service. */
  readonly serviceCountry?: string
  /** Highest price once, in minor units. Numbers without a price are left out. */
  readonly maxSetupMinor?: number
  /** Highest price each month, in minor units. Numbers without a price are left out. */
  readonly maxMonthlyMinor?: number
  /** ISO 4217 currency of the highest prices. */
  readonly currency?: string
  /** The national number digit by digit, `x` for any: `201xxx1234`. It has the length of the number. */
  readonly mask?: string
  /** A pattern over the national number: digits, letters (keypad), `?` one digit, `*` any run, `^` `$` anchors, `&` `%` repeated digits, `[2-9]` a class, `!4` any digit but 4; or `repeat:4`, `ascending:4`, `descending:4`, `palindrome`. See the search language. */
  readonly pattern?: string
}

export type Customer = {
  /** Id of the customer. */
  readonly id: string
  /** `company` or `person`: what else has to be known depends on it. */
  readonly kind: 'company' | 'person'
  /** Name of the company, or full name of the person; one line of 1 to 200 characters. Null: not known. */
  readonly name: string | null
  /** Number in the register of companies of its country, as that writes it; 1 to 64 characters. Null: not known. */
  readonly registrationNumber: string | null
  /** Number for taxes, such as for VAT or the EIN of the United States; 1 to 64 characters. Null: not known. */
  readonly taxId: string | null
  /** Where it is registered or lives, ISO 3166-1 alpha-2. Null: not known. */
  readonly country: string | null
  /** The account's own id of the customer; 1 to 64 characters. Null: not known. */
  readonly externalId: string | null
  /** True when nothing is missing. */
  readonly complete: boolean
  /** Fields without which it is not complete. */
  readonly missing: readonly string[]
  /** When it was made, UTC. */
  readonly createdAt: string
  /** When a field of it was last changed, UTC. */
  readonly changedAt: string
}

/** The account’s customers. */
export type CustomerPage = {
  readonly items: readonly Customer[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

/** What is no longer there. */
export type Deleted = {
  /** The id that it had. */
  readonly id: string
}

/** The user who can no longer sign in. */
export type DeletedUser = {
  /** Id of the user, `usr_…`. */
  readonly id: string
}

/** The webhook that is gone. */
export type DeletedWebhook = {
  /** Id of the webhook that is gone. */
  readonly id: string
}

export type Delivery = {
  /** Id, `dlv_…`. */
  readonly id: string
  /** The event, `evt_…`: the `webhook-id` of the message. */
  readonly eventId: string
  /** Type of the event. */
  readonly type: string
  /** What the event is about. */
  readonly subject: string
  /** True: somebody asked for it to be sent again. */
  readonly again: boolean
  /** `pending`: it waits, for its turn or for the next try. */
  readonly state: 'pending' | 'delivered' | 'failed'
  /** Tries so far. */
  readonly attempts: number
  /** Not before this it is tried again, UTC; null: it is over. */
  readonly dueAt: string | null
  /** When it was made, UTC. */
  readonly createdAt: string
  /** When it was taken or given up, UTC. */
  readonly endedAt: string | null
  /** The body that is sent, JSON: the same at every try. */
  readonly request: string
  /** Every try, the first first. */
  readonly tries: readonly ({
    /** When, UTC: also the `webhook-timestamp`. */
    readonly at: string
    /** How long it took, milliseconds. */
    readonly tookMs: number
    /** Where it was sent. */
    readonly url: string
    /** Status of the answer; null: there was none. */
    readonly status: number | null
    /** Why there was no whole answer. */
    readonly error: string | null
    /** The first thousand characters of the answer. */
    readonly answer: string | null
  })[]
}

/** Deliveries of the webhook. */
export type DeliveryPage = {
  readonly items: readonly DeliverySummary[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type DeliverySummary = {
  /** Id, `dlv_…`. */
  readonly id: string
  /** The event, `evt_…`: the `webhook-id` of the message. */
  readonly eventId: string
  /** Type of the event. */
  readonly type: string
  /** What the event is about. */
  readonly subject: string
  /** True: somebody asked for it to be sent again. */
  readonly again: boolean
  /** `pending`: it waits, for its turn or for the next try. */
  readonly state: 'pending' | 'delivered' | 'failed'
  /** Tries so far. */
  readonly attempts: number
  /** Not before this it is tried again, UTC; null: it is over. */
  readonly dueAt: string | null
  /** When it was made, UTC. */
  readonly createdAt: string
  /** When it was taken or given up, UTC. */
  readonly endedAt: string | null
}

export type Dependants = {
  /** The number, E.164 with plus. */
  readonly e164: string
  /** True: it cannot be released before the lock is taken off. */
  readonly deletionLocked: boolean
  /** The connection that gets its calls, `trk_…`; null: none. */
  readonly connectionId: string | null
  /** The messaging campaign that it belongs to; null: none. */
  readonly campaignId: string | null
  /** The first hundred numbers of the account whose calls go on to it, as their first or second way. */
  readonly routedHere: readonly string[]
  /** The first hundred orders of the account that wait and name it, `ord_…`. */
  readonly openOrders: readonly string[]
}

/** A document, without its content. */
export type Document = {
  /** Id, `doc_…`. */
  readonly id: string
  /** The account that sent it in, `acc_…`. */
  readonly accountId: string
  /** `submitted`: waits for its review; `accepted`: it counts, for later orders too; `rejected`: see `reason`; `expired`: past its date; `withdrawn`: taken back by the account. */
  readonly state: 'submitted' | 'accepted' | 'rejected' | 'expired' | 'withdrawn'
  /** Sort of document, in small letters, digits and underscores: `proof_of_identity`, `proof_of_address`, `letter_of_authorisation`, `bill`, or whatever the rules of the exchange ask for. */
  readonly documentType: string
  /** For which customer of the account it speaks, `cus_…`; null: for the account itself. */
  readonly customerId: string | null
  /** The order that it was sent in for, `ord_…`. */
  readonly orderId: string | null
  /** The location whose address it shows, `loc_…`. */
  readonly locationId: string | null
  /** Country of that address when it was sent in, ISO 3166-1 alpha-2. */
  readonly addressCountry: string | null
  /** City of that address when it was sent in. */
  readonly addressCity: string | null
  /** Name that the file had with whoever sent it. */
  readonly fileName: string | null
  /** Media type, told by the content. */
  readonly mediaType: 'application/pdf' | 'image/png' | 'image/jpeg'
  /** Length of the file in bytes. */
  readonly bytes: number
  /** SHA-256 of the file, hex. */
  readonly sha256: string
  /** Last day on which it counts, UTC; null: it does not expire. */
  readonly expiresOn: string | null
  /** Rejected: why. */
  readonly reason: string | null
  /** When it was accepted or rejected, UTC. */
  readonly reviewedAt: string | null
  /** When it was sent in, UTC. */
  readonly createdAt: string
  /** When its state last changed, UTC. */
  readonly changedAt: string
}

/** Documents. */
export type DocumentPage = {
  readonly items: readonly Document[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type EndedSessions = {
  /** How many sessions ended. */
  readonly ended: number
}

/** Something that has happened. It never changes. */
export type Event = {
  /** Id of the event, `evt_…`: the same for ever, by which a repetition is known. */
  readonly id: string
  /** What has happened. */
  readonly type: 'account.created' | 'key.created' | 'key.revoked' | 'user.created' | 'user.changed' | 'user.deleted' | 'session.started' | 'session.ended' | 'rate.set' | 'inventory.imported' | 'import.started' | 'import.failed' | 'inventory.withdrawn' | 'inventory.offered' | 'inventory.reset' | 'reservation.created' | 'reservation.extended' | 'reservation.released' | 'reservation.expired' | 'order.placed' | 'order.moved' | 'order.filled' | 'order.noted' | 'order.numbered' | 'service.started' | 'service.released' | 'service.routed' | 'service.changed' | 'service.restored' | 'service.locked' | 'service.unlocked' | 'numbers.held' | 'numbers.unheld' | 'numbers.ageing_shortened' | 'numbers.aged' | 'customer.created' | 'customer.changed' | 'customer.deleted' | 'contact.created' | 'contact.changed' | 'contact.deleted' | 'location.created' | 'location.changed' | 'location.deleted' | 'payment_method.created' | 'payment_method.changed' | 'payment_method.deleted' | 'connection.created' | 'connection.changed' | 'connection.deleted' | 'brand.created' | 'brand.changed' | 'brand.moved' | 'brand.deleted' | 'campaign.created' | 'campaign.changed' | 'campaign.moved' | 'campaign.deleted' | 'campaign.assigned' | 'campaign.removed' | 'footprint.imported' | 'footprint.set' | 'footprint.deleted' | 'port.created' | 'port.changed' | 'port.submitted' | 'port.signature_requested' | 'port.exception' | 'port.foc_confirmed' | 'port.due' | 'port.ported' | 'port.cancelled' | 'port.pin_read' | 'port_out.requested' | 'port_out.refused' | 'port_out.escalated' | 'port_out.authorised' | 'port_out.cancelled' | 'port_out.completed' | 'port_out.returned' | 'port_out.pin_set' | 'document.submitted' | 'document.accepted' | 'document.rejected' | 'document.expired' | 'document.withdrawn' | 'requirement.set' | 'requirement.changed' | 'requirement.ended' | 'account.billing_set' | 'ledger.paid' | 'ledger.charged' | 'ledger.overdrawn' | 'sandbox.opened' | 'simulator.clock_moved' | 'simulator.script_added' | 'simulator.script_deleted' | 'simulator.fault_added' | 'simulator.fault_deleted' | 'webhook.created' | 'webhook.changed' | 'webhook.rotated' | 'webhook.paused' | 'webhook.resumed' | 'webhook.deleted' | 'webhook.redelivered'
  /** Version of the schema of `data`. */
  readonly version: number
  /** When it happened, UTC. */
  readonly at: string
  /** Id of what changed, or the first of the numbers. */
  readonly subject: string
  /** Whose it is, `acc_…`; null: the exchange’s own. */
  readonly accountId: string | null
  /** Id of your credential that asked; `exchange` for everything that you did not ask for yourself. */
  readonly actor: string
  /** Of your request that caused it, `req_…`. */
  readonly requestId: string | null
  /** All numbers that it is about, ascending; E.164 with plus. */
  readonly numbers: readonly string[]
  /** The rest, by the schema of the type: see the types of events. */
  readonly data: {
    readonly [name: string]: unknown
  }
}

/** Events, and where to go on. */
export type EventPage = {
  readonly items: readonly Event[]
  /** Send it as `after` to go on, now or later; it is given at the end too. */
  readonly cursor: string
  /** True: there are more already. */
  readonly more: boolean
}

export type EventType = {
  /** Name of the type. */
  readonly type: 'account.created' | 'key.created' | 'key.revoked' | 'user.created' | 'user.changed' | 'user.deleted' | 'session.started' | 'session.ended' | 'rate.set' | 'inventory.imported' | 'import.started' | 'import.failed' | 'inventory.withdrawn' | 'inventory.offered' | 'inventory.reset' | 'reservation.created' | 'reservation.extended' | 'reservation.released' | 'reservation.expired' | 'order.placed' | 'order.moved' | 'order.filled' | 'order.noted' | 'order.numbered' | 'service.started' | 'service.released' | 'service.routed' | 'service.changed' | 'service.restored' | 'service.locked' | 'service.unlocked' | 'numbers.held' | 'numbers.unheld' | 'numbers.ageing_shortened' | 'numbers.aged' | 'customer.created' | 'customer.changed' | 'customer.deleted' | 'contact.created' | 'contact.changed' | 'contact.deleted' | 'location.created' | 'location.changed' | 'location.deleted' | 'payment_method.created' | 'payment_method.changed' | 'payment_method.deleted' | 'connection.created' | 'connection.changed' | 'connection.deleted' | 'brand.created' | 'brand.changed' | 'brand.moved' | 'brand.deleted' | 'campaign.created' | 'campaign.changed' | 'campaign.moved' | 'campaign.deleted' | 'campaign.assigned' | 'campaign.removed' | 'footprint.imported' | 'footprint.set' | 'footprint.deleted' | 'port.created' | 'port.changed' | 'port.submitted' | 'port.signature_requested' | 'port.exception' | 'port.foc_confirmed' | 'port.due' | 'port.ported' | 'port.cancelled' | 'port.pin_read' | 'port_out.requested' | 'port_out.refused' | 'port_out.escalated' | 'port_out.authorised' | 'port_out.cancelled' | 'port_out.completed' | 'port_out.returned' | 'port_out.pin_set' | 'document.submitted' | 'document.accepted' | 'document.rejected' | 'document.expired' | 'document.withdrawn' | 'requirement.set' | 'requirement.changed' | 'requirement.ended' | 'account.billing_set' | 'ledger.paid' | 'ledger.charged' | 'ledger.overdrawn' | 'sandbox.opened' | 'simulator.clock_moved' | 'simulator.script_added' | 'simulator.script_deleted' | 'simulator.fault_added' | 'simulator.fault_deleted' | 'webhook.created' | 'webhook.changed' | 'webhook.rotated' | 'webhook.paused' | 'webhook.resumed' | 'webhook.deleted' | 'webhook.redelivered'
  /** Version of the schema. */
  readonly version: number
  /** What has happened. */
  readonly description: string
  /** JSON Schema of `data`. */
  readonly schema: {
    readonly [name: string]: unknown
  }
}

/** Every type of events. */
export type EventTypes = {
  readonly items: readonly EventType[]
}

export type ExtendReservation = {
  /** Minutes from now that the numbers are held. */
  readonly holdMinutes: number
}

export type FootprintRule = {
  /** Id, `fpr_…`. */
  readonly id: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** State, province or region; null: any. */
  readonly region: string | null
  /** LATA; null: any. */
  readonly lata: string | null
  /** Rate centre; null: any. */
  readonly rateCenter: string | null
  /** Area code; null: any. */
  readonly npa: string | null
  /** Central office code; null: any. */
  readonly nxx: string | null
  /** Whether such numbers can be ported in. */
  readonly portable: boolean
  /** Commercial class; null: none is said. */
  readonly tier: number | null
  /** Your carrier through which it is ported. */
  readonly ocn: string | null
  /** Carrier to which the central office code was assigned. */
  readonly carrier: string | null
}

/** Rules of the footprint. */
export type FootprintRulePage = {
  readonly items: readonly FootprintRule[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type Gateway = {
  /** IPv4 address, IPv6 address without brackets, or DNS name; kept in lower case. */
  readonly host: string
  /** Port, 1 to 65535; 5060 when left out, or 5061 with `tls` (RFC 3261, 19.1.2). */
  readonly port?: number
  /** What carries SIP. */
  readonly transport?: 'udp' | 'tcp' | 'tls'
  /** The lowest is tried first (RFC 2782). */
  readonly priority?: number
  /** Share of the calls among gateways of one priority (RFC 2782). */
  readonly weight?: number
}

export type Health = {
  /** Whether the index of this process has been built. */
  readonly ready: boolean
  /** Blocks on sale in the index. */
  readonly blocks: number
  /** Numbers free for sale in the index. */
  readonly freeNumbers: number
  /** Which engine keeps everything. */
  readonly store: 'sqlite' | 'postgres'
  /** The exchange's time, UTC. */
  readonly at: string
  /** What was done in the last 60 seconds, by all processes. */
  readonly lastMinute: {
    /** Reservations that were made. */
    readonly holds: number
    /** Orders that were placed. */
    readonly orders: number
  }
  /** What webhooks have still to be told. */
  readonly outbox: {
    /** Deliveries to webhooks that have not succeeded yet; 100,000 means that many or more. */
    readonly pending: number
    /** Since when the first of them could have been tried; null: none is due. */
    readonly dueSince: string | null
  }
  readonly process: ProcessHealth
}

/** The reservation, and what goes with it. */
export type HeldReservation = {
  /** Id, `rsv_…`. */
  readonly id: string
  /** `active` while it holds numbers; `ordered` when they went into an order; `released` when given back; `expired`. */
  readonly state: 'active' | 'ordered' | 'released' | 'expired'
  /** The numbers that it holds now, ascending; when it has ended, those that it held at the last. */
  readonly numbers: readonly string[]
  /** When the hold began, UTC. */
  readonly createdAt: string
  /** From this moment the numbers are free again. */
  readonly expiresAt: string
  /** Listed numbers that it does not hold. */
  readonly refused: readonly Refusal[]
  readonly holds: Holds
}

/** Events about the number. */
export type HistoryPage = {
  readonly items: readonly Event[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type HoldNumbers = {
  /** Free numbers of blocks on sale. */
  readonly numbers: readonly string[]
}

export type Holder = {
  /** Who had it; null: the operator. */
  readonly accountId: string | null
  /** What it was. */
  readonly state: 'reserved' | 'ordered' | 'in_service' | 'ageing' | 'held' | 'porting_in' | 'porting_out' | 'ported_out'
  /** Since when, UTC. */
  readonly from: string
  /** Until when, UTC; null: still. */
  readonly until: string | null
}

/** Who had the number, the first first. */
export type Holders = {
  readonly items: readonly Holder[]
}

export type Holds = {
  /** How many numbers the account may hold at once. */
  readonly limit: number
  /** How many it holds now, over all its reservations. */
  readonly used: number
}

export type Import = {
  /** Id, `imp_…`. */
  readonly id: string
  /** `running`; `completed`; `failed`: see `problem`, and nothing was kept; `interrupted`: its process ended, and what was not committed by then was not kept: look at the blocks, or send the file again, which changes nothing twice. */
  readonly state: 'running' | 'completed' | 'failed' | 'interrupted'
  /** Which sort of file. */
  readonly source: string
  /** Name of the file. */
  readonly fileName: string
  /** Bytes of the file as it was sent. */
  readonly bytes: number
  /** How far it has come. */
  readonly progress: {
    /** Reading the file, or writing its rows. */
    readonly phase: 'read' | 'write'
    /** Bytes that were read, or rows that were written. */
    readonly done: number
    /** Bytes or rows in all; 0: not known yet. */
    readonly total: number
  }
  /** Null until it has completed. */
  readonly counts: ImportCounts | null
  /** Rows that were left out, by reason, the most frequent first; empty until it has completed. */
  readonly skippedBecause: readonly {
    /** Why. */
    readonly reason: string
    /** How many. */
    readonly rows: number
  }[]
  /** `failed`: why. */
  readonly problem: {
    /** One of the codes of errors. */
    readonly code: string
    /** The problem and the cure. */
    readonly detail: string
  } | null
  /** When, UTC. */
  readonly startedAt: string
  /** When it ended, UTC. */
  readonly endedAt: string | null
}

/** Rows and blocks by what became of them. */
export type ImportCounts = {
  /** Rows of the file. */
  readonly rows: number
  /** Rows that the filters, or their own word, left out. */
  readonly skipped: number
  /** Rows that are wrong. */
  readonly rejected: number
  /** Blocks that are new. */
  readonly added: number
  /** Blocks that changed. */
  readonly updated: number
  /** Blocks that were as offered already. */
  readonly unchanged: number
  /** Numbers that the rows offer. */
  readonly numbers: number
}

/** Imports. */
export type ImportPage = {
  readonly items: readonly Import[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type Key = {
  /** Id of the key, `key_…`; not secret. */
  readonly id: string
  /** Whose key it is. */
  readonly accountId: string
  /** `bearer`: a key for this API. `login`: a login and secret, for VoIP Innovations. `apikey`: for iNumbering. `client`: a token, for TCL. */
  readonly sort: 'bearer' | 'login' | 'apikey' | 'client'
  /** What people call it: 1 to 100 characters without control characters. */
  readonly name: string
  /** The login, username or client id; null for a bearer key. */
  readonly login: string | null
  /** What it may do. */
  readonly scopes: readonly ('numbers:read' | 'reservations:read' | 'reservations:write' | 'orders:read' | 'orders:write' | 'services:read' | 'services:write' | 'resources:read' | 'resources:write' | 'connections:read' | 'connections:write' | 'documents:read' | 'documents:write' | 'ports:read' | 'ports:write' | 'messaging:read' | 'messaging:write' | 'ledger:read' | 'simulator:use' | 'events:read' | 'webhooks:read' | 'webhooks:write' | 'users:write' | 'inventory:write' | 'accounts:write' | 'rates:write' | 'exchange:read' | 'documents:review' | 'ports:work' | 'messaging:review' | 'ledger:write')[]
  /** When it was made, UTC. */
  readonly createdAt: string
  /** Since when it is no longer accepted; null while it is. */
  readonly revokedAt: string | null
}

/** Keys of an account. */
export type KeyPage = {
  readonly items: readonly Key[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type Location = {
  /** Id of the location. */
  readonly id: string
  /** The customer who is there, `cus_…`. Null: not known. */
  readonly customerId: string | null
  /** What people call the place; one line of 1 to 200 characters. Null: not known. */
  readonly name: string | null
  /** First line of the address: street and house; 1 to 200 characters. Null: not known. */
  readonly line1: string | null
  /** Second line of the address: building, floor, suite; 1 to 200 characters. Null: not known. */
  readonly line2: string | null
  /** City, as post is addressed; 1 to 200 characters. Null: not known. */
  readonly city: string | null
  /** State, province or region, such as `NJ`; 1 to 64 characters. Null: not known. */
  readonly region: string | null
  /** Postal code as its country writes it; 1 to 64 characters. Null: not known. */
  readonly postalCode: string | null
  /** Country, ISO 3166-1 alpha-2. Null: not known. */
  readonly country: string | null
  /** True when nothing is missing. */
  readonly complete: boolean
  /** Fields without which it is not complete. */
  readonly missing: readonly string[]
  /** When it was made, UTC. */
  readonly createdAt: string
  /** When a field of it was last changed, UTC. */
  readonly changedAt: string
}

/** The account’s locations. */
export type LocationPage = {
  readonly items: readonly Location[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type LockNumbers = {
  /** Numbers of yours that are in service. */
  readonly numbers: readonly string[]
  /** True: none of them is released until the lock is taken off. False: take it off. */
  readonly locked: boolean
}

/** Numbers, and whether they are locked now. */
export type LockedNumbers = {
  /** E.164 with plus, ascending. */
  readonly numbers: readonly string[]
  /** True: none of them is released until the lock is taken off. False: take it off. */
  readonly locked: boolean
}

export type MoveSimulatorClock = {
  /** How far, ISO 8601: weeks, or days, hours, minutes and seconds, such as `P10D` or `PT1H30M`. */
  readonly advance?: string
  /** Until when: RFC 3339, or a day, which means its first moment in UTC. Not in the past. */
  readonly to?: string
}

/** A document that is needed, and how it stands. */
export type NeededDocument = {
  /** The rule that asks for it, `rqm_…`. */
  readonly requirementId: string
  /** Sort of document, such as `proof_of_address`. */
  readonly documentType: string
  /** What it has to show. The rules are the operator’s; those of the starter set are a starting point and not legal advice. */
  readonly description: string
  /** Media types that are taken. */
  readonly accepts: readonly string[]
  /** `accepted`: nothing more is needed; `submitted`: it waits for its review; `missing`, `rejected`, `expired`: send one in. */
  readonly state: 'missing' | 'submitted' | 'rejected' | 'accepted' | 'expired'
  /** The document that it is about, `doc_…`. */
  readonly documentId: string | null
  /** Rejected: why. Missing: where its address has to be, if anywhere. */
  readonly reason: string | null
}

/** The documents that are needed. */
export type NeededDocuments = {
  /** What is needed; empty: nothing. */
  readonly items: readonly NeededDocument[]
}

export type NewPayment = {
  /** Id of the account. */
  readonly accountId: string
  /** `payment`: money came in, or went back. `adjustment`: the operator gives or takes without money. */
  readonly kind?: 'payment' | 'adjustment'
  /** Positive: in favour of the account. Negative: paid back to it, or taken from it. Never 0. */
  readonly amountMinor: number
  /** ISO 4217 code. */
  readonly currency: string
  /** Your own id of it, such as that of the bank: the same one is never booked twice for one account. */
  readonly externalId: string
  /** What the statement says of it: 1 to 200 characters in one line. */
  readonly description?: string
}

/** Numbers of the account. */
export type NumberPage = {
  readonly items: readonly Service[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type NumberRecord = {
  /** E.164 with plus. */
  readonly e164: string
  /** Where it is in the life of a number. */
  readonly state: 'available' | 'reserved' | 'ordered' | 'in_service' | 'ageing' | 'held' | 'porting_in' | 'porting_out' | 'ported_out'
  /** As what it is reported, 47 CFR 52.15(f); null: another provider reports it. */
  readonly category: 'assigned' | 'intermediate' | 'reserved' | 'ageing' | 'administrative' | 'available' | null
  /** Who has it, `acc_…`; null: nobody. */
  readonly accountId: string | null
  /** Reserved: by which reservation, `rsv_…`. */
  readonly reservationId: string | null
  /** Ordered or in service: by which order, `ord_…`. */
  readonly orderId: string | null
  /** The port that brought it, brings it or took it; null: none. */
  readonly portId: string | null
  /** True: it lies in another provider’s block and came by a port. */
  readonly foreignBlock: boolean
  /** Whether its block is on sale; false too when no block of ours holds it. */
  readonly onSale: boolean
  /** Rate centre of its block. */
  readonly rateCenter: string | null
  /** State, province or region of its block. */
  readonly region: string | null
  /** Operating company number of its block. */
  readonly ocn: string | null
  /** Reserved: until when. */
  readonly expiresAt: string | null
  /** Ageing: from when it is offered again. */
  readonly availableAt: string | null
  /** Since when it is in this state; null: not known, for it is free. */
  readonly changedAt: string | null
}

export type Order = {
  /** Id, `ord_…`; null in the answer to a dry run. */
  readonly id: string | null
  /** `new`: numbers into service. `change`, `move`: how numbers in service are set, or where they belong. `disconnect`: out of service. `restore`: back into it. `port_in`: numbers that came from another provider. `campaign_assign`, `campaign_remove`: numbers and messaging. */
  readonly kind: 'new' | 'change' | 'move' | 'disconnect' | 'restore' | 'port_in' | 'campaign_assign' | 'campaign_remove'
  /** `documents_required`: something is missing. `in_review`: it is looked at. `in_progress`: it waits for its date. `backordered`: it waits for stock. `completed`: all that was asked for; `partially_completed`: less; `rejected`, `cancelled`: nothing. */
  readonly state: 'submitted' | 'documents_required' | 'in_review' | 'in_progress' | 'backordered' | 'completed' | 'partially_completed' | 'rejected' | 'cancelled'
  /** Why it is where it is, in words for people. */
  readonly reason: string | null
  /** The customer's own id of the order. */
  readonly externalId: string | null
  /** Ties several orders together. */
  readonly requestId: string | null
  /** The reservation that it used up. */
  readonly reservationId: string | null
  /** Numbers asked for. */
  readonly wanted: number
  /** Numbers that it brought. */
  readonly completed: number
  /** Numbers asked for that it did not and will not bring. */
  readonly rejected: number
  /** Not before this moment, UTC; null: at once. */
  readonly requestedDate: string | null
  /** When it was placed, UTC. */
  readonly createdAt: string
  /** When it ended, UTC; null while it goes on. */
  readonly endedAt: string | null
  /** For whom the numbers are, `cus_…`. */
  readonly customerId: string | null
  /** Who answers for them, `con_…`. */
  readonly contactId: string | null
  /** Who pays for them, `pay_…`. */
  readonly paymentMethodId: string | null
  /** Where they are used, `loc_…`. */
  readonly locationId: string | null
  /** What its numbers cost, as it was when they were found, by currency; empty: nothing. */
  readonly prices: readonly OrderPrice[]
  /** What it needs before it goes on; empty: nothing more. */
  readonly documents: readonly NeededDocument[]
  /** Only in the answers to a dry run, what stands in the way, and to a disconnection, what hangs on its numbers; otherwise empty. */
  readonly conflicts: readonly OrderConflict[]
  /** One for each number, ascending by number, and one for each that is yet to be found. */
  readonly lines: readonly OrderLine[]
  /** Every state that it came to, the first one first. */
  readonly history: readonly OrderStep[]
  /** What was written to it, the oldest first. */
  readonly notes: readonly OrderNote[]
}

export type OrderConflict = {
  /** E.164 with plus. */
  readonly e164: string
  /** Why it would be rejected; null: it would not, but something depends on it. */
  readonly reason: 'not_in_inventory' | 'not_available' | 'reserved_by_you' | 'in_service_for_you' | 'ageing_after_you' | 'ordered_by_you' | 'porting_in_for_you' | 'porting_out_for_you' | 'ported_out_after_you' | 'held_by_you' | 'number_not_in_service' | 'deletion_locked' | 'number_not_restorable' | 'invalid_input' | 'order_cancelled' | 'order_rejected' | 'no_sms' | 'campaign_not_active' | 'already_assigned' | 'not_assigned' | null
  /** Free numbers near it. */
  readonly alternatives: readonly string[]
  /** What hangs on a number that goes out of service; null: nothing. */
  readonly dependants: Dependants | null
}

export type OrderLine = {
  /** E.164 with plus; null while none was found. */
  readonly e164: string | null
  /** `backordered`: waits for a number. `ordered`: waits with its number, which is nobody else’s. `completed`: done. `rejected`: not done. `cancelled`: not done, because the order ended before. */
  readonly state: 'backordered' | 'ordered' | 'completed' | 'rejected' | 'cancelled'
  /** Completed: the service, `svc_…`. */
  readonly serviceId: string | null
  /** Rejected or cancelled: why. */
  readonly reason: 'not_in_inventory' | 'not_available' | 'reserved_by_you' | 'in_service_for_you' | 'ageing_after_you' | 'ordered_by_you' | 'porting_in_for_you' | 'porting_out_for_you' | 'ported_out_after_you' | 'held_by_you' | 'number_not_in_service' | 'deletion_locked' | 'number_not_restorable' | 'invalid_input' | 'order_cancelled' | 'order_rejected' | 'no_sms' | 'campaign_not_active' | 'already_assigned' | 'not_assigned' | null
  /** Disconnected: until when the number can be restored, UTC. */
  readonly restorableUntil: string | null
}

export type OrderNote = {
  /** The note. */
  readonly text: string
  /** When it was written, UTC. */
  readonly at: string
}

/** Orders of the account. */
export type OrderPage = {
  readonly items: readonly OrderSummary[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

/** The sum over the numbers of an order. */
export type OrderPrice = {
  /** Once, in minor units. */
  readonly setupMinor: number
  /** Each month, in minor units. */
  readonly monthlyMinor: number
  /** ISO 4217 code. */
  readonly currency: string
}

export type OrderStep = {
  /** The state that it came to. */
  readonly state: 'submitted' | 'documents_required' | 'in_review' | 'in_progress' | 'backordered' | 'completed' | 'partially_completed' | 'rejected' | 'cancelled'
  /** Why, in words for people. */
  readonly reason: string | null
  /** When, UTC. */
  readonly at: string
}

export type OrderSummary = {
  /** Id, `ord_…`; null in the answer to a dry run. */
  readonly id: string | null
  /** `new`: numbers into service. `change`, `move`: how numbers in service are set, or where they belong. `disconnect`: out of service. `restore`: back into it. `port_in`: numbers that came from another provider. `campaign_assign`, `campaign_remove`: numbers and messaging. */
  readonly kind: 'new' | 'change' | 'move' | 'disconnect' | 'restore' | 'port_in' | 'campaign_assign' | 'campaign_remove'
  /** `documents_required`: something is missing. `in_review`: it is looked at. `in_progress`: it waits for its date. `backordered`: it waits for stock. `completed`: all that was asked for; `partially_completed`: less; `rejected`, `cancelled`: nothing. */
  readonly state: 'submitted' | 'documents_required' | 'in_review' | 'in_progress' | 'backordered' | 'completed' | 'partially_completed' | 'rejected' | 'cancelled'
  /** Why it is where it is, in words for people. */
  readonly reason: string | null
  /** The customer's own id of the order. */
  readonly externalId: string | null
  /** Ties several orders together. */
  readonly requestId: string | null
  /** The reservation that it used up. */
  readonly reservationId: string | null
  /** Numbers asked for. */
  readonly wanted: number
  /** Numbers that it brought. */
  readonly completed: number
  /** Numbers asked for that it did not and will not bring. */
  readonly rejected: number
  /** Not before this moment, UTC; null: at once. */
  readonly requestedDate: string | null
  /** When it was placed, UTC. */
  readonly createdAt: string
  /** When it ended, UTC; null while it goes on. */
  readonly endedAt: string | null
}

export type OwnAccount = {
  readonly account: Account
  /** Id of the key that asks, `key_…`; not secret. */
  readonly keyId: string
  /** What this key may do. */
  readonly scopes: readonly ('numbers:read' | 'reservations:read' | 'reservations:write' | 'orders:read' | 'orders:write' | 'services:read' | 'services:write' | 'resources:read' | 'resources:write' | 'connections:read' | 'connections:write' | 'documents:read' | 'documents:write' | 'ports:read' | 'ports:write' | 'messaging:read' | 'messaging:write' | 'ledger:read' | 'simulator:use' | 'events:read' | 'webhooks:read' | 'webhooks:write' | 'users:write' | 'inventory:write' | 'accounts:write' | 'rates:write' | 'exchange:read' | 'documents:review' | 'ports:work' | 'messaging:review' | 'ledger:write')[]
  readonly holds: Holds
}

export type Payment = {
  /** Id of the transaction, `txn_…`. */
  readonly id: string
  /** Id of the account. */
  readonly accountId: string
  /** `payment`: money came in, or went back. `adjustment`: the operator gives or takes without money. */
  readonly kind: 'payment' | 'adjustment'
  /** Positive: in favour of the account. Negative: paid back to it, or taken from it. Never 0. */
  readonly amountMinor: number
  /** ISO 4217 code. */
  readonly currency: string
  /** Your own id of it, such as that of the bank: the same one is never booked twice for one account. */
  readonly externalId: string
  /** When it was booked, UTC. */
  readonly at: string
}

export type PaymentMethod = {
  /** Id of the payment method. */
  readonly id: string
  /** `invoice`, `card` or `bank_debit`. */
  readonly kind: 'invoice' | 'card' | 'bank_debit'
  /** The customer who pays, `cus_…`. Null: not known. */
  readonly customerId: string | null
  /** What people call it; one line of 1 to 200 characters, never a card number. Null: not known. */
  readonly label: string | null
  /** The contact to whom bills go, `con_…`. Null: not known. */
  readonly billingContactId: string | null
  /** The location to which bills go, `loc_…`. Null: not known. */
  readonly billingLocationId: string | null
  /** Card only: who issues it, such as `Visa`; one line of 1 to 200 characters. Null: not known. */
  readonly brand: string | null
  /** Card only: the last four digits of its number, no more. Null: not known. */
  readonly last4: string | null
  /** Card only: month in which it expires, 1 to 12. Null: not known. */
  readonly expiryMonth: number | null
  /** Card only: year in which it expires, 2000 to 2099. Null: not known. */
  readonly expiryYear: number | null
  /** True when nothing is missing. */
  readonly complete: boolean
  /** Fields without which it is not complete. */
  readonly missing: readonly string[]
  /** When it was made, UTC. */
  readonly createdAt: string
  /** When a field of it was last changed, UTC. */
  readonly changedAt: string
}

/** The account’s payment methods. */
export type PaymentMethodPage = {
  readonly items: readonly PaymentMethod[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

/** Of a new order exactly one of reservationId, numbers and criteria says what is ordered; quantity and backorder go with criteria. Of the other kinds exactly one of numbers and serviceIds says which numbers it is about. */
export type PlaceOrder = {
  /** `new`: numbers into service. `change`: how numbers in service are set. `move`: to another location, connection or customer. `disconnect`: out of service. `restore`: back into it, while they rest. */
  readonly kind?: 'new' | 'change' | 'move' | 'disconnect' | 'restore'
  /** Order all that this active reservation holds. */
  readonly reservationId?: string
  /** These numbers: of a new order free ones, or ones that the account holds; otherwise its own. */
  readonly numbers?: readonly string[]
  readonly criteria?: Criteria
  /** How many numbers. */
  readonly quantity?: number
  /** True: the numbers must follow one another without a gap. */
  readonly contiguous?: boolean
  /** With criteria. True: what is free is taken now, and the rest waits, oldest order first, until numbers that match come into stock. */
  readonly backorder?: boolean
  /** `all`: everything or nothing. `any`: what can be had; the rest is told, line by line. */
  readonly mode?: 'all' | 'any'
  /** Not before this moment, RFC 3339 in UTC such as `2026-04-01T08:00:00Z`, at most 90 days ahead; left out: at once. */
  readonly requestedDate?: string
  /** `direct`: to a connection, which `connectionId` names. `pstn`: over the public network to `outpulseDigits`. Given, it sets the way of calls anew: `connectionId`, `outpulseType` and `outpulseDigits` come with it. Null: none. */
  readonly connectionType?: 'direct' | 'pstn' | null
  /** The connection of `direct`, `trk_…`. Null: none. */
  readonly connectionId?: string | null
  /** `same_as_number`: the digits of the number itself are sent on. `custom`: those of `outpulseDigits`. Null: none. */
  readonly outpulseType?: 'same_as_number' | 'custom' | null
  /** The digits of `custom`: a telephone number that can exist, E.164. Null: none. */
  readonly outpulseDigits?: string | null
  /** How the caller’s number is shown: `international`, `national` as within `clidCountry`, or `withheld`. Null: none. */
  readonly clidType?: 'international' | 'national' | 'withheld' | null
  /** The country whose plan a `clidType` of `national` or `international` is of, ISO 3166-1 alpha-2. Null: none. */
  readonly clidCountry?: string | null
  /** Where calls go when the first way fails; not the first way again. Null: none. */
  readonly failover?: {
    /** A connection of the account, `trk_…`. */
    readonly connectionId?: string
    /** A telephone number, E.164. */
    readonly digits?: string
  } | null
  /** The name that is shown with calls: 1 to 15 letters, digits and blanks, not only blanks. Null: none. */
  readonly cnam?: string | null
  /** The customer’s own reference of the number: 1 to 64 printable ASCII characters. Null: none. */
  readonly referenceId?: string | null
  /** What is switched on, of what the number’s block can carry. Null: none. */
  readonly features?: readonly ('voice' | 'sms' | 'mms' | 't38' | 'cnam' | 'e911')[] | null
  /** For whom the number is, `cus_…`. Null: none. */
  readonly customerId?: string | null
  /** Who answers for it, `con_…`. Null: none. */
  readonly contactId?: string | null
  /** Who pays for it, `pay_…`. Null: none. */
  readonly paymentMethodId?: string | null
  /** Where it is used, `loc_…`. Null: none. */
  readonly locationId?: string | null
  /** The customer's own id of this order: sent again, the same order is answered and nothing is bought. */
  readonly externalId?: string
  /** Ties several orders together. */
  readonly requestId?: string
  /** True: answer what would happen, and do nothing. */
  readonly dryRun?: boolean
  /** The same by the ids of their services, `svc_…`. */
  readonly serviceIds?: readonly string[]
  /** `disconnect`: why, kept with the service; one line of 1 to 200 characters. */
  readonly reason?: string
}

export type PlaceUse = {
  /** ISO 3166-1 alpha-2; `001` for UIFN. */
  readonly country: string
  /** State, province or region; null: of none. */
  readonly state: string | null
  /** Rate centre, when a state was asked for; null: of none. */
  readonly rateCenter: string | null
  /** Numbers of this place. */
  readonly total: number
  readonly use: Use
}

export type Port = {
  /** Id of the port, `prt_…`. */
  readonly id: string
  /** The account that ports its numbers in, `acc_…`. */
  readonly accountId: string
  /** Where the port stands. */
  readonly state: 'draft' | 'submitted' | 'pending_signature' | 'exception' | 'foc_confirmed' | 'ported' | 'cancelled'
  /** How many numbers it has. */
  readonly quantity: number
  /** Name of the current provider. */
  readonly currentCarrier: string | null
  /** The day that was asked for, YYYY-MM-DD. */
  readonly requestedFocDate: string | null
  /** The day that both providers agreed, YYYY-MM-DD. */
  readonly focDate: string | null
  /** `exception`: why the current provider did not accept it. */
  readonly exception: {
    /** What is wrong. */
    readonly code: 'account_number_mismatch' | 'pin_mismatch' | 'name_mismatch' | 'address_mismatch' | 'billing_number_mismatch' | 'loa_invalid' | 'number_not_active' | 'number_not_portable' | 'order_pending' | 'other'
    /** In the operator's words. */
    readonly text: string | null
  } | null
  /** `cancelled`: why. */
  readonly reason: string | null
  /** `ported`: the order that put the numbers into service, `ord_…`. */
  readonly orderId: string | null
  /** When it was made, UTC. */
  readonly createdAt: string
  /** When it was last changed, UTC. */
  readonly changedAt: string
  /** When it was submitted first, UTC. */
  readonly submittedAt: string | null
  /** When it was ported or cancelled, UTC. */
  readonly endedAt: string | null
  /** E.164 with plus, ascending. */
  readonly numbers: readonly string[]
  /** Who uses the numbers. */
  readonly endUser: PortEndUser | null
  /** The number to which the current provider bills, E.164 with plus. */
  readonly billingNumber: string | null
  /** The end user's account number with the current provider. */
  readonly carrierAccount: string | null
  /** `****` when there is one; it is forgotten when the port ends. */
  readonly pin: '****' | null
  /** The signed letter of authorisation, `doc_…`. */
  readonly loaDocumentId: string | null
  /** A recent bill of the current provider, `doc_…`. */
  readonly billDocumentId: string | null
  readonly settings: ServiceSettings
  /** Fields without which it cannot be submitted. */
  readonly missing: readonly string[]
  /** What the rules of the exchange want before a day is agreed; empty when there is nothing. */
  readonly documents: readonly NeededDocument[]
  /** Every move, the oldest first; the latest 1,000. */
  readonly history: readonly ({
    /** The state that it came to. */
    readonly state: 'draft' | 'submitted' | 'pending_signature' | 'exception' | 'foc_confirmed' | 'ported' | 'cancelled'
    /** Why. */
    readonly reason: string | null
    /** Who did it. */
    readonly actor: 'customer' | 'operator'
    /** When, UTC. */
    readonly at: string
  })[]
}

export type PortEndUser = {
  /** As on the bill of the current provider; one line of 1 to 200 characters. */
  readonly name: string
  /** What sort of end user it is. */
  readonly kind: 'business' | 'residential'
  /** Where the numbers are in service now. */
  readonly address: {
    /** Street and house number of the service address. */
    readonly line1: string
    readonly line2?: string | null
    /** City. */
    readonly city: string
    readonly region?: string | null
    readonly postalCode?: string | null
    /** ISO 3166-1 alpha-2. */
    readonly country: string
  }
}

export type PortOut = {
  /** Id of the port out, `pto_…`. */
  readonly id: string
  /** The account whose number it is, `acc_…`. */
  readonly accountId: string
  /** The number, E.164 with plus. */
  readonly e164: string
  /** Where it stands. */
  readonly state: 'requested' | 'authorised' | 'refused' | 'cancelled' | 'completed' | 'returned'
  /** The provider that wants the number. */
  readonly gainingCarrier: string
  /** The day on which it wants it, YYYY-MM-DD. */
  readonly requestedFocDate: string | null
  /** `refused`: why. */
  readonly refusal: 'wrong_account_number' | 'no_pin' | 'pin_locked' | 'wrong_pin' | 'not_authorised' | 'not_the_end_user' | 'other' | null
  /** Refused or cancelled: more about it. */
  readonly reason: string | null
  /** When a request has to be answered, UTC. */
  readonly dueAt: string
  /** When the operator was told that it was not, UTC. */
  readonly escalatedAt: string | null
  /** When it was asked for, UTC. */
  readonly createdAt: string
  /** When its state last changed, UTC. */
  readonly changedAt: string
  /** When it ended, UTC. */
  readonly endedAt: string | null
  /** Every move, the oldest first. */
  readonly history: readonly ({
    /** The state that it came to. */
    readonly state: 'requested' | 'authorised' | 'refused' | 'cancelled' | 'completed' | 'returned'
    /** Why. */
    readonly reason: string | null
    /** Who did it. */
    readonly actor: 'customer' | 'operator'
    /** When, UTC. */
    readonly at: string
  })[]
}

/** Ports out. */
export type PortOutPage = {
  readonly items: readonly PortOutSummary[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

/** Whether there is a PIN. */
export type PortOutPin = {
  /** Whether there is a PIN now. */
  readonly hasPin: boolean
}

export type PortOutSummary = {
  /** Id of the port out, `pto_…`. */
  readonly id: string
  /** The account whose number it is, `acc_…`. */
  readonly accountId: string
  /** The number, E.164 with plus. */
  readonly e164: string
  /** Where it stands. */
  readonly state: 'requested' | 'authorised' | 'refused' | 'cancelled' | 'completed' | 'returned'
  /** The provider that wants the number. */
  readonly gainingCarrier: string
  /** The day on which it wants it, YYYY-MM-DD. */
  readonly requestedFocDate: string | null
  /** `refused`: why. */
  readonly refusal: 'wrong_account_number' | 'no_pin' | 'pin_locked' | 'wrong_pin' | 'not_authorised' | 'not_the_end_user' | 'other' | null
  /** Refused or cancelled: more about it. */
  readonly reason: string | null
  /** When a request has to be answered, UTC. */
  readonly dueAt: string
  /** When the operator was told that it was not, UTC. */
  readonly escalatedAt: string | null
  /** When it was asked for, UTC. */
  readonly createdAt: string
  /** When its state last changed, UTC. */
  readonly changedAt: string
  /** When it ended, UTC. */
  readonly endedAt: string | null
}

/** Ports. */
export type PortPage = {
  readonly items: readonly PortSummary[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

/** The PIN. */
export type PortPin = {
  /** The end user's PIN with the current provider. */
  readonly pin: string
}

export type PortSummary = {
  /** Id of the port, `prt_…`. */
  readonly id: string
  /** The account that ports its numbers in, `acc_…`. */
  readonly accountId: string
  /** Where the port stands. */
  readonly state: 'draft' | 'submitted' | 'pending_signature' | 'exception' | 'foc_confirmed' | 'ported' | 'cancelled'
  /** How many numbers it has. */
  readonly quantity: number
  /** Name of the current provider. */
  readonly currentCarrier: string | null
  /** The day that was asked for, YYYY-MM-DD. */
  readonly requestedFocDate: string | null
  /** The day that both providers agreed, YYYY-MM-DD. */
  readonly focDate: string | null
  /** `exception`: why the current provider did not accept it. */
  readonly exception: {
    /** What is wrong. */
    readonly code: 'account_number_mismatch' | 'pin_mismatch' | 'name_mismatch' | 'address_mismatch' | 'billing_number_mismatch' | 'loa_invalid' | 'number_not_active' | 'number_not_portable' | 'order_pending' | 'other'
    /** In the operator's words. */
    readonly text: string | null
  } | null
  /** `cancelled`: why. */
  readonly reason: string | null
  /** `ported`: the order that put the numbers into service, `ord_…`. */
  readonly orderId: string | null
  /** When it was made, UTC. */
  readonly createdAt: string
  /** When it was last changed, UTC. */
  readonly changedAt: string
  /** When it was submitted first, UTC. */
  readonly submittedAt: string | null
  /** When it was ported or cancelled, UTC. */
  readonly endedAt: string | null
}

export type Portability = {
  /** E.164 with plus; null for what is no number. */
  readonly e164: string | null
  /** Whether a port order may name it now. */
  readonly portable: boolean
  /** Not portable: why. */
  readonly reason: 'not_a_number' | 'already_here' | 'port_open' | 'not_available' | 'kind_not_portable' | 'unknown_rate_center' | 'rate_center_outside_footprint' | 'country_outside_footprint' | null
  /** ISO 3166-1 alpha-2; `001` for UIFN. */
  readonly country: string | null
  /** What sort of number it is. */
  readonly kind: 'local' | 'national' | 'mobile' | 'tollfree' | 'uifn' | null
  /** State, province or region. */
  readonly region: string | null
  /** Local access and transport area. */
  readonly lata: string | null
  /** Rate centre. */
  readonly rateCenter: string | null
  /** OCN of the carrier to which the number was assigned, as far as the exchange knows. */
  readonly currentCarrier: string | null
  /** Commercial class in which it would be ported. */
  readonly tier: number | null
}

/** An item for each number. */
export type PortabilityPage = {
  readonly items: readonly Portability[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

/** What a number costs: once, and each month. */
export type Price = {
  /** Amount in the minor unit of the currency (ISO 4217), e.g. 125 for 1.25 USD. */
  readonly setupMinor: number
  /** Amount in the minor unit of the currency (ISO 4217), e.g. 125 for 1.25 USD. */
  readonly monthlyMinor: number
  /** ISO 4217 code. */
  readonly currency: string
}

/** A refusal (RFC 9457). */
export type Problem = {
  /** Where the code is explained. */
  readonly type: string
  /** What the code means, always the same for one code. */
  readonly title: string
  /** The HTTP status. */
  readonly status: number
  /** What is wrong with this request, and what to do about it. For people. */
  readonly detail: string
  /** For programs: one of a closed list. */
  readonly code: 'headers_too_large' | 'request_timeout' | 'method_not_allowed' | 'unauthenticated' | 'forbidden' | 'rate_limited' | 'not_ready' | 'overloaded' | 'payload_too_large' | 'unsupported_media_type' | 'invalid_input' | 'conflicting_filters' | 'invalid_cursor' | 'not_found' | 'idempotency_in_progress' | 'idempotency_key_reused' | 'external_id_reused' | 'name_taken' | 'wrong_state' | 'not_complete' | 'in_use' | 'limit_reached' | 'hold_too_long' | 'hold_limit_reached' | 'reservation_expired' | 'reservation_closed' | 'order_closed' | 'number_not_held' | 'number_not_in_service' | 'deletion_locked' | 'number_not_restorable' | 'numbers_unavailable' | 'insufficient_numbers' | 'insufficient_funds' | 'port_incomplete' | 'numbers_not_portable' | 'port_open' | 'block_overlap' | 'internal'
  /** True when the same request may succeed later without being changed. */
  readonly retryable: boolean
  /** What it is about: a JSON pointer into the body, or a slash and the name of a query field, a part of the path or a header. */
  readonly pointer?: string
  /** Also in the header `X-Request-Id`; the operator can find it in the log. */
  readonly requestId: string
  /** `numbers_unavailable`: which, why, and what to take instead. */
  readonly numbers?: readonly Refusal[]
  /** `insufficient_numbers`: how many were asked for. */
  readonly wanted?: number
  /** `insufficient_numbers`: how many are free. */
  readonly found?: number
  /** `hold_limit_reached`, `limit_reached`: how many the account may hold, or have. */
  readonly limit?: number
  readonly usedBy?: UsedBy
  /** `port_incomplete`: what the port lacks. */
  readonly missing?: readonly string[]
  /** `numbers_not_portable`: which, and why. */
  readonly unportable?: readonly Unportable[]
  /** `wrong_state`: where it stands. */
  readonly state?: string
  /** `external_id_reused`: the order that has the externalId. */
  readonly orderId?: string
  /** `external_id_reused`: the payment that has the externalId. */
  readonly transactionId?: string
  /** `insufficient_funds`: ISO 4217 code of the amounts. */
  readonly currency?: string
  /** `insufficient_funds`: what the account has. */
  readonly balanceMinor?: number
  /** `insufficient_funds`: how much of it is set aside for orders that wait. */
  readonly heldMinor?: number
  /** `insufficient_funds`: how far below zero orders may bring the balance. */
  readonly creditLimitMinor?: number
  /** `insufficient_funds`: how much more is needed. */
  readonly missingMinor?: number
}

/** The process that answers. */
export type ProcessHealth = {
  /** Requests that it has answered since it began, of every API and of the console. */
  readonly requests: number
  /** Of these, answered with a status of 500 or more. */
  readonly failed: number
  /** Seconds since it began. */
  readonly uptimeSeconds: number
  /** Bytes of memory that it occupies. */
  readonly memoryBytes: number
  /** What was asked for, the most asked for first; at most 200. */
  readonly routes: readonly RouteCount[]
}

export type RaiseException = {
  /** What is wrong. */
  readonly code: 'account_number_mismatch' | 'pin_mismatch' | 'name_mismatch' | 'address_mismatch' | 'billing_number_mismatch' | 'loa_invalid' | 'number_not_active' | 'number_not_portable' | 'order_pending' | 'other'
  /** More about it; one line of 1 to 200 characters. */
  readonly text?: string
}

export type Rate = {
  /** Id, `rat_…`. */
  readonly id: string
  /** Only for this account. */
  readonly accountId?: string
  /** ISO 3166-1 alpha-2; `001` for UIFN. */
  readonly country?: string
  /** Only for this sort of number. */
  readonly kind?: 'local' | 'national' | 'mobile' | 'tollfree' | 'uifn'
  /** Only for this commercial class. */
  readonly tier?: number
  /** Amount in the minor unit of the currency (ISO 4217), e.g. 125 for 1.25 USD. */
  readonly setupMinor: number
  /** Amount in the minor unit of the currency (ISO 4217), e.g. 125 for 1.25 USD. */
  readonly monthlyMinor: number
  /** ISO 4217 code. */
  readonly currency: string
  /** What it costs to bring such a number from another provider, in the minor unit; absent: nothing. */
  readonly portMinor?: number
}

/** Rates of the exchange. */
export type RatePage = {
  readonly items: readonly Rate[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type Redeliver = {
  /** Only this event, `evt_…`, whatever its type. */
  readonly eventId?: string
  /** From this moment. A day such as `2026-03-01`, which begins in UTC, or a time (RFC 3339). */
  readonly from?: string
  /** Before this moment. A day such as `2026-03-01`, which begins in UTC, or a time (RFC 3339). */
  readonly until?: string
}

/** What is sent again. */
export type Redelivered = {
  /** How many events are sent again. */
  readonly deliveries: number
}

export type Refusal = {
  /** E.164 with plus. */
  readonly e164: string
  /** `not_in_inventory`: no block on sale has it; `not_available`: somebody has it; `…_you`: you have it already. */
  readonly reason: 'not_in_inventory' | 'not_available' | 'reserved_by_you' | 'in_service_for_you' | 'ageing_after_you' | 'ordered_by_you' | 'porting_in_for_you' | 'porting_out_for_you' | 'ported_out_after_you' | 'held_by_you'
  /** Free numbers near it in the same place, nearest first. */
  readonly alternatives: readonly string[]
}

export type RefusePortOut = {
  /** Why. */
  readonly refusal: 'not_authorised' | 'not_the_end_user' | 'other'
  /** More about it; one line of 1 to 200 characters. */
  readonly reason?: string
}

export type RefusedNumber = {
  /** E.164 with plus. */
  readonly e164: string
  /** The code that refuses it. */
  readonly reason: 'number_not_in_service' | 'deletion_locked' | 'number_not_restorable' | 'invalid_input'
  /** One sentence: the problem and the cure. */
  readonly detail: string
}

export type ReleaseNumbers = {
  /** Numbers of yours that are in service. */
  readonly numbers: readonly string[]
  /** Why, in the customer’s words: one line of 1 to 200 characters. */
  readonly reason?: string
  /** True: answer what would happen, and what hangs on the numbers. */
  readonly dryRun?: boolean
}

export type ReleaseReservation = {
  /** Only these; all when left out. */
  readonly numbers?: readonly string[]
}

export type ReleasedNumbers = {
  /** E.164 with plus, ascending. */
  readonly numbers: readonly string[]
  /** When the last of them is offered to others again. Until its own time each can be restored. */
  readonly availableAt: string
  /** Each of them by itself, ascending. */
  readonly released: readonly {
    /** E.164 with plus. */
    readonly e164: string
    /** Until then it rests, nobody’s to buy, and can be restored. */
    readonly availableAt: string
  }[]
  /** Only of a dry run: what hangs on each number, ascending. */
  readonly dependants: readonly Dependants[]
}

/** The reservation as it is afterwards. */
export type ReleasedReservation = {
  /** Id, `rsv_…`. */
  readonly id: string
  /** `active` while it holds numbers; `ordered` when they went into an order; `released` when given back; `expired`. */
  readonly state: 'active' | 'ordered' | 'released' | 'expired'
  /** The numbers that it holds now, ascending; when it has ended, those that it held at the last. */
  readonly numbers: readonly string[]
  /** When the hold began, UTC. */
  readonly createdAt: string
  /** From this moment the numbers are free again. */
  readonly expiresAt: string
  /** The numbers that were given back now, E.164 with plus. */
  readonly released: readonly string[]
}

export type RequestPortOut = {
  /** E.164 with plus: `+12015551234`. Blanks, hyphens, dots, slashes and brackets are ignored; ten digits without a plus are read as North American. */
  readonly e164: string
  /** The account of the number as the gaining provider knows it: its id, `acc_…`. */
  readonly accountNumber: string
  /** The account's PIN for ports out. */
  readonly pin: string
  /** Name of the provider that wants the number. */
  readonly gainingCarrier: string
  /** The day on which it wants it, YYYY-MM-DD. */
  readonly requestedFocDate?: string
}

export type RequestSignature = {
  /** What is to be signed, and by whom; one line of 1 to 200 characters. */
  readonly reason?: string
}

/** One version of a rule of this exchange: which document an order needs. The rules are the operator’s; those of the starter set are a starting point and not legal advice. */
export type Requirement = {
  /** Id, `rqm_…`, the same for all versions of a rule. */
  readonly id: string
  /** Version, from 1. */
  readonly version: number
  /** Country of the numbers; null: every country but those of the North American plan. */
  readonly country: string | null
  /** Sort of the numbers. */
  readonly kind: 'local' | 'national' | 'mobile' | 'tollfree' | 'uifn'
  /** What the numbers are sold as; null: anything. */
  readonly product: 'LNS' | 'DID' | 'ITFS' | 'UIFN' | null
  /** `new`: numbers are ordered; `move`: their address changes; `port_in`: they come from elsewhere. */
  readonly action: 'new' | 'move' | 'port_in'
  /** Sort of document, in small letters, digits and underscores: `proof_of_identity`, `proof_of_address`, `letter_of_authorisation`, `bill`, or whatever the rules of the exchange ask for. */
  readonly documentType: string
  /** What the document has to show, for people; one line of 1 to 200 characters. */
  readonly description: string
  /** In whose name it may be: the `account`, its `customer`, or the `end_user`. Whoever reviews it looks at that. */
  readonly suppliedBy: readonly ('account' | 'customer' | 'end_user')[]
  /** `country`: the location of the document has to lie in the country of the number; `city`: in its city too, where the number has one; `none`: no location is needed. */
  readonly addressScope: 'none' | 'country' | 'city'
  /** Media types that are taken. */
  readonly accepts: readonly ('application/pdf' | 'image/png' | 'image/jpeg')[]
  /** From when it holds, UTC. */
  readonly validFrom: string
  /** From when it holds no more, UTC; null: no end is set. */
  readonly validUntil: string | null
}

/** Rules of the exchange. */
export type RequirementPage = {
  readonly items: readonly Requirement[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type Reservation = {
  /** Id, `rsv_…`. */
  readonly id: string
  /** `active` while it holds numbers; `ordered` when they went into an order; `released` when given back; `expired`. */
  readonly state: 'active' | 'ordered' | 'released' | 'expired'
  /** The numbers that it holds now, ascending; when it has ended, those that it held at the last. */
  readonly numbers: readonly string[]
  /** When the hold began, UTC. */
  readonly createdAt: string
  /** From this moment the numbers are free again. */
  readonly expiresAt: string
}

/** Reservations of the account. */
export type ReservationPage = {
  readonly items: readonly Reservation[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

/** Exactly one of numbers, search and searches. */
export type ReserveNumbers = {
  /** The very numbers to hold. */
  readonly numbers?: readonly string[]
  readonly search?: Wanted
  /** What to find and hold, each with its own quantity. */
  readonly searches?: readonly Wanted[]
  /** `all`: everything or nothing. `any`: what can be had; the rest is told. */
  readonly mode?: 'all' | 'any'
  /** Minutes from now that the numbers are held. */
  readonly holdMinutes?: number
}

export type RestoreNumbers = {
  /** Numbers that you gave back and that still rest. */
  readonly numbers: readonly string[]
  /** `all`: every number or none. `any`: those that can be had; the rest is told in `refused`. */
  readonly mode?: 'all' | 'any'
}

export type RestoredNumbers = {
  /** Ascending. */
  readonly restored: readonly {
    /** E.164 with plus. */
    readonly e164: string
    /** Its service, `svc_…`: the same as before. */
    readonly serviceId: string
    /** True: its connection was deleted meanwhile, and it is routed nowhere until it is routed anew. */
    readonly unrouted: boolean
  }[]
  /** Ascending, in mode `any`: those that stay at rest. */
  readonly refused: readonly RefusedNumber[]
}

export type ReviewBrand = {
  /** What becomes of it. */
  readonly outcome: 'verified' | 'rejected' | 'suspended'
  /** Why, for the account to read; needed with `rejected` and `suspended`, left out otherwise. */
  readonly reason?: string
}

export type ReviewCampaign = {
  /** What becomes of it. */
  readonly outcome: 'active' | 'rejected' | 'suspended'
  /** Why, for the account to read; needed with `rejected` and `suspended`, left out otherwise. */
  readonly reason?: string
}

export type ReviewDocument = {
  /** What the review came to. */
  readonly decision: 'accept' | 'reject'
  /** With `reject`: why, for whoever sent it in; one line of 1 to 200 characters. */
  readonly reason?: string
}

/** The key that is no longer accepted. */
export type RevokedKey = {
  /** Id of the key, `key_…`. */
  readonly id: string
}

/** The webhook and its new secret. */
export type RotatedSecret = {
  /** Id of the webhook, `whk_…`. */
  readonly id: string
  /** The new secret, `whsec_…`. It is shown this once. */
  readonly secret: string
}

export type RouteCount = {
  /** Method and path, such as `GET /v1/numbers/:e164`. */
  readonly route: string
  /** Requests that were answered. */
  readonly requests: number
  /** Of these, answered with a status of 500 or more. */
  readonly failed: number
}

export type RouteNumbers = {
  /** Numbers of yours that are in service. */
  readonly numbers: readonly string[]
  /** The connection to which they are routed, `trk_…`; null: to none. */
  readonly connectionId: string | null
}

/** Numbers, and the connection to which they go. */
export type RoutedNumbers = {
  /** E.164 with plus, ascending. */
  readonly numbers: readonly string[]
  /** Where they are routed now; null: nowhere. */
  readonly connectionId: string | null
}

export type Service = {
  /** Id of the service, `svc_…`: one for each time that a number is put in service. */
  readonly id: string
  /** The number, E.164 with plus. */
  readonly e164: string
  /** `in_service`; `porting_out`: it leaves for another provider and still rings here; or `ageing`: given back and resting until `availableAt`, and everything else as it was at the last. */
  readonly state: 'in_service' | 'porting_out' | 'ageing'
  /** As what it is reported to the regulator, 47 CFR 52.15(f); null: by another provider. */
  readonly category: 'assigned' | 'intermediate' | 'reserved' | 'ageing' | 'administrative' | 'available' | null
  /** The order that brought it, `ord_…`. */
  readonly orderId: string
  /** `direct`: to `connectionId`. `pstn`: to `outpulseDigits`. Null: routed nowhere. */
  readonly connectionType: 'direct' | 'pstn' | null
  /** The connection to which it is routed, `trk_…`, or to which it was before it was given back; null: none. */
  readonly connectionId: string | null
  /** Which digits are sent on; null: routed nowhere. */
  readonly outpulseType: 'same_as_number' | 'custom' | null
  /** The digits of `custom`, E.164 with plus. */
  readonly outpulseDigits: string | null
  /** How the caller’s number is shown. */
  readonly clidType: 'international' | 'national' | 'withheld' | null
  /** The country whose plan the caller’s number is shown in, ISO 3166-1 alpha-2. */
  readonly clidCountry: string | null
  /** Where calls go when the first way fails; null: nowhere. */
  readonly failover: {
    /** A connection of the account, `trk_…`. */
    readonly connectionId?: string
    /** A telephone number, E.164. */
    readonly digits?: string
  } | null
  /** The name that is shown with calls. */
  readonly cnam: string | null
  /** The customer’s own reference of the number. */
  readonly referenceId: string | null
  /** What is switched on. */
  readonly features: readonly ('voice' | 'sms' | 'mms' | 't38' | 'cnam' | 'e911')[]
  /** For whom the number is, `cus_…`. */
  readonly customerId: string | null
  /** Who answers for it, `con_…`. */
  readonly contactId: string | null
  /** Who pays for it, `pay_…`. */
  readonly paymentMethodId: string | null
  /** Where it is used, `loc_…`. */
  readonly locationId: string | null
  /** The messaging campaign that it belongs to. */
  readonly campaignId: string | null
  /** True: it is not released until the lock is taken off. */
  readonly deletionLocked: boolean
  /** When it was put in service, UTC. */
  readonly startedAt: string
  /** Ageing: when it was given back; otherwise null. */
  readonly endedAt: string | null
  /** Ageing: why it was given back, as it was told then. */
  readonly endReason: string | null
  /** Ageing: until when it can be restored, and from when others are offered it; otherwise null. */
  readonly availableAt: string | null
}

export type ServiceSettings = {
  /** `direct`: to a connection, which `connectionId` names. `pstn`: over the public network to `outpulseDigits`. Given, it sets the way of calls anew: `connectionId`, `outpulseType` and `outpulseDigits` come with it. Null: none. */
  readonly connectionType?: 'direct' | 'pstn' | null
  /** The connection of `direct`, `trk_…`. Null: none. */
  readonly connectionId?: string | null
  /** `same_as_number`: the digits of the number itself are sent on. `custom`: those of `outpulseDigits`. Null: none. */
  readonly outpulseType?: 'same_as_number' | 'custom' | null
  /** The digits of `custom`: a telephone number that can exist, E.164. Null: none. */
  readonly outpulseDigits?: string | null
  /** How the caller’s number is shown: `international`, `national` as within `clidCountry`, or `withheld`. Null: none. */
  readonly clidType?: 'international' | 'national' | 'withheld' | null
  /** The country whose plan a `clidType` of `national` or `international` is of, ISO 3166-1 alpha-2. Null: none. */
  readonly clidCountry?: string | null
  /** Where calls go when the first way fails; not the first way again. Null: none. */
  readonly failover?: {
    /** A connection of the account, `trk_…`. */
    readonly connectionId?: string
    /** A telephone number, E.164. */
    readonly digits?: string
  } | null
  /** The name that is shown with calls: 1 to 15 letters, digits and blanks, not only blanks. Null: none. */
  readonly cnam?: string | null
  /** The customer’s own reference of the number: 1 to 64 printable ASCII characters. Null: none. */
  readonly referenceId?: string | null
  /** What is switched on, of what the number’s block can carry. Null: none. */
  readonly features?: readonly ('voice' | 'sms' | 'mms' | 't38' | 'cnam' | 'e911')[] | null
  /** For whom the number is, `cus_…`. Null: none. */
  readonly customerId?: string | null
  /** Who answers for it, `con_…`. Null: none. */
  readonly contactId?: string | null
  /** Who pays for it, `pay_…`. Null: none. */
  readonly paymentMethodId?: string | null
  /** Where it is used, `loc_…`. Null: none. */
  readonly locationId?: string | null
}

export type Session = {
  readonly account: Account
  /** Who signed in by password; null: a key asks. */
  readonly user: User | null
  /** Id of the key, `key_…`; null: a user asks. */
  readonly keyId: string | null
  /** What they may do. */
  readonly scopes: readonly ('numbers:read' | 'reservations:read' | 'reservations:write' | 'orders:read' | 'orders:write' | 'services:read' | 'services:write' | 'resources:read' | 'resources:write' | 'connections:read' | 'connections:write' | 'documents:read' | 'documents:write' | 'ports:read' | 'ports:write' | 'messaging:read' | 'messaging:write' | 'ledger:read' | 'simulator:use' | 'events:read' | 'webhooks:read' | 'webhooks:write' | 'users:write' | 'inventory:write' | 'accounts:write' | 'rates:write' | 'exchange:read' | 'documents:review' | 'ports:work' | 'messaging:review' | 'ledger:write')[]
  /** When the session ends in any case, UTC; null: a key was sent with the request, and there is none. */
  readonly expiresAt: string | null
}

export type SetBilling = {
  /** `prepaid`: it spends what it has paid in. `postpaid`: it is sent a bill. */
  readonly mode: 'prepaid' | 'postpaid'
  /** ISO 4217 code of the currency in which it pays; in others it has no credit. */
  readonly currency: string
  /** How far below zero orders may bring the balance, in the minor unit of `currency`; null: without limit, in every currency. Of a prepaid account it is 0. */
  readonly creditLimitMinor?: number | null
}

export type SetFootprintRule = {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** Only this state, province or region. */
  readonly region?: string
  /** Only this LATA, three to five digits. */
  readonly lata?: string
  /** Only this rate centre. */
  readonly rateCenter?: string
  /** Only this area code. */
  readonly npa?: string
  /** Only this central office code of the area code; the place then tells where the code is and narrows nothing. */
  readonly nxx?: string
  /** Whether such numbers can be ported in; true unless it is said. */
  readonly portable?: boolean
  /** Commercial class of what is ported in, for its price. */
  readonly tier?: number
  /** Your carrier through which it is ported, by its OCN. */
  readonly ocn?: string
  /** Carrier to which the central office code was assigned, by its OCN; goes with nxx. */
  readonly carrier?: string
}

export type SetPortOutPin = {
  /** What another provider has to show to port a number of the account out: 6 to 32 printable ASCII characters without blanks. Null: none, and every request is refused. */
  readonly pin: string | null
}

export type SetRate = {
  /** Only for this account. */
  readonly accountId?: string
  /** ISO 3166-1 alpha-2; `001` for UIFN. */
  readonly country?: string
  /** Only for this sort of number. */
  readonly kind?: 'local' | 'national' | 'mobile' | 'tollfree' | 'uifn'
  /** Only for this commercial class. */
  readonly tier?: number
  /** Amount in the minor unit of the currency (ISO 4217), e.g. 125 for 1.25 USD. */
  readonly setupMinor: number
  /** Amount in the minor unit of the currency (ISO 4217), e.g. 125 for 1.25 USD. */
  readonly monthlyMinor: number
  /** ISO 4217 code. */
  readonly currency: string
  /** What it costs to bring such a number from another provider, in the minor unit; absent: nothing. */
  readonly portMinor?: number
}

export type ShortenAgeing = {
  /** Numbers that rest. */
  readonly numbers: readonly string[]
  /** Days from the release of each; no less than 45, 47 CFR 52.15(f)(1)(ii). A rest never grows. */
  readonly days: number
}

export type ShortenedAgeing = {
  /** E.164 with plus, ascending: those that rest less long now. */
  readonly shortened: readonly string[]
  /** Days from the release of each; no less than 45, 47 CFR 52.15(f)(1)(ii). A rest never grows. */
  readonly days: number
}

/** Either user and password, or key. */
export type SignIn = {
  /** The login of a user, with its password. */
  readonly user?: string
  /** The password of the user. */
  readonly password?: string
  /** Instead of a user: a bearer key, `sk_…`. */
  readonly key?: string
}

/** The clock of a sandbox. */
export type SimulatorClock = {
  /** What time it is in the sandbox, UTC. */
  readonly now: string
  /** What time it is outside, UTC. */
  readonly realTime: string
  /** How far the sandbox is ahead, in whole seconds. */
  readonly aheadSeconds: number
}

/** Something that goes wrong with requests. */
export type SimulatorFault = {
  /** Id of the fault, `flt_…`. */
  readonly id: string
  /** Beginning of the paths that it is about. */
  readonly path: string
  /** The method; null: all. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | null
  /** How long a request waits, milliseconds. */
  readonly latencyMs: number
  /** The share of requests that it meets. */
  readonly probability: number
  /** Begins the chance by which requests are met. */
  readonly seed: number
  /** How many requests it still meets; null: all. */
  readonly left: number | null
  /** How requests fail; null: they are only late. */
  readonly status: 429 | 500 | 503 | null
}

/** Faults of the sandbox. */
export type SimulatorFaultPage = {
  readonly items: readonly SimulatorFault[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

/** An outcome that was asked for ahead of time. */
export type SimulatorScript = {
  /** Id of the script, `scr_…`. */
  readonly id: string
  /** What becomes of it. `accepted`: all goes well, whatever magic says; `slow`: it takes five days; `port_exception_on_foc`: the other provider does not let go on the day that was agreed; `number_gone`: somebody else has the number at the moment at which it is wanted. */
  readonly outcome: 'accepted' | 'slow' | 'document_rejected' | 'brand_rejected' | 'campaign_rejected' | 'port_exception' | 'port_signature' | 'port_exception_on_foc' | 'number_gone'
  /** What it is about. */
  readonly match: {
    /** The very document, port, brand or campaign. */
    readonly id?: string
    /** Last digits of a number of the port, or of the number wanted. */
    readonly ending?: string
    /** A part of the file's name, the brand's legal name or the campaign's description; case does not count. */
    readonly text?: string
  }
  /** What is wrong with a port. */
  readonly code: 'account_number_mismatch' | 'pin_mismatch' | 'name_mismatch' | 'address_mismatch' | 'billing_number_mismatch' | 'loa_invalid' | 'number_not_active' | 'number_not_portable' | 'order_pending' | 'other' | null
  /** What is told as the reason. */
  readonly reason: string | null
  /** How many things it is still for. */
  readonly left: number
}

/** Scripts of the account. */
export type SimulatorScriptPage = {
  readonly items: readonly SimulatorScript[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type StartImport = {
  /** `nanpa`, `cnac`: the administrators' reports; `blocks`: runs of numbers, or North American thousands-blocks; `numbers`: single ones; `ranges`: ranges of the world's plans. */
  readonly source: 'nanpa' | 'cnac' | 'blocks' | 'numbers' | 'ranges'
  /** True: the first row that is wrong ends it, and nothing is kept. */
  readonly strict?: boolean
  /** Only rows of these holders, by operating company number. */
  readonly ocn?: readonly string[]
  /** Only these states, provinces or regions. */
  readonly state?: readonly string[]
  /** Only these area codes. */
  readonly npa?: readonly string[]
  /** Only rows in these states of the code, in the file's own words. */
  readonly status?: readonly string[]
  /** Only rows of holders whose name has this in it. Case does not matter. */
  readonly company?: string
  /** Only these countries, ISO 3166-1 alpha-2, or `001`. */
  readonly country?: readonly string[]
  /** Only these kinds. */
  readonly kind?: readonly string[]
  /** Stop after so many rows that were taken. */
  readonly limit?: number
  /** Your commercial class, put on every row that is taken. */
  readonly tier?: number
  /** Network, put on every row that is taken. */
  readonly network?: string
  /** What the numbers can carry, put on every row that is taken. */
  readonly features?: readonly ('voice' | 'sms' | 'mms' | 't38' | 'cnam' | 'e911')[]
  /** `ranges`, UIFN: where they are in service, ISO 3166-1 alpha-2. */
  readonly serviceCountries?: readonly string[]
  /** The file as it was published: text, .zip or .gz; 1 to 67,108,864 bytes, sent as a file. */
  readonly file: Blob
}

/** A statement, or one page of it. */
export type Statement = {
  /** Id of the account, `acc_…`. */
  readonly accountId: string
  /** ISO 4217 code of all amounts. */
  readonly currency: string
  /** The first moment that it tells of, UTC. */
  readonly from: string
  /** The moment after the last, UTC. */
  readonly to: string
  /** The balance at `from`. */
  readonly openingMinor: number
  /** The balance at `to`, whichever page this is. */
  readonly closingMinor: number
  /** Lines on all pages. */
  readonly lines: number
  readonly items: readonly StatementLine[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type StatementLine = {
  /** Id of the transaction, `txn_…`. */
  readonly id: string
  /** When it was booked, UTC. */
  readonly at: string
  /** A charge by what it is for, a payment, or an adjustment. */
  readonly kind: 'setup' | 'monthly' | 'port' | 'payment' | 'adjustment'
  /** The number or order that was charged for, or the externalId of a payment. */
  readonly subject: string
  /** What the operator wrote to it. */
  readonly description: string | null
  /** Negative for what was charged, positive for what was paid in. */
  readonly amountMinor: number
  /** The balance after it. */
  readonly balanceMinor: number
}

export type SubmitDocument = {
  /** Sort of document, in small letters, digits and underscores: `proof_of_identity`, `proof_of_address`, `letter_of_authorisation`, `bill`, or whatever the rules of the exchange ask for. */
  readonly documentType: string
  /** For which customer of the account it speaks, `cus_…`; without it, that of the order, if there is one. */
  readonly customerId?: string
  /** The order of the account that it is for, `ord_…`. */
  readonly orderId?: string
  /** The location of the account whose address it shows, `loc_…`: needed where a rule asks for a place. */
  readonly locationId?: string
  /** Last day on which it counts, UTC, such as `2030-12-31`; without it, it does not expire. */
  readonly expiresOn?: string
  /** The document: PDF, PNG or JPEG, which its content tells and not its name; 1 to 10,485,760 bytes, sent as a file. */
  readonly file: Blob
}

export type UnholdNumbers = {
  /** Numbers that are held. */
  readonly numbers: readonly string[]
}

/** A number that cannot be ported in. */
export type Unportable = {
  /** E.164 with plus. */
  readonly e164: string
  /** Why. */
  readonly reason: 'not_a_number' | 'already_here' | 'port_open' | 'not_available' | 'kind_not_portable' | 'unknown_rate_center' | 'rate_center_outside_footprint' | 'country_outside_footprint'
}

/** Numbers by the categories of 47 CFR 52.15(f). */
export type Use = {
  /** In service, ported out, or ordered for five days at the most. */
  readonly assigned: number
  /** With providers or resellers; the exchange does not tell them from assigned ones here: 0. */
  readonly intermediate: number
  /** Held by a reservation. */
  readonly reserved: number
  /** Given back, and not yet offered again. */
  readonly ageing: number
  /** Kept from sale by the operator. */
  readonly administrative: number
  /** Free, whether their block is on sale or not. */
  readonly available: number
}

/** `in_use`: how many of each sort use it; sorts of which none do are left out. */
export type UsedBy = {
  /** Contacts of the customer. */
  readonly contacts?: number
  /** Locations of the customer. */
  readonly locations?: number
  /** Payment methods of the customer, or that bill to the contact or location. */
  readonly paymentMethods?: number
  /** Campaigns of the brand. */
  readonly campaigns?: number
  /** Documents of the customer or location that count or wait for their review. */
  readonly documents?: number
  /** Numbers in service. */
  readonly numbers?: number
  /** Orders that go on. */
  readonly orders?: number
}

export type User = {
  /** Id of the user, `usr_…`. */
  readonly id: string
  /** For which account the user acts. */
  readonly accountId: string
  /** Under which the user signs in, in small letters. */
  readonly login: string
  /** What people call it: 1 to 100 characters without control characters. */
  readonly name: string
  /** `viewer` sees everything of the account; `member` also acts for it; `admin` also manages its users. */
  readonly role: 'viewer' | 'member' | 'admin'
  /** When the user was made, UTC. */
  readonly createdAt: string
}

/** Users of an account. */
export type UserPage = {
  readonly items: readonly User[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type Utilisation = {
  /** Numbers of all places. */
  readonly total: number
  readonly use: Use
  /** Places that there are; items has 2,000 of them at the most. */
  readonly places: number
  /** The largest first. */
  readonly items: readonly PlaceUse[]
}

export type Verification = {
  /** Blocks on sale. */
  readonly blocks: number
  /** Numbers that somebody has or that rest. */
  readonly numbers: number
  /** Active reservations. */
  readonly reservations: number
  /** How many problems there are; 0 is what must be. */
  readonly count: number
  /** The first thousand problems. */
  readonly problems: readonly VerificationProblem[]
}

export type VerificationProblem = {
  /** What must be so and is not. */
  readonly invariant: 'block_adds_up' | 'blocks_apart' | 'block_has_profile' | 'number_in_block' | 'number_has_one_holder' | 'reservation_is_whole' | 'holds_add_up' | 'order_is_whole' | 'service_names_own' | 'port_is_whole' | 'messaging_is_whole' | 'document_is_whole' | 'transaction_sums_to_zero' | 'balance_equals_postings' | 'hold_is_whole' | 'hold_has_order' | 'log_equals_store' | 'index_equals_store'
  /** The number, block, reservation or order that it is about. */
  readonly subject: string
  /** What was found. */
  readonly detail: string
}

/** Brands of all accounts. */
export type WaitingBrandPage = {
  readonly items: readonly Brand[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

/** Campaigns of all accounts. */
export type WaitingCampaignPage = {
  readonly items: readonly Campaign[]
  /** `cursor` of the next page; null on the last one. */
  readonly nextCursor: string | null
}

export type Wanted = {
  readonly criteria: Criteria
  /** How many numbers. */
  readonly quantity: number
  /** True: the numbers must follow one another without a gap. */
  readonly contiguous?: boolean
}

export type Webhook = {
  /** Id, `whk_…`. */
  readonly id: string
  /** Where events are sent. */
  readonly url: string
  /** What people call it. */
  readonly description: string | null
  /** Types of events; empty: all. */
  readonly types: readonly string[]
  /** `paused`: nothing is sent, and nothing is lost. */
  readonly state: 'active' | 'paused'
  /** Why it is paused: somebody `asked`, it was `failing` for three days, or it answered 410 and is `gone`. */
  readonly pauseReason: 'asked' | 'failing' | 'gone' | null
  /** When it last took an event, UTC; null: never. */
  readonly succeededAt: string | null
  /** When it was made, UTC. */
  readonly createdAt: string
  /** When it was last changed, UTC. */
  readonly changedAt: string
}

/** All webhooks of the account: a hundred at the most. */
export type Webhooks = {
  readonly items: readonly Webhook[]
}

/** Every operation of the API by its name. */
export type Operations = {
  /** Search numbers that are free: `GET /v1/numbers/available`. */
  readonly searchNumbers: {
    readonly input: {
      /** ISO 3166-1 alpha-2; `001` for universal international freephone numbers. */
      readonly country?: string
      /** What sort of number. */
      readonly kind?: 'local' | 'national' | 'mobile' | 'tollfree' | 'uifn'
      /** State, province or region code, e.g. `NJ`. Case does not matter. */
      readonly region?: string
      /** The same as `region`; give one of the two. */
      readonly state?: string
      /** Local access and transport area, three to five digits. */
      readonly lata?: string
      /** Rate centre, as NANPA abbreviates it, e.g. `HACKENSACK`. Case does not matter. */
      readonly rateCenter?: string
      /** City, e.g. `London`. Case does not matter. */
      readonly city?: string
      /** North American area code: [2–9][0–8][0–9], not N11. */
      readonly npa?: string
      /** North American central office code. */
      readonly nxx?: string
      /** Digits with which the national number begins, in any country: `20` for London, `201` in New Jersey. */
      readonly areaCode?: string
      /** The operator's commercial class. */
      readonly tier?: number
      /** Name of the network that carries the number. */
      readonly network?: string
      /** Features that the number must all have. */
      readonly features?: readonly ('voice' | 'sms' | 'mms' | 't38' | 'cnam' | 'e911')[]
      /** What it must be sold as. */
      readonly product?: 'LNS' | 'DID' | 'ITFS' | 'UIFN'
      /** UIFN only: a country in which it is in service. */
      readonly serviceCountry?: string
      /** Highest price once, in minor units. Numbers without a price are left out. */
      readonly maxSetupMinor?: number
      /** Highest price each month, in minor units. Numbers without a price are left out. */
      readonly maxMonthlyMinor?: number
      /** ISO 4217 currency of the highest prices. */
      readonly currency?: string
      /** The national number digit by digit, `x` for any: `201xxx1234`. It has the length of the number. */
      readonly mask?: string
      /** A pattern over the national number: digits, letters (keypad), `?` one digit, `*` any run, `^` `$` anchors, `&` `%` repeated digits, `[2-9]` a class, `!4` any digit but 4; or `repeat:4`, `ascending:4`, `descending:4`, `palindrome`. See the search language. */
      readonly pattern?: string
      /** Find runs of so many numbers without a gap. */
      readonly contiguous?: number
      /** `number`: ascending. `random`: any order, the same for all pages of one search. `memorability`: the easiest to remember first. Without it: thousands-blocks already opened first (47 CFR 52.15(j)), each ascending. Runs are always ascending. */
      readonly sort?: 'number' | 'random' | 'memorability'
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before, with the same search. */
      readonly cursor?: string
      /** True: count all that match, exactly. */
      readonly total?: boolean
      /** Count all that match by the values of these fields. */
      readonly facets?: readonly ('country' | 'kind' | 'region' | 'lata' | 'rateCenter' | 'city' | 'npa' | 'tier' | 'network')[]
    }
    readonly answer: AvailableNumberPage | AvailableRunPage
    readonly refusal: 'invalid_input' | 'conflicting_filters' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal' | 'not_ready'
  }

  /** Count free numbers by place, code or tier: `GET /v1/coverage`. */
  readonly countCoverage: {
    readonly input: {
      /** Fields to count by. `npaNxx`: area code and central office code; `block`: the number without its last three digits; `state`: the same as `region`. */
      readonly by: readonly ('country' | 'kind' | 'region' | 'lata' | 'rateCenter' | 'city' | 'tier' | 'network' | 'block' | 'npaNxx' | 'npa' | 'state')[]
      /** ISO 3166-1 alpha-2; `001` for universal international freephone numbers. */
      readonly country?: string
      /** What sort of number. */
      readonly kind?: 'local' | 'national' | 'mobile' | 'tollfree' | 'uifn'
      /** State, province or region code, e.g. `NJ`. Case does not matter. */
      readonly region?: string
      /** The same as `region`; give one of the two. */
      readonly state?: string
      /** Local access and transport area, three to five digits. */
      readonly lata?: string
      /** Rate centre, as NANPA abbreviates it, e.g. `HACKENSACK`. Case does not matter. */
      readonly rateCenter?: string
      /** City, e.g. `London`. Case does not matter. */
      readonly city?: string
      /** North American area code: [2–9][0–8][0–9], not N11. */
      readonly npa?: string
      /** North American central office code. */
      readonly nxx?: string
      /** Digits with which the national number begins, in any country: `20` for London, `201` in New Jersey. */
      readonly areaCode?: string
      /** The operator's commercial class. */
      readonly tier?: number
      /** Name of the network that carries the number. */
      readonly network?: string
      /** Features that the number must all have. */
      readonly features?: readonly ('voice' | 'sms' | 'mms' | 't38' | 'cnam' | 'e911')[]
      /** What it must be sold as. */
      readonly product?: 'LNS' | 'DID' | 'ITFS' | 'UIFN'
      /** UIFN only: a country in which it is in service. */
      readonly serviceCountry?: string
      /** Highest price once, in minor units. Numbers without a price are left out. */
      readonly maxSetupMinor?: number
      /** Highest price each month, in minor units. Numbers without a price are left out. */
      readonly maxMonthlyMinor?: number
      /** ISO 4217 currency of the highest prices. */
      readonly currency?: string
      /** The national number digit by digit, `x` for any: `201xxx1234`. It has the length of the number. */
      readonly mask?: string
      /** A pattern over the national number: digits, letters (keypad), `?` one digit, `*` any run, `^` `$` anchors, `&` `%` repeated digits, `[2-9]` a class, `!4` any digit but 4; or `repeat:4`, `ascending:4`, `descending:4`, `palindrome`. See the search language. */
      readonly pattern?: string
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. */
      readonly cursor?: string
    }
    readonly answer: CoveragePage
    readonly refusal: 'invalid_input' | 'conflicting_filters' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal' | 'not_ready'
  }

  /** Hold numbers for a while: `POST /v1/reservations`. */
  readonly reserveNumbers: {
    readonly input: ReserveNumbers
    readonly answer: HeldReservation
    readonly refusal: 'invalid_input' | 'conflicting_filters' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'idempotency_in_progress' | 'hold_limit_reached' | 'numbers_unavailable' | 'insufficient_numbers' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'not_ready' | 'overloaded'
  }

  /** List your reservations: `GET /v1/reservations`. */
  readonly listReservations: {
    readonly input: {
      /** Only those in this state. */
      readonly state?: 'active' | 'ordered' | 'released' | 'expired'
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: ReservationPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Look at a reservation: `GET /v1/reservations/{reservationId}`. */
  readonly getReservation: {
    readonly input: {
      /** Id of the reservation, `rsv_…`. */
      readonly reservationId: string
    }
    readonly answer: Reservation
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Give a reservation back: `DELETE /v1/reservations/{reservationId}`. */
  readonly deleteReservation: {
    readonly input: {
      /** Id of the reservation, `rsv_…`. */
      readonly reservationId: string
    }
    readonly answer: Reservation
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'reservation_expired' | 'reservation_closed' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Let a reservation last longer: `POST /v1/reservations/{reservationId}/extend`. */
  readonly extendReservation: {
    readonly input: {
      /** Id of the reservation, `rsv_…`. */
      readonly reservationId: string
    } & ExtendReservation
    readonly answer: Reservation
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'reservation_expired' | 'reservation_closed' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'hold_too_long' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Give numbers of a reservation back: `POST /v1/reservations/{reservationId}/release`. */
  readonly releaseReservation: {
    readonly input: {
      /** Id of the reservation, `rsv_…`. */
      readonly reservationId: string
    } & ReleaseReservation
    readonly answer: ReleasedReservation
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'reservation_expired' | 'reservation_closed' | 'number_not_held' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Put numbers into service, change, move, disconnect or restore them: `POST /v1/orders`. */
  readonly placeOrder: {
    readonly input: PlaceOrder
    readonly answer: Order
    readonly refusal: 'invalid_input' | 'conflicting_filters' | 'unauthenticated' | 'insufficient_funds' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'external_id_reused' | 'limit_reached' | 'reservation_expired' | 'reservation_closed' | 'number_not_in_service' | 'deletion_locked' | 'number_not_restorable' | 'numbers_unavailable' | 'insufficient_numbers' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'not_ready' | 'overloaded'
  }

  /** List your orders: `GET /v1/orders`. */
  readonly listOrders: {
    readonly input: {
      /** Only the order with this id of the customer's. */
      readonly externalId?: string
      /** Only orders tied together by this id. */
      readonly requestId?: string
      /** Only those of this kind. */
      readonly kind?: 'new' | 'change' | 'move' | 'disconnect' | 'restore' | 'port_in' | 'campaign_assign' | 'campaign_remove'
      /** Only those in this state. */
      readonly state?: 'submitted' | 'documents_required' | 'in_review' | 'in_progress' | 'backordered' | 'completed' | 'partially_completed' | 'rejected' | 'cancelled'
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: OrderPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Look at an order: `GET /v1/orders/{orderId}`. */
  readonly getOrder: {
    readonly input: {
      /** Id of the order, `ord_…`. */
      readonly orderId: string
    }
    readonly answer: Order
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Cancel an order that waits: `POST /v1/orders/{orderId}/cancel`. */
  readonly cancelOrder: {
    readonly input: {
      /** Id of the order, `ord_…`. */
      readonly orderId: string
    } & CancelOrder
    readonly answer: Order
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'order_closed' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Write a note to an order: `POST /v1/orders/{orderId}/notes`. */
  readonly addNote: {
    readonly input: {
      /** Id of the order, `ord_…`. */
      readonly orderId: string
    } & AddNote
    readonly answer: OrderNote
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List your numbers: `GET /v1/numbers`. */
  readonly listNumbers: {
    readonly input: {
      /** Only those in this state. */
      readonly state?: 'in_service' | 'porting_out' | 'ageing'
      /** Only those that this order brought. */
      readonly orderId?: string
      /** Only those that are, or were at the last, routed to this connection. */
      readonly connectionId?: string
      /** Only those that are, or were at the last, in this messaging campaign. */
      readonly campaignId?: string
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: NumberPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Look at a number of yours: `GET /v1/numbers/{e164}`. */
  readonly getNumber: {
    readonly input: {
      /** E.164 with plus: `+12015551234`. Blanks, hyphens, dots, slashes and brackets are ignored; ten digits without a plus are read as North American. */
      readonly e164: string
    }
    readonly answer: Service
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Change a number of yours: `PATCH /v1/numbers/{e164}`. */
  readonly changeNumber: {
    readonly input: {
      /** E.164 with plus: `+12015551234`. Blanks, hyphens, dots, slashes and brackets are ignored; ten digits without a plus are read as North American. */
      readonly e164: string
    } & ServiceSettings
    readonly answer: Service
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'number_not_in_service' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** See what hangs on a number of yours: `GET /v1/numbers/{e164}/dependants`. */
  readonly getDependants: {
    readonly input: {
      /** E.164 with plus: `+12015551234`. Blanks, hyphens, dots, slashes and brackets are ignored; ten digits without a plus are read as North American. */
      readonly e164: string
    }
    readonly answer: Dependants
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Change numbers of yours: `POST /v1/numbers/change`. */
  readonly changeNumbers: {
    readonly input: ChangeNumbers
    readonly answer: ChangedNumbers
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'number_not_in_service' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Route numbers to a connection: `POST /v1/numbers/route`. */
  readonly routeNumbers: {
    readonly input: RouteNumbers
    readonly answer: RoutedNumbers
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'number_not_in_service' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Lock numbers against deletion: `POST /v1/numbers/deletion-lock`. */
  readonly lockNumbers: {
    readonly input: LockNumbers
    readonly answer: LockedNumbers
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'idempotency_in_progress' | 'number_not_in_service' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Give numbers back: `POST /v1/numbers/release`. */
  readonly releaseNumbers: {
    readonly input: ReleaseNumbers
    readonly answer: ReleasedNumbers
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'idempotency_in_progress' | 'number_not_in_service' | 'deletion_locked' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Take back numbers that you gave back: `POST /v1/numbers/restore`. */
  readonly restoreNumbers: {
    readonly input: RestoreNumbers
    readonly answer: RestoredNumbers
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'idempotency_in_progress' | 'number_not_restorable' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Make a customer: `POST /v1/customers`. */
  readonly createCustomer: {
    readonly input: CreateCustomer
    readonly answer: Customer
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'idempotency_in_progress' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List your customers: `GET /v1/customers`. */
  readonly listCustomers: {
    readonly input: {
      /** The account's own id of the customer; 1 to 64 characters. */
      readonly externalId?: string
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: CustomerPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Look at a customer: `GET /v1/customers/{customerId}`. */
  readonly getCustomer: {
    readonly input: {
      /** Id of the customer. */
      readonly customerId: string
    }
    readonly answer: Customer
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Change a customer: `PATCH /v1/customers/{customerId}`. */
  readonly changeCustomer: {
    readonly input: {
      /** Id of the customer. */
      readonly customerId: string
    } & ChangeCustomer
    readonly answer: Customer
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Delete a customer: `DELETE /v1/customers/{customerId}`. */
  readonly deleteCustomer: {
    readonly input: {
      /** Id of the customer. */
      readonly customerId: string
    }
    readonly answer: Deleted
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'in_use' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Make a contact: `POST /v1/contacts`. */
  readonly createContact: {
    readonly input: CreateContact
    readonly answer: Contact
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List your contacts: `GET /v1/contacts`. */
  readonly listContacts: {
    readonly input: {
      /** The customer for whom the person speaks, `cus_…`. */
      readonly customerId?: string
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: ContactPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Look at a contact: `GET /v1/contacts/{contactId}`. */
  readonly getContact: {
    readonly input: {
      /** Id of the contact. */
      readonly contactId: string
    }
    readonly answer: Contact
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Change a contact: `PATCH /v1/contacts/{contactId}`. */
  readonly changeContact: {
    readonly input: {
      /** Id of the contact. */
      readonly contactId: string
    } & ChangeContact
    readonly answer: Contact
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Delete a contact: `DELETE /v1/contacts/{contactId}`. */
  readonly deleteContact: {
    readonly input: {
      /** Id of the contact. */
      readonly contactId: string
    }
    readonly answer: Deleted
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'in_use' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Make a location: `POST /v1/locations`. */
  readonly createLocation: {
    readonly input: CreateLocation
    readonly answer: Location
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List your locations: `GET /v1/locations`. */
  readonly listLocations: {
    readonly input: {
      /** The customer who is there, `cus_…`. */
      readonly customerId?: string
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: LocationPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Look at a location: `GET /v1/locations/{locationId}`. */
  readonly getLocation: {
    readonly input: {
      /** Id of the location. */
      readonly locationId: string
    }
    readonly answer: Location
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Change a location: `PATCH /v1/locations/{locationId}`. */
  readonly changeLocation: {
    readonly input: {
      /** Id of the location. */
      readonly locationId: string
    } & ChangeLocation
    readonly answer: Location
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Delete a location: `DELETE /v1/locations/{locationId}`. */
  readonly deleteLocation: {
    readonly input: {
      /** Id of the location. */
      readonly locationId: string
    }
    readonly answer: Deleted
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'in_use' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Make a payment method: `POST /v1/payment-methods`. */
  readonly createPaymentMethod: {
    readonly input: CreatePaymentMethod
    readonly answer: PaymentMethod
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List your payment methods: `GET /v1/payment-methods`. */
  readonly listPaymentMethods: {
    readonly input: {
      /** The customer who pays, `cus_…`. */
      readonly customerId?: string
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: PaymentMethodPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Look at a payment method: `GET /v1/payment-methods/{paymentMethodId}`. */
  readonly getPaymentMethod: {
    readonly input: {
      /** Id of the payment method. */
      readonly paymentMethodId: string
    }
    readonly answer: PaymentMethod
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Change a payment method: `PATCH /v1/payment-methods/{paymentMethodId}`. */
  readonly changePaymentMethod: {
    readonly input: {
      /** Id of the payment method. */
      readonly paymentMethodId: string
    } & ChangePaymentMethod
    readonly answer: PaymentMethod
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Delete a payment method: `DELETE /v1/payment-methods/{paymentMethodId}`. */
  readonly deletePaymentMethod: {
    readonly input: {
      /** Id of the payment method. */
      readonly paymentMethodId: string
    }
    readonly answer: Deleted
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'in_use' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Make a connection: `POST /v1/connections`. */
  readonly createConnection: {
    readonly input: CreateConnection
    readonly answer: Connection
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'idempotency_in_progress' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List your connections: `GET /v1/connections`. */
  readonly listConnections: {
    readonly input: {
      /** The connection as a small integer, from 1000; given once in the life of an account. */
      readonly route?: number
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: ConnectionPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Look at a connection: `GET /v1/connections/{connectionId}`. */
  readonly getConnection: {
    readonly input: {
      /** Id of the connection. */
      readonly connectionId: string
    }
    readonly answer: Connection
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Change a connection: `PATCH /v1/connections/{connectionId}`. */
  readonly changeConnection: {
    readonly input: {
      /** Id of the connection. */
      readonly connectionId: string
    } & ChangeConnection
    readonly answer: Connection
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Delete a connection: `DELETE /v1/connections/{connectionId}`. */
  readonly deleteConnection: {
    readonly input: {
      /** Id of the connection. */
      readonly connectionId: string
    }
    readonly answer: Deleted
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'in_use' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List documents: `GET /v1/documents`. */
  readonly listDocuments: {
    readonly input: {
      /** Only those in this state. */
      readonly state?: 'submitted' | 'accepted' | 'rejected' | 'expired' | 'withdrawn'
      /** Sort of document, in small letters, digits and underscores: `proof_of_identity`, `proof_of_address`, `letter_of_authorisation`, `bill`, or whatever the rules of the exchange ask for. */
      readonly documentType?: string
      /** Only those that speak for this customer. */
      readonly customerId?: string
      /** Only those that were sent in for this order. */
      readonly orderId?: string
      /** Only those of this account; a customer sees none but its own. */
      readonly accountId?: string
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: DocumentPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Send in a document: `POST /v1/documents`. */
  readonly submitDocument: {
    readonly input: SubmitDocument
    readonly answer: Document
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Look at a document: `GET /v1/documents/{documentId}`. */
  readonly getDocument: {
    readonly input: {
      /** Id of the document, `doc_…`. */
      readonly documentId: string
    }
    readonly answer: Document
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Withdraw a document: `DELETE /v1/documents/{documentId}`. */
  readonly withdrawDocument: {
    readonly input: {
      /** Id of the document, `doc_…`. */
      readonly documentId: string
    }
    readonly answer: Document
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Fetch the content of a document: `GET /v1/documents/{documentId}/content`. */
  readonly getDocumentContent: {
    readonly input: {
      /** Id of the document, `doc_…`. */
      readonly documentId: string
    }
    readonly answer: Response
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** List the rules: `GET /v1/requirements`. */
  readonly listRequirements: {
    readonly input: {
      /** Only rules that name this country, ISO 3166-1 alpha-2, or `001`. */
      readonly country?: string
      /** Only for this sort of number. */
      readonly kind?: 'local' | 'national' | 'mobile' | 'tollfree' | 'uifn'
      /** Only for this action. */
      readonly action?: 'new' | 'move' | 'port_in'
      /** Also the versions that hold no more; without it those that do or will. */
      readonly history?: boolean
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: RequirementPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Make a rule: `POST /v1/requirements`. */
  readonly createRequirement: {
    readonly input: CreateRequirement
    readonly answer: Requirement
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'idempotency_in_progress' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** See which documents are needed: `GET /v1/requirements/evaluate`. */
  readonly evaluateRequirements: {
    readonly input: {
      /** Country of the numbers, ISO 3166-1 alpha-2, or `001` for UIFN. */
      readonly country: string
      /** Sort of the numbers. */
      readonly kind: 'local' | 'national' | 'mobile' | 'tollfree' | 'uifn'
      /** What is to be done with them. */
      readonly action: 'new' | 'move' | 'port_in'
      /** What they are sold as; without it, whatever it may be. */
      readonly product?: 'LNS' | 'DID' | 'ITFS' | 'UIFN'
      /** City of the numbers; without it an address needs to be in the country only. */
      readonly city?: string
      /** For which customer of the account, `cus_…`; without it for the account itself. */
      readonly customerId?: string
    }
    readonly answer: NeededDocuments
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Can these numbers be ported?: `POST /v1/portability`. */
  readonly checkPortability: {
    readonly input: CheckPortability
    readonly answer: PortabilityPage
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'payload_too_large' | 'unsupported_media_type' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Draft a port of your numbers to this exchange: `POST /v1/ports`. */
  readonly createPort: {
    readonly input: CreatePort
    readonly answer: Port
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List ports: `GET /v1/ports`. */
  readonly listPorts: {
    readonly input: {
      /** Only those in this state. */
      readonly state?: 'draft' | 'submitted' | 'pending_signature' | 'exception' | 'foc_confirmed' | 'ported' | 'cancelled'
      /** E.164 with plus: `+12015551234`. Blanks, hyphens, dots, slashes and brackets are ignored; ten digits without a plus are read as North American. */
      readonly e164?: string
      /** Only those of this account; for operators. */
      readonly accountId?: string
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: PortPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Look at a port: `GET /v1/ports/{portId}`. */
  readonly getPort: {
    readonly input: {
      /** Id of the port, `prt_…`. */
      readonly portId: string
    }
    readonly answer: Port
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Change a port: `PATCH /v1/ports/{portId}`. */
  readonly changePort: {
    readonly input: {
      /** Id of the port, `prt_…`. */
      readonly portId: string
    } & ChangePort
    readonly answer: Port
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Submit a port: `POST /v1/ports/{portId}/submit`. */
  readonly submitPort: {
    readonly input: {
      /** Id of the port, `prt_…`. */
      readonly portId: string
    }
    readonly answer: Port
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'port_incomplete' | 'numbers_not_portable' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Cancel a port: `POST /v1/ports/{portId}/cancel`. */
  readonly cancelPort: {
    readonly input: {
      /** Id of the port, `prt_…`. */
      readonly portId: string
    } & CancelPort
    readonly answer: Port
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List ports out: `GET /v1/port-outs`. */
  readonly listPortOuts: {
    readonly input: {
      /** Only those in this state. */
      readonly state?: 'requested' | 'authorised' | 'refused' | 'cancelled' | 'completed' | 'returned'
      /** E.164 with plus: `+12015551234`. Blanks, hyphens, dots, slashes and brackets are ignored; ten digits without a plus are read as North American. */
      readonly e164?: string
      /** Only those of this account; for operators. */
      readonly accountId?: string
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: PortOutPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Enter a port out: `POST /v1/port-outs`. */
  readonly requestPortOut: {
    readonly input: RequestPortOut
    readonly answer: PortOut
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'number_not_in_service' | 'port_open' | 'payload_too_large' | 'unsupported_media_type' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Look at a port out: `GET /v1/port-outs/{portOutId}`. */
  readonly getPortOut: {
    readonly input: {
      /** Id of the port out, `pto_…`. */
      readonly portOutId: string
    }
    readonly answer: PortOut
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Let a number go: `POST /v1/port-outs/{portOutId}/authorise`. */
  readonly authorisePortOut: {
    readonly input: {
      /** Id of the port out, `pto_…`. */
      readonly portOutId: string
    }
    readonly answer: PortOut
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'number_not_in_service' | 'deletion_locked' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Refuse to let a number go: `POST /v1/port-outs/{portOutId}/refuse`. */
  readonly refusePortOut: {
    readonly input: {
      /** Id of the port out, `pto_…`. */
      readonly portOutId: string
    } & RefusePortOut
    readonly answer: PortOut
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Set your PIN for ports out: `PUT /v1/account/port-out-pin`. */
  readonly setPortOutPin: {
    readonly input: SetPortOutPin
    readonly answer: PortOutPin
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'payload_too_large' | 'unsupported_media_type' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Register a brand: `POST /v1/brands`. */
  readonly createBrand: {
    readonly input: CreateBrand
    readonly answer: Brand
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'idempotency_in_progress' | 'name_taken' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List your brands: `GET /v1/brands`. */
  readonly listBrands: {
    readonly input: {
      /** Only those in this state; deleted ones are left out unless asked for. */
      readonly state?: 'pending' | 'verified' | 'rejected' | 'suspended' | 'deleted'
      /** Only the one with this external id. */
      readonly externalId?: string
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: BrandPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Look at a brand: `GET /v1/brands/{brandId}`. */
  readonly getBrand: {
    readonly input: {
      /** Id of the brand, `B…`. */
      readonly brandId: string
    }
    readonly answer: Brand
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Change a brand: `PATCH /v1/brands/{brandId}`. */
  readonly changeBrand: {
    readonly input: {
      /** Id of the brand, `B…`. */
      readonly brandId: string
    } & ChangeBrand
    readonly answer: Brand
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'name_taken' | 'wrong_state' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Delete a brand: `DELETE /v1/brands/{brandId}`. */
  readonly deleteBrand: {
    readonly input: {
      /** Id of the brand, `B…`. */
      readonly brandId: string
    }
    readonly answer: Deleted
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'in_use' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Register a campaign: `POST /v1/campaigns`. */
  readonly createCampaign: {
    readonly input: CreateCampaign
    readonly answer: Campaign
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'name_taken' | 'wrong_state' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List your campaigns: `GET /v1/campaigns`. */
  readonly listCampaigns: {
    readonly input: {
      /** Only those of this brand, `B…`. */
      readonly brandId?: string
      /** Only those in this state; deleted ones are left out unless asked for. */
      readonly state?: 'pending' | 'active' | 'rejected' | 'suspended' | 'expired' | 'deleted'
      /** Only the one with this external id. */
      readonly externalId?: string
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: CampaignPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Look at a campaign: `GET /v1/campaigns/{campaignId}`. */
  readonly getCampaign: {
    readonly input: {
      /** Id of the campaign, `C…`. */
      readonly campaignId: string
    }
    readonly answer: Campaign
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Change a campaign: `PATCH /v1/campaigns/{campaignId}`. */
  readonly changeCampaign: {
    readonly input: {
      /** Id of the campaign, `C…`. */
      readonly campaignId: string
    } & ChangeCampaign
    readonly answer: Campaign
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'name_taken' | 'wrong_state' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Delete a campaign: `DELETE /v1/campaigns/{campaignId}`. */
  readonly deleteCampaign: {
    readonly input: {
      /** Id of the campaign, `C…`. */
      readonly campaignId: string
    }
    readonly answer: Deleted
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'in_use' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Assign numbers to a campaign: `POST /v1/campaigns/{campaignId}/assign`. */
  readonly assignCampaign: {
    readonly input: {
      /** Id of the campaign, `C…`. */
      readonly campaignId: string
    } & CampaignNumbers
    readonly answer: Order
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'external_id_reused' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Remove numbers from a campaign: `POST /v1/campaigns/{campaignId}/remove`. */
  readonly removeCampaign: {
    readonly input: {
      /** Id of the campaign, `C…`. */
      readonly campaignId: string
    } & CampaignNumbers
    readonly answer: Order
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'external_id_reused' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Read what has happened: `GET /v1/events`. */
  readonly listEvents: {
    readonly input: {
      /** Only these types, separated by commas. */
      readonly types?: readonly ('account.created' | 'key.created' | 'key.revoked' | 'user.created' | 'user.changed' | 'user.deleted' | 'session.started' | 'session.ended' | 'rate.set' | 'inventory.imported' | 'import.started' | 'import.failed' | 'inventory.withdrawn' | 'inventory.offered' | 'inventory.reset' | 'reservation.created' | 'reservation.extended' | 'reservation.released' | 'reservation.expired' | 'order.placed' | 'order.moved' | 'order.filled' | 'order.noted' | 'order.numbered' | 'service.started' | 'service.released' | 'service.routed' | 'service.changed' | 'service.restored' | 'service.locked' | 'service.unlocked' | 'numbers.held' | 'numbers.unheld' | 'numbers.ageing_shortened' | 'numbers.aged' | 'customer.created' | 'customer.changed' | 'customer.deleted' | 'contact.created' | 'contact.changed' | 'contact.deleted' | 'location.created' | 'location.changed' | 'location.deleted' | 'payment_method.created' | 'payment_method.changed' | 'payment_method.deleted' | 'connection.created' | 'connection.changed' | 'connection.deleted' | 'brand.created' | 'brand.changed' | 'brand.moved' | 'brand.deleted' | 'campaign.created' | 'campaign.changed' | 'campaign.moved' | 'campaign.deleted' | 'campaign.assigned' | 'campaign.removed' | 'footprint.imported' | 'footprint.set' | 'footprint.deleted' | 'port.created' | 'port.changed' | 'port.submitted' | 'port.signature_requested' | 'port.exception' | 'port.foc_confirmed' | 'port.due' | 'port.ported' | 'port.cancelled' | 'port.pin_read' | 'port_out.requested' | 'port_out.refused' | 'port_out.escalated' | 'port_out.authorised' | 'port_out.cancelled' | 'port_out.completed' | 'port_out.returned' | 'port_out.pin_set' | 'document.submitted' | 'document.accepted' | 'document.rejected' | 'document.expired' | 'document.withdrawn' | 'requirement.set' | 'requirement.changed' | 'requirement.ended' | 'account.billing_set' | 'ledger.paid' | 'ledger.charged' | 'ledger.overdrawn' | 'sandbox.opened' | 'simulator.clock_moved' | 'simulator.script_added' | 'simulator.script_deleted' | 'simulator.fault_added' | 'simulator.fault_deleted' | 'webhook.created' | 'webhook.changed' | 'webhook.rotated' | 'webhook.paused' | 'webhook.resumed' | 'webhook.deleted' | 'webhook.redelivered')[]
      /** Only events about this, such as `ord_…`. */
      readonly subject?: string
      /** For operators: only events of this account. */
      readonly accountId?: string
      /** Without a cursor: from the first event, or only what happens from now on. */
      readonly start?: 'beginning' | 'end'
      /** The `cursor` of the answer before: what came after it. */
      readonly after?: string
      /** Events on a page at the most. */
      readonly limit?: number
    }
    readonly answer: EventPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Listen to what happens: `GET /v1/events/stream`. */
  readonly streamEvents: {
    readonly input: {
      /** Only these types, separated by commas. */
      readonly types?: readonly ('account.created' | 'key.created' | 'key.revoked' | 'user.created' | 'user.changed' | 'user.deleted' | 'session.started' | 'session.ended' | 'rate.set' | 'inventory.imported' | 'import.started' | 'import.failed' | 'inventory.withdrawn' | 'inventory.offered' | 'inventory.reset' | 'reservation.created' | 'reservation.extended' | 'reservation.released' | 'reservation.expired' | 'order.placed' | 'order.moved' | 'order.filled' | 'order.noted' | 'order.numbered' | 'service.started' | 'service.released' | 'service.routed' | 'service.changed' | 'service.restored' | 'service.locked' | 'service.unlocked' | 'numbers.held' | 'numbers.unheld' | 'numbers.ageing_shortened' | 'numbers.aged' | 'customer.created' | 'customer.changed' | 'customer.deleted' | 'contact.created' | 'contact.changed' | 'contact.deleted' | 'location.created' | 'location.changed' | 'location.deleted' | 'payment_method.created' | 'payment_method.changed' | 'payment_method.deleted' | 'connection.created' | 'connection.changed' | 'connection.deleted' | 'brand.created' | 'brand.changed' | 'brand.moved' | 'brand.deleted' | 'campaign.created' | 'campaign.changed' | 'campaign.moved' | 'campaign.deleted' | 'campaign.assigned' | 'campaign.removed' | 'footprint.imported' | 'footprint.set' | 'footprint.deleted' | 'port.created' | 'port.changed' | 'port.submitted' | 'port.signature_requested' | 'port.exception' | 'port.foc_confirmed' | 'port.due' | 'port.ported' | 'port.cancelled' | 'port.pin_read' | 'port_out.requested' | 'port_out.refused' | 'port_out.escalated' | 'port_out.authorised' | 'port_out.cancelled' | 'port_out.completed' | 'port_out.returned' | 'port_out.pin_set' | 'document.submitted' | 'document.accepted' | 'document.rejected' | 'document.expired' | 'document.withdrawn' | 'requirement.set' | 'requirement.changed' | 'requirement.ended' | 'account.billing_set' | 'ledger.paid' | 'ledger.charged' | 'ledger.overdrawn' | 'sandbox.opened' | 'simulator.clock_moved' | 'simulator.script_added' | 'simulator.script_deleted' | 'simulator.fault_added' | 'simulator.fault_deleted' | 'webhook.created' | 'webhook.changed' | 'webhook.rotated' | 'webhook.paused' | 'webhook.resumed' | 'webhook.deleted' | 'webhook.redelivered')[]
      /** Only events about this, such as `ord_…`. */
      readonly subject?: string
      /** For operators: only events of this account. */
      readonly accountId?: string
      /** Without a cursor: from the first event, or only what happens from now on. */
      readonly start?: 'beginning' | 'end'
      /** The `cursor` of the answer before: what came after it. */
      readonly after?: string
    }
    readonly answer: Response
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'limit_reached' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Look at one event: `GET /v1/events/{eventId}`. */
  readonly getEvent: {
    readonly input: {
      /** Id of the event, `evt_…`. */
      readonly eventId: string
    }
    readonly answer: Event
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Read what events tell: `GET /v1/event-types`. */
  readonly listEventTypes: {
    readonly input: Readonly<Record<string, never>>
    readonly answer: EventTypes
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Read the history of a number: `GET /v1/numbers/{e164}/history`. */
  readonly getNumberHistory: {
    readonly input: {
      /** E.164 with plus: `+12015551234`. Blanks, hyphens, dots, slashes and brackets are ignored; ten digits without a plus are read as North American. */
      readonly e164: string
      /** Events on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: HistoryPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** See who had a number when: `GET /v1/numbers/{e164}/holders`. */
  readonly listNumberHolders: {
    readonly input: {
      /** E.164 with plus: `+12015551234`. Blanks, hyphens, dots, slashes and brackets are ignored; ten digits without a plus are read as North American. */
      readonly e164: string
      /** Only who had it on this day, UTC: YYYY-MM-DD. */
      readonly on?: string
    }
    readonly answer: Holders
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Be told of events: `POST /v1/webhooks`. */
  readonly createWebhook: {
    readonly input: CreateWebhook
    readonly answer: CreatedWebhook
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List your webhooks: `GET /v1/webhooks`. */
  readonly listWebhooks: {
    readonly input: Readonly<Record<string, never>>
    readonly answer: Webhooks
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Look at a webhook: `GET /v1/webhooks/{webhookId}`. */
  readonly getWebhook: {
    readonly input: {
      /** Id of the webhook, `whk_…`. */
      readonly webhookId: string
    }
    readonly answer: Webhook
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Change a webhook: `PATCH /v1/webhooks/{webhookId}`. */
  readonly changeWebhook: {
    readonly input: {
      /** Id of the webhook, `whk_…`. */
      readonly webhookId: string
    } & ChangeWebhook
    readonly answer: Webhook
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Delete a webhook: `DELETE /v1/webhooks/{webhookId}`. */
  readonly deleteWebhook: {
    readonly input: {
      /** Id of the webhook, `whk_…`. */
      readonly webhookId: string
    }
    readonly answer: DeletedWebhook
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Get a new secret: `POST /v1/webhooks/{webhookId}/rotate`. */
  readonly rotateWebhookSecret: {
    readonly input: {
      /** Id of the webhook, `whk_…`. */
      readonly webhookId: string
    }
    readonly answer: RotatedSecret
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'payload_too_large' | 'unsupported_media_type' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Let a webhook wait: `POST /v1/webhooks/{webhookId}/pause`. */
  readonly pauseWebhook: {
    readonly input: {
      /** Id of the webhook, `whk_…`. */
      readonly webhookId: string
    }
    readonly answer: Webhook
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Let a webhook go on: `POST /v1/webhooks/{webhookId}/resume`. */
  readonly resumeWebhook: {
    readonly input: {
      /** Id of the webhook, `whk_…`. */
      readonly webhookId: string
    }
    readonly answer: Webhook
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List the deliveries of a webhook: `GET /v1/webhooks/{webhookId}/deliveries`. */
  readonly listDeliveries: {
    readonly input: {
      /** Id of the webhook, `whk_…`. */
      readonly webhookId: string
      /** Only those in this state. */
      readonly state?: 'pending' | 'delivered' | 'failed'
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: DeliveryPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Look at a delivery: `GET /v1/webhooks/{webhookId}/deliveries/{deliveryId}`. */
  readonly getDelivery: {
    readonly input: {
      /** Id of the webhook, `whk_…`. */
      readonly webhookId: string
      /** Id of the delivery, `dlv_…`. */
      readonly deliveryId: string
    }
    readonly answer: Delivery
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Have events sent again: `POST /v1/webhooks/{webhookId}/redeliver`. */
  readonly redeliver: {
    readonly input: {
      /** Id of the webhook, `whk_…`. */
      readonly webhookId: string
    } & Redeliver
    readonly answer: Redelivered
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** What your account has: `GET /v1/ledger/balance`. */
  readonly getBalance: {
    readonly input: {
      /** For operators: another account than their own. */
      readonly accountId?: string
    }
    readonly answer: AccountBalance
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** A statement of your account: `GET /v1/ledger/statement`. */
  readonly getStatement: {
    readonly input: {
      /** From this day or moment on; without it from the first of this month, UTC. A day such as `2026-03-01`, which begins in UTC, or a time (RFC 3339). */
      readonly from?: string
      /** Until before this day or moment; without it until now. A day such as `2026-03-01`, which begins in UTC, or a time (RFC 3339). */
      readonly to?: string
      /** ISO 4217 code; without it the account's own currency. */
      readonly currency?: string
      /** `csv`: answer a file, `text/csv`. */
      readonly format?: 'json' | 'csv'
      /** For operators: another account than their own. */
      readonly accountId?: string
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: Statement | Response
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Who am I?: `GET /v1/account`. */
  readonly getOwnAccount: {
    readonly input: Readonly<Record<string, never>>
    readonly answer: OwnAccount
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** List your keys: `GET /v1/account/keys`. */
  readonly listOwnKeys: {
    readonly input: Readonly<Record<string, never>>
    readonly answer: KeyPage
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Make a key of your own: `POST /v1/account/keys`. */
  readonly createOwnKey: {
    readonly input: CreateOwnKey
    readonly answer: CreatedKey
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'payload_too_large' | 'unsupported_media_type' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Revoke a key of yours: `DELETE /v1/account/keys/{keyId}`. */
  readonly revokeOwnKey: {
    readonly input: {
      /** Id of the key, `key_…`. */
      readonly keyId: string
    }
    readonly answer: RevokedKey
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Sign in: `POST /v1/session`. */
  readonly signIn: {
    readonly input: SignIn
    readonly answer: Session
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'request_timeout' | 'payload_too_large' | 'unsupported_media_type' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Who is signed in?: `GET /v1/session`. */
  readonly getSession: {
    readonly input: Readonly<Record<string, never>>
    readonly answer: Session
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Sign out: `DELETE /v1/session`. */
  readonly signOut: {
    readonly input: {
      /** True: end all sessions of this user, or key, wherever they are. */
      readonly everywhere?: boolean
    }
    readonly answer: EndedSessions
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Change your own password: `PUT /v1/session/password`. */
  readonly changeOwnPassword: {
    readonly input: ChangeOwnPassword
    readonly answer: User
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'payload_too_large' | 'unsupported_media_type' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List who may sign in to the console: `GET /v1/users`. */
  readonly listUsers: {
    readonly input: {
      /** Whose users; left out: of the account that asks. */
      readonly accountId?: string
    }
    readonly answer: UserPage
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Let somebody sign in to the console: `POST /v1/users`. */
  readonly createUser: {
    readonly input: CreateUser
    readonly answer: User
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'name_taken' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Change name, role or password of a user: `PATCH /v1/users/{userId}`. */
  readonly changeUser: {
    readonly input: {
      /** Id of the user, `usr_…`. */
      readonly userId: string
    } & ChangeUser
    readonly answer: User
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'in_use' | 'payload_too_large' | 'unsupported_media_type' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Delete a user: `DELETE /v1/users/{userId}`. */
  readonly deleteUser: {
    readonly input: {
      /** Id of the user, `usr_…`. */
      readonly userId: string
    }
    readonly answer: DeletedUser
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'in_use' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List accounts: `GET /v1/accounts`. */
  readonly listAccounts: {
    readonly input: {
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: AccountPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Open an account: `POST /v1/accounts`. */
  readonly createAccount: {
    readonly input: CreateAccount
    readonly answer: Account
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'idempotency_in_progress' | 'name_taken' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Look at an account: `GET /v1/accounts/{accountId}`. */
  readonly getAccount: {
    readonly input: {
      /** Id of the account, `acc_…`. */
      readonly accountId: string
    }
    readonly answer: Account
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** List the keys of an account: `GET /v1/accounts/{accountId}/keys`. */
  readonly listKeys: {
    readonly input: {
      /** Whose keys. */
      readonly accountId: string
    }
    readonly answer: KeyPage
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Make a key: `POST /v1/accounts/{accountId}/keys`. */
  readonly createKey: {
    readonly input: {
      /** Whose key it will be. */
      readonly accountId: string
    } & CreateKey
    readonly answer: CreatedKey
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'name_taken' | 'payload_too_large' | 'unsupported_media_type' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Revoke a key: `DELETE /v1/keys/{keyId}`. */
  readonly revokeKey: {
    readonly input: {
      /** Id of the key, `key_…`. */
      readonly keyId: string
    }
    readonly answer: RevokedKey
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List rates: `GET /v1/rates`. */
  readonly listRates: {
    readonly input: Readonly<Record<string, never>>
    readonly answer: RatePage
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Set a rate: `PUT /v1/rates`. */
  readonly setRate: {
    readonly input: SetRate
    readonly answer: Rate
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Set how an account pays: `POST /v1/accounts/{accountId}/billing`. */
  readonly setBilling: {
    readonly input: {
      /** Id of the account. */
      readonly accountId: string
    } & SetBilling
    readonly answer: Billing
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Book a payment or an adjustment: `POST /v1/ledger/payments`. */
  readonly recordPayment: {
    readonly input: NewPayment
    readonly answer: Payment
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'external_id_reused' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Accept or reject a document: `POST /v1/documents/{documentId}/review`. */
  readonly reviewDocument: {
    readonly input: {
      /** Id of the document, `doc_…`. */
      readonly documentId: string
    } & ReviewDocument
    readonly answer: Document
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Change a rule: `PATCH /v1/requirements/{requirementId}`. */
  readonly changeRequirement: {
    readonly input: {
      /** Id of the rule, `rqm_…`. */
      readonly requirementId: string
    } & ChangeRequirement
    readonly answer: Requirement
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** End a rule: `DELETE /v1/requirements/{requirementId}`. */
  readonly endRequirement: {
    readonly input: {
      /** Id of the rule, `rqm_…`. */
      readonly requirementId: string
    }
    readonly answer: Requirement
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Send a port back for a signature: `POST /v1/ports/{portId}/request-signature`. */
  readonly requestSignature: {
    readonly input: {
      /** Id of the port, `prt_…`. */
      readonly portId: string
    } & RequestSignature
    readonly answer: Port
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Tell that a port was not accepted: `POST /v1/ports/{portId}/exception`. */
  readonly raiseException: {
    readonly input: {
      /** Id of the port, `prt_…`. */
      readonly portId: string
    } & RaiseException
    readonly answer: Port
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Confirm the day of a port: `POST /v1/ports/{portId}/confirm`. */
  readonly confirmFoc: {
    readonly input: {
      /** Id of the port, `prt_…`. */
      readonly portId: string
    } & ConfirmFoc
    readonly answer: Port
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'port_incomplete' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Complete a port: `POST /v1/ports/{portId}/complete`. */
  readonly completePort: {
    readonly input: {
      /** Id of the port, `prt_…`. */
      readonly portId: string
    }
    readonly answer: Port
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'insufficient_funds' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Read the PIN of a port: `POST /v1/ports/{portId}/reveal-pin`. */
  readonly revealPortPin: {
    readonly input: {
      /** Id of the port, `prt_…`. */
      readonly portId: string
    }
    readonly answer: PortPin
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'payload_too_large' | 'unsupported_media_type' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Cancel a port out: `POST /v1/port-outs/{portOutId}/cancel`. */
  readonly cancelPortOut: {
    readonly input: {
      /** Id of the port out, `pto_…`. */
      readonly portOutId: string
    } & CancelPortOut
    readonly answer: PortOut
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Complete a port out: `POST /v1/port-outs/{portOutId}/complete`. */
  readonly completePortOut: {
    readonly input: {
      /** Id of the port out, `pto_…`. */
      readonly portOutId: string
    }
    readonly answer: PortOut
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Take a number back: `POST /v1/port-outs/{portOutId}/return`. */
  readonly returnPortOut: {
    readonly input: {
      /** Id of the port out, `pto_…`. */
      readonly portOutId: string
    }
    readonly answer: PortOut
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'port_open' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List where ports come from: `GET /v1/footprint`. */
  readonly listFootprintRules: {
    readonly input: {
      /** ISO 3166-1 alpha-2. */
      readonly country?: string
      /** Only this state, province or region. */
      readonly region?: string
      /** Only this area code. */
      readonly npa?: string
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: FootprintRulePage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Say where ports come from: `PUT /v1/footprint`. */
  readonly setFootprintRule: {
    readonly input: SetFootprintRule
    readonly answer: FootprintRule
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'idempotency_in_progress' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Delete a rule of the footprint: `DELETE /v1/footprint/{ruleId}`. */
  readonly deleteFootprintRule: {
    readonly input: {
      /** Id of the rule, `fpr_…`. */
      readonly ruleId: string
    }
    readonly answer: FootprintRule
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List brands that wait for you: `GET /v1/reviews/brands`. */
  readonly listWaitingBrands: {
    readonly input: {
      /** Those in this state; those that wait otherwise. */
      readonly state?: 'pending' | 'verified' | 'rejected' | 'suspended' | 'deleted'
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: WaitingBrandPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Review a brand: `POST /v1/brands/{brandId}/review`. */
  readonly reviewBrand: {
    readonly input: {
      /** Id of the brand, `B…`. */
      readonly brandId: string
    } & ReviewBrand
    readonly answer: Brand
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List campaigns that wait for you: `GET /v1/reviews/campaigns`. */
  readonly listWaitingCampaigns: {
    readonly input: {
      /** Those in this state; those that wait otherwise. */
      readonly state?: 'pending' | 'active' | 'rejected' | 'suspended' | 'expired' | 'deleted'
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: WaitingCampaignPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Review a campaign: `POST /v1/campaigns/{campaignId}/review`. */
  readonly reviewCampaign: {
    readonly input: {
      /** Id of the campaign, `C…`. */
      readonly campaignId: string
    } & ReviewCampaign
    readonly answer: Campaign
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'wrong_state' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Keep numbers from sale: `POST /v1/inventory/hold`. */
  readonly holdNumbers: {
    readonly input: HoldNumbers
    readonly answer: {
      /** E.164 with plus, ascending. */
      readonly numbers: readonly string[]
    }
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'numbers_unavailable' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Put held numbers back on sale: `POST /v1/inventory/unhold`. */
  readonly unholdNumbers: {
    readonly input: UnholdNumbers
    readonly answer: {
      /** E.164 with plus, ascending. */
      readonly numbers: readonly string[]
    }
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Shorten the rest of numbers: `POST /v1/inventory/shorten-ageing`. */
  readonly shortenAgeing: {
    readonly input: ShortenAgeing
    readonly answer: ShortenedAgeing
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Look up any number: `GET /v1/inventory/numbers/{e164}`. */
  readonly lookUpNumber: {
    readonly input: {
      /** E.164 with plus: `+12015551234`. Blanks, hyphens, dots, slashes and brackets are ignored; ten digits without a plus are read as North American. */
      readonly e164: string
    }
    readonly answer: NumberRecord
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** List blocks: `GET /v1/blocks`. */
  readonly listBlocks: {
    readonly input: {
      /** Only of this state, province or region, such as NJ. */
      readonly state?: string
      /** Only of this area code. */
      readonly npa?: string
      /** Only of blocks of this operating company number. */
      readonly ocn?: string
      /** Only of this central office code; `npa` goes with it. */
      readonly nxx?: string
      /** Only of this country, ISO 3166-1 alpha-2. */
      readonly country?: string
      /** Only this sort of numbers. */
      readonly kind?: 'local' | 'national' | 'mobile' | 'tollfree' | 'uifn'
      /** Only of this rate centre. Case does not matter. */
      readonly rateCenter?: string
      /** Only those on sale, or only those that were withdrawn. */
      readonly onSale?: boolean
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: BlockPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Look at a block, number by number: `GET /v1/blocks/{prefix}`. */
  readonly getBlock: {
    readonly input: {
      /** An E.164 number without its plus and its last three digits: `1201555` is +1 201 555 x000 to x999. */
      readonly prefix: string
    }
    readonly answer: BlockDetail
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Take blocks from sale: `POST /v1/blocks/withdraw`. */
  readonly withdrawBlocks: {
    readonly input: BlockRange
    readonly answer: BlocksOnSale
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Put blocks back on sale: `POST /v1/blocks/offer`. */
  readonly offerBlocks: {
    readonly input: BlockRange
    readonly answer: BlocksOnSale
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List imports: `GET /v1/imports`. */
  readonly listImports: {
    readonly input: {
      /** Items on a page at the most. */
      readonly limit?: number
      /** `nextCursor` of the page before. It belongs to the list and its filters: send the same ones again. */
      readonly cursor?: string
    }
    readonly answer: ImportPage
    readonly refusal: 'invalid_input' | 'invalid_cursor' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Import a file of number blocks: `POST /v1/imports`. */
  readonly startImport: {
    readonly input: StartImport
    readonly answer: Import
    readonly refusal: 'invalid_input' | 'conflicting_filters' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Look at an import: `GET /v1/imports/{importId}`. */
  readonly getImport: {
    readonly input: {
      /** Id of the import, `imp_…`. */
      readonly importId: string
    }
    readonly answer: Import
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Fetch the rows of an import that were wrong: `GET /v1/imports/{importId}/rejects`. */
  readonly listRejects: {
    readonly input: {
      /** Id of the import, `imp_…`. */
      readonly importId: string
    }
    readonly answer: Response
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Count the numbers that rest by the day of their return: `GET /v1/reports/ageing/days`. */
  readonly reportAgeingDays: {
    readonly input: Readonly<Record<string, never>>
    readonly answer: AgeingDays
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Sum how numbers are used by place: `GET /v1/reports/utilisation`. */
  readonly reportUtilisation: {
    readonly input: {
      /** Only of this country, ISO 3166-1 alpha-2. */
      readonly country?: string
      /** Only of this state, province or region, such as NJ; its rate centres are told one by one. */
      readonly state?: string
    }
    readonly answer: Utilisation
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Ask how the exchange does: `GET /v1/health`. */
  readonly tellHealth: {
    readonly input: Readonly<Record<string, never>>
    readonly answer: Health
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Report the utilisation of North American numbers: `GET /v1/reports/nruf`. */
  readonly reportNruf: {
    readonly input: {
      /** Only of this state, province or region, such as NJ. */
      readonly state?: string
      /** Only of this area code. */
      readonly npa?: string
      /** Only of blocks of this operating company number. */
      readonly ocn?: string
      /** One line for each thousands-block, or for each rate centre of an operating company. */
      readonly by?: 'block' | 'rate_center'
      /** Accounts that are providers or resellers: their numbers are intermediate and not assigned. */
      readonly intermediate?: readonly string[]
    }
    readonly answer: Response
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** List the numbers that rest: `GET /v1/reports/ageing`. */
  readonly reportAgeing: {
    readonly input: {
      /** Only of this state, province or region, such as NJ. */
      readonly state?: string
      /** Only of this area code. */
      readonly npa?: string
      /** Only of blocks of this operating company number. */
      readonly ocn?: string
    }
    readonly answer: Response
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** List the numbers that were disconnected in a month: `GET /v1/reports/disconnected`. */
  readonly reportDisconnected: {
    readonly input: {
      /** The month, UTC, such as 2026-03. */
      readonly month: string
      /** Only of this state, province or region, such as NJ. */
      readonly state?: string
      /** Only of this area code. */
      readonly npa?: string
      /** Only of blocks of this operating company number. */
      readonly ocn?: string
    }
    readonly answer: Response
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Prove that the exchange is as it must be: `GET /v1/verification`. */
  readonly verifyExchange: {
    readonly input: Readonly<Record<string, never>>
    readonly answer: Verification
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal' | 'not_ready'
  }

  /** What time is it in the sandbox?: `GET /v1/simulator/clock`. */
  readonly getSimulatorClock: {
    readonly input: Readonly<Record<string, never>>
    readonly answer: SimulatorClock
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Move the clock forward: `POST /v1/simulator/clock`. */
  readonly moveSimulatorClock: {
    readonly input: MoveSimulatorClock
    readonly answer: SimulatorClock
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Ask for an outcome ahead of time: `POST /v1/simulator/scripts`. */
  readonly addSimulatorScript: {
    readonly input: AddSimulatorScript
    readonly answer: SimulatorScript
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List scripts: `GET /v1/simulator/scripts`. */
  readonly listSimulatorScripts: {
    readonly input: Readonly<Record<string, never>>
    readonly answer: SimulatorScriptPage
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Take a script away: `DELETE /v1/simulator/scripts/{scriptId}`. */
  readonly deleteSimulatorScript: {
    readonly input: {
      /** Id of the script, `scr_…`. */
      readonly scriptId: string
    }
    readonly answer: SimulatorScript
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Have something go wrong with requests: `POST /v1/simulator/faults`. */
  readonly addSimulatorFault: {
    readonly input: AddSimulatorFault
    readonly answer: SimulatorFault
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'limit_reached' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** List faults: `GET /v1/simulator/faults`. */
  readonly listSimulatorFaults: {
    readonly input: Readonly<Record<string, never>>
    readonly answer: SimulatorFaultPage
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'rate_limited' | 'headers_too_large' | 'internal'
  }

  /** Take a fault away: `DELETE /v1/simulator/faults/{faultId}`. */
  readonly deleteSimulatorFault: {
    readonly input: {
      /** Id of the fault, `flt_…`. */
      readonly faultId: string
    }
    readonly answer: SimulatorFault
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }

  /** Begin anew: `POST /v1/simulator/reset`. */
  readonly resetSimulator: {
    readonly input: Readonly<Record<string, never>>
    readonly answer: SimulatorClock
    readonly refusal: 'invalid_input' | 'unauthenticated' | 'forbidden' | 'not_found' | 'request_timeout' | 'idempotency_in_progress' | 'payload_too_large' | 'unsupported_media_type' | 'idempotency_key_reused' | 'rate_limited' | 'headers_too_large' | 'internal' | 'overloaded'
  }
}
