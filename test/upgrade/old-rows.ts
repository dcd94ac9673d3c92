import { sha256 } from '#lib/digest.ts'
import { canonicalJson } from '#lib/json.ts'
import { DAY_MS, MINUTE_MS } from '#lib/clock.ts'

import { TEST_START_MS } from '../support/exchange.ts'

/** The first number of a block of a hundred, and of one that has only its even lines. */
export const FIRST = 12_015_550_000
export const EVEN = 12_015_551_000
/** What each of the numbers was when the store was left. */
export const ROUTED = FIRST
export const PLAIN = FIRST + 1
export const RESTING = FIRST + 2
export const HELD = [FIRST + 3, FIRST + 4] as const
export const HELD_BY_OTHER = FIRST + 5
export const RESTED = FIRST + 6
export const OTHERS = EVEN + 2

/** Two customers and an operator. */
export const ACCOUNT = 'acc_1'
export const OTHER = 'acc_2'
export const OPERATOR = 'acc_3'
export const SECRET = 'sk_made-long-before-the-upgrade'
export const SCOPES = ['numbers:read', 'orders:read', 'services:read', 'services:write']

/** When the store was left. */
const LEFT = TEST_START_MS - MINUTE_MS
const ORDERED = LEFT - 10 * DAY_MS
/** When the reservations and the rests end. */
export const HOLD_ENDS = TEST_START_MS + 10 * MINUTE_MS
export const REST_ENDS = TEST_START_MS + 40 * DAY_MS
const REST_BEGAN = REST_ENDS - 45 * DAY_MS

/** What the customer asked for when it placed the first order, as its program sends it again. */
export const ASKED = { reservationId: 'rsv_4', externalId: 'PO-1', requestId: 'REQ-1' } as const

const TERMS = {
  country: 'US',
  kind: 'local',
  region: 'NJ',
  lata: '224',
  rateCenter: 'HACKENSACK',
  city: null,
  tier: 1,
  network: null,
  features: ['sms', 'voice'],
  products: ['DID', 'LNS'],
  serviceCountries: [],
}

const GATEWAYS = [{ host: '192.0.2.1', port: 5_060, transport: 'udp', priority: 1, weight: 1 }]
const EVEN_LINES = '10'.repeat(500)

type Value = string | number | null

/** Rows of every table that the second version of the store has, in an order in which they can be inserted. */
const ROWS: readonly (readonly [table: string, row: Readonly<Record<string, Value>>])[] = [
  ...[
    [ACCOUNT, 'Acme', 'customer', 1_001],
    [OTHER, 'Other', 'customer', 1_000],
    [OPERATOR, 'Operator', 'operator', 1_000],
  ].map(
    ([id = '', name = '', role = '', next = 0]) =>
      ['account', { id, name, role, hold_limit: 100, created_at: 1, next_route: next }] as const,
  ),
  [
    'credential',
    {
      id: 'key_1',
      account_id: ACCOUNT,
      sort: 'bearer',
      name: 'shop',
      secret_hash: sha256(SECRET),
      scopes: JSON.stringify(SCOPES),
      created_at: 1,
      revoked_at: null,
    },
  ],
  ['profile', { terms: canonicalJson(TERMS) }],
  ['block_import', { id: 'imp_1', source: 'test', file_name: 'blocks.csv', imported_at: 1, counts: '{"blocks":2}' }],
  ...[
    { prefix: FIRST / 1_000, last_line: 99, members: null, size: 100, opened_at: ORDERED },
    { prefix: EVEN / 1_000, last_line: 998, members: EVEN_LINES, size: 500, opened_at: ORDERED },
  ].map(
    (block) =>
      [
        'block',
        { part: 0, profile_id: 1, first_line: 0, ocn: '9206', on_sale: 1, import_id: 'imp_1', ...block },
      ] as const,
  ),
  [
    'customer',
    { id: 'cus_1', account_id: ACCOUNT, kind: 'company', name: 'Bakery', country: 'US', created_at: 1, changed_at: 1 },
  ],
  [
    'contact',
    { id: 'con_1', account_id: ACCOUNT, customer_id: 'cus_1', first_name: 'Emma', created_at: 1, changed_at: 1 },
  ],
  [
    'location',
    { id: 'loc_1', account_id: ACCOUNT, customer_id: 'cus_1', city: 'Jersey City', created_at: 1, changed_at: 1 },
  ],
  [
    'payment_method',
    {
      id: 'pay_1',
      account_id: ACCOUNT,
      kind: 'card',
      customer_id: 'cus_1',
      billing_contact_id: 'con_1',
      billing_location_id: 'loc_1',
      last4: '4242',
      created_at: 1,
      changed_at: 1,
    },
  ],
  [
    'connection',
    {
      id: 'trk_1',
      account_id: ACCOUNT,
      name: 'Trunk',
      gateways: JSON.stringify(GATEWAYS),
      route: 1_000,
      created_at: 1,
      changed_at: 1,
    },
  ],
  ...[
    { id: 'rsv_1', account_id: ACCOUNT, state: 'active', numbers: [...HELD], expires_at: HOLD_ENDS, closed_at: null },
    {
      id: 'rsv_2',
      account_id: OTHER,
      state: 'active',
      numbers: [HELD_BY_OTHER],
      expires_at: HOLD_ENDS,
      closed_at: null,
    },
    {
      id: 'rsv_3',
      account_id: ACCOUNT,
      state: 'released',
      numbers: [FIRST + 9],
      expires_at: ORDERED,
      closed_at: ORDERED,
    },
    {
      id: 'rsv_4',
      account_id: ACCOUNT,
      state: 'ordered',
      numbers: [ROUTED, PLAIN],
      expires_at: ORDERED,
      closed_at: ORDERED,
    },
    { id: 'rsv_5', account_id: OTHER, state: 'expired', numbers: [FIRST + 9], expires_at: ORDERED, closed_at: ORDERED },
  ].map(
    ({ numbers, ...row }) =>
      ['reservation', { ...row, numbers: JSON.stringify(numbers), created_at: ORDERED - MINUTE_MS }] as const,
  ),
  [
    'number_order',
    {
      id: 'ord_1',
      account_id: ACCOUNT,
      kind: 'new',
      state: 'completed',
      external_id: ASKED.externalId,
      request_id: ASKED.requestId,
      fingerprint: sha256(canonicalJson(ASKED)),
      reservation_id: ASKED.reservationId,
      completed: 2,
      rejected: 0,
      created_at: ORDERED,
    },
  ],
  ...[
    { id: 'ord_2', account_id: ACCOUNT, state: 'partially_completed', completed: 2, rejected: 1 },
    { id: 'ord_3', account_id: OTHER, state: 'completed', completed: 1, rejected: 0 },
  ].map((order) => ['number_order', { kind: 'new', fingerprint: 'x', created_at: ORDERED, ...order }] as const),
  ...[
    { order_id: 'ord_1', line: 0, e164: ROUTED, service_id: 'svc_1' },
    { order_id: 'ord_1', line: 1, e164: PLAIN, service_id: 'svc_2' },
    { order_id: 'ord_2', line: 0, e164: RESTING, service_id: 'svc_3' },
    { order_id: 'ord_2', line: 1, e164: RESTED, service_id: 'svc_4' },
    { order_id: 'ord_3', line: 0, e164: OTHERS, service_id: 'svc_5' },
  ].map((line) => ['order_line', { state: 'completed', ...line }] as const),
  ['order_line', { order_id: 'ord_2', line: 2, e164: OTHERS, state: 'rejected', reason: 'not_available' }],
  ...[
    { e164: ROUTED, state: 'in_service', order_id: 'ord_1', changed_at: ORDERED },
    { e164: PLAIN, state: 'in_service', order_id: 'ord_1', changed_at: ORDERED },
    { e164: RESTING, state: 'ageing', available_at: REST_ENDS, changed_at: REST_BEGAN },
    { e164: RESTED, state: 'ageing', available_at: LEFT, changed_at: LEFT - 45 * DAY_MS },
    ...HELD.map((e164) => ({
      e164,
      state: 'reserved',
      reservation_id: 'rsv_1',
      expires_at: HOLD_ENDS,
      changed_at: LEFT,
    })),
    {
      e164: HELD_BY_OTHER,
      account_id: OTHER,
      state: 'reserved',
      reservation_id: 'rsv_2',
      expires_at: HOLD_ENDS,
      changed_at: LEFT,
    },
    { e164: OTHERS, account_id: OTHER, state: 'in_service', order_id: 'ord_3', changed_at: ORDERED },
  ].map((number) => ['number', { account_id: ACCOUNT, ...number }] as const),
  ...[
    {
      id: 'svc_1',
      e164: ROUTED,
      order_id: 'ord_1',
      connection_id: 'trk_1',
      customer_id: 'cus_1',
      location_id: 'loc_1',
    },
    { id: 'svc_2', e164: PLAIN, order_id: 'ord_1' },
    { id: 'svc_3', e164: RESTING, order_id: 'ord_2', connection_id: 'trk_1', ended_at: REST_BEGAN },
    { id: 'svc_4', e164: RESTED, order_id: 'ord_2', ended_at: LEFT - 45 * DAY_MS },
    { id: 'svc_5', e164: OTHERS, order_id: 'ord_3', account_id: OTHER },
  ].map((service) => ['service', { account_id: ACCOUNT, started_at: ORDERED, ...service }] as const),
  [
    'rate',
    { id: 'rat_1', country: 'US', kind: 'local', setup_minor: 100, monthly_minor: 75, currency: 'USD', created_at: 1 },
  ],
  [
    'event',
    {
      at: ORDERED,
      type: 'order.placed',
      subject: 'ord_1',
      account_id: ACCOUNT,
      actor: 'key_1',
      request_id: 'req_1',
      data: '{"state":"completed"}',
      taken: JSON.stringify([ROUTED, PLAIN]),
    },
  ],
  [
    'event',
    {
      at: LEFT,
      type: 'service.released',
      subject: `+${RESTING}`,
      account_id: ACCOUNT,
      actor: 'key_1',
      request_id: 'req_2',
      data: JSON.stringify({ numbers: [RESTING, ROUTED] }),
      taken: JSON.stringify([RESTING]),
    },
  ],
  [
    'idempotency',
    {
      account_id: ACCOUNT,
      key: 'once',
      verb: 'services.release',
      fingerprint: sha256(`services.release\n${canonicalJson({ numbers: [RESTING] })}`),
      answer: JSON.stringify({ numbers: [`+${RESTING}`], availableAt: new Date(REST_ENDS).toISOString() }),
      created_at: LEFT,
    },
  ],
]

const literal = (value: Value) => (typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value))

/** The statements that write them, in plain SQL that both engines read. */
export const OLD_ROWS: readonly string[] = ROWS.map(
  ([table, row]) =>
    `insert into ${table} (${Object.keys(row).join()}) values (${Object.values(row).map(literal).join()})`,
)
