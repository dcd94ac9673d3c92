// Written by npm run openapi from what the code says; changed there and not here.
export type paths = {
"/v1/numbers/available": {
/** Search numbers that are free */
get: {
parameters: {
query?: {
"country"?: string | undefined
"kind"?: "local" | "national" | "mobile" | "tollfree" | "uifn" | undefined
"region"?: string | undefined
"state"?: string | undefined
"lata"?: string | undefined
"rateCenter"?: string | undefined
"city"?: string | undefined
"npa"?: string | undefined
"nxx"?: string | undefined
"areaCode"?: string | undefined
"tier"?: number | undefined
"network"?: string | undefined
"features"?: ("voice" | "sms" | "mms" | "t38" | "cnam" | "e911")[] | undefined
"product"?: "LNS" | "DID" | "ITFS" | "UIFN" | undefined
"serviceCountry"?: string | undefined
"maxSetupMinor"?: number | undefined
"maxMonthlyMinor"?: number | undefined
"currency"?: string | undefined
"mask"?: string | undefined
"pattern"?: string | undefined
"contiguous"?: number | undefined
"sort"?: "number" | "random" | "memorability" | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
"total"?: boolean | undefined
"facets"?: ("country" | "kind" | "region" | "lata" | "rateCenter" | "city" | "npa" | "tier" | "network")[] | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": (components['schemas']["AvailableNumberPage"]) | (components['schemas']["AvailableRunPage"])
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/coverage": {
/** Count free numbers by place, code or tier */
get: {
parameters: {
query: {
"by": ("country" | "kind" | "region" | "lata" | "rateCenter" | "city" | "tier" | "network" | "block" | "npaNxx" | "npa" | "state")[]
"country"?: string | undefined
"kind"?: "local" | "national" | "mobile" | "tollfree" | "uifn" | undefined
"region"?: string | undefined
"state"?: string | undefined
"lata"?: string | undefined
"rateCenter"?: string | undefined
"city"?: string | undefined
"npa"?: string | undefined
"nxx"?: string | undefined
"areaCode"?: string | undefined
"tier"?: number | undefined
"network"?: string | undefined
"features"?: ("voice" | "sms" | "mms" | "t38" | "cnam" | "e911")[] | undefined
"product"?: "LNS" | "DID" | "ITFS" | "UIFN" | undefined
"serviceCountry"?: string | undefined
"maxSetupMinor"?: number | undefined
"maxMonthlyMinor"?: number | undefined
"currency"?: string | undefined
"mask"?: string | undefined
"pattern"?: string | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["CoveragePage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/reservations": {
/** Hold numbers for a while */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ReserveNumbers"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["HeldReservation"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** List your reservations */
get: {
parameters: {
query?: {
"state"?: "active" | "ordered" | "released" | "expired" | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["ReservationPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/reservations/{reservationId}": {
/** Look at a reservation */
get: {
parameters: {
query?: never
path: {
"reservationId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Reservation"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Give a reservation back */
delete: {
parameters: {
query?: never
path: {
"reservationId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Reservation"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/reservations/{reservationId}/extend": {
/** Let a reservation last longer */
post: {
parameters: {
query?: never
path: {
"reservationId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ExtendReservation"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Reservation"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/reservations/{reservationId}/release": {
/** Give numbers of a reservation back */
post: {
parameters: {
query?: never
path: {
"reservationId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ReleaseReservation"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["ReleasedReservation"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/orders": {
/** Put numbers into service, change, move, disconnect or restore them */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["PlaceOrder"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Order"]
} }
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Order"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
402: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** List your orders */
get: {
parameters: {
query?: {
"externalId"?: string | undefined
"requestId"?: string | undefined
"kind"?: "new" | "change" | "move" | "disconnect" | "restore" | "port_in" | "campaign_assign" | "campaign_remove" | undefined
"state"?: "submitted" | "documents_required" | "in_review" | "in_progress" | "backordered" | "completed" | "partially_completed" | "rejected" | "cancelled" | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["OrderPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/orders/{orderId}": {
/** Look at an order */
get: {
parameters: {
query?: never
path: {
"orderId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Order"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/orders/{orderId}/cancel": {
/** Cancel an order that waits */
post: {
parameters: {
query?: never
path: {
"orderId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CancelOrder"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Order"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/orders/{orderId}/notes": {
/** Write a note to an order */
post: {
parameters: {
query?: never
path: {
"orderId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["AddNote"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["OrderNote"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/numbers": {
/** List your numbers */
get: {
parameters: {
query?: {
"state"?: "in_service" | "porting_out" | "ageing" | undefined
"orderId"?: string | undefined
"connectionId"?: string | undefined
"campaignId"?: string | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["NumberPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/numbers/{e164}": {
/** Look at a number of yours */
get: {
parameters: {
query?: never
path: {
"e164": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Service"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Change a number of yours */
patch: {
parameters: {
query?: never
path: {
"e164": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ServiceSettings"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Service"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/numbers/{e164}/dependants": {
/** See what hangs on a number of yours */
get: {
parameters: {
query?: never
path: {
"e164": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Dependants"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/numbers/change": {
/** Change numbers of yours */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ChangeNumbers"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["ChangedNumbers"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/numbers/route": {
/** Route numbers to a connection */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["RouteNumbers"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["RoutedNumbers"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/numbers/deletion-lock": {
/** Lock numbers against deletion */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["LockNumbers"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["LockedNumbers"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/numbers/release": {
/** Give numbers back */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ReleaseNumbers"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["ReleasedNumbers"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/numbers/restore": {
/** Take back numbers that you gave back */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["RestoreNumbers"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["RestoredNumbers"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/customers": {
/** Make a customer */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CreateCustomer"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Customer"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** List your customers */
get: {
parameters: {
query?: {
"externalId"?: string | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["CustomerPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/customers/{customerId}": {
/** Look at a customer */
get: {
parameters: {
query?: never
path: {
"customerId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Customer"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Change a customer */
patch: {
parameters: {
query?: never
path: {
"customerId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ChangeCustomer"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Customer"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Delete a customer */
delete: {
parameters: {
query?: never
path: {
"customerId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Deleted"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/contacts": {
/** Make a contact */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CreateContact"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Contact"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** List your contacts */
get: {
parameters: {
query?: {
"customerId"?: string | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["ContactPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/contacts/{contactId}": {
/** Look at a contact */
get: {
parameters: {
query?: never
path: {
"contactId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Contact"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Change a contact */
patch: {
parameters: {
query?: never
path: {
"contactId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ChangeContact"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Contact"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Delete a contact */
delete: {
parameters: {
query?: never
path: {
"contactId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Deleted"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/locations": {
/** Make a location */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CreateLocation"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Location"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** List your locations */
get: {
parameters: {
query?: {
"customerId"?: string | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["LocationPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/locations/{locationId}": {
/** Look at a location */
get: {
parameters: {
query?: never
path: {
"locationId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Location"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Change a location */
patch: {
parameters: {
query?: never
path: {
"locationId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ChangeLocation"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Location"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Delete a location */
delete: {
parameters: {
query?: never
path: {
"locationId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Deleted"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/payment-methods": {
/** Make a payment method */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CreatePaymentMethod"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["PaymentMethod"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** List your payment methods */
get: {
parameters: {
query?: {
"customerId"?: string | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["PaymentMethodPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/payment-methods/{paymentMethodId}": {
/** Look at a payment method */
get: {
parameters: {
query?: never
path: {
"paymentMethodId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["PaymentMethod"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Change a payment method */
patch: {
parameters: {
query?: never
path: {
"paymentMethodId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ChangePaymentMethod"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["PaymentMethod"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Delete a payment method */
delete: {
parameters: {
query?: never
path: {
"paymentMethodId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Deleted"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/connections": {
/** Make a connection */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CreateConnection"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Connection"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** List your connections */
get: {
parameters: {
query?: {
"route"?: number | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["ConnectionPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/connections/{connectionId}": {
/** Look at a connection */
get: {
parameters: {
query?: never
path: {
"connectionId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Connection"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Change a connection */
patch: {
parameters: {
query?: never
path: {
"connectionId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ChangeConnection"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Connection"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Delete a connection */
delete: {
parameters: {
query?: never
path: {
"connectionId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Deleted"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/documents": {
/** List documents */
get: {
parameters: {
query?: {
"state"?: "submitted" | "accepted" | "rejected" | "expired" | "withdrawn" | undefined
"documentType"?: string | undefined
"customerId"?: string | undefined
"orderId"?: string | undefined
"accountId"?: string | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["DocumentPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Send in a document */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"multipart/form-data": components['schemas']["SubmitDocument"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Document"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/documents/{documentId}": {
/** Look at a document */
get: {
parameters: {
query?: never
path: {
"documentId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Document"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Withdraw a document */
delete: {
parameters: {
query?: never
path: {
"documentId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Document"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/documents/{documentId}/content": {
/** Fetch the content of a document */
get: {
parameters: {
query?: never
path: {
"documentId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/pdf": Blob
"image/png": Blob
"image/jpeg": Blob
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/requirements": {
/** List the rules */
get: {
parameters: {
query?: {
"country"?: string | undefined
"kind"?: "local" | "national" | "mobile" | "tollfree" | "uifn" | undefined
"action"?: "new" | "move" | "port_in" | undefined
"history"?: boolean | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["RequirementPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Make a rule */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CreateRequirement"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Requirement"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/requirements/evaluate": {
/** See which documents are needed */
get: {
parameters: {
query: {
"country": string
"kind": "local" | "national" | "mobile" | "tollfree" | "uifn"
"action": "new" | "move" | "port_in"
"product"?: "LNS" | "DID" | "ITFS" | "UIFN" | undefined
"city"?: string | undefined
"customerId"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["NeededDocuments"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/portability": {
/** Can these numbers be ported? */
post: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CheckPortability"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["PortabilityPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/ports": {
/** Draft a port of your numbers to this exchange */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CreatePort"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Port"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** List ports */
get: {
parameters: {
query?: {
"state"?: "draft" | "submitted" | "pending_signature" | "exception" | "foc_confirmed" | "ported" | "cancelled" | undefined
"e164"?: string | undefined
"accountId"?: string | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["PortPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/ports/{portId}": {
/** Look at a port */
get: {
parameters: {
query?: never
path: {
"portId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Port"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Change a port */
patch: {
parameters: {
query?: never
path: {
"portId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ChangePort"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Port"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/ports/{portId}/submit": {
/** Submit a port */
post: {
parameters: {
query?: never
path: {
"portId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Port"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/ports/{portId}/cancel": {
/** Cancel a port */
post: {
parameters: {
query?: never
path: {
"portId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CancelPort"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Port"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/port-outs": {
/** List ports out */
get: {
parameters: {
query?: {
"state"?: "requested" | "authorised" | "refused" | "cancelled" | "completed" | "returned" | undefined
"e164"?: string | undefined
"accountId"?: string | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["PortOutPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Enter a port out */
post: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["RequestPortOut"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["PortOut"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/port-outs/{portOutId}": {
/** Look at a port out */
get: {
parameters: {
query?: never
path: {
"portOutId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["PortOut"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/port-outs/{portOutId}/authorise": {
/** Let a number go */
post: {
parameters: {
query?: never
path: {
"portOutId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["PortOut"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/port-outs/{portOutId}/refuse": {
/** Refuse to let a number go */
post: {
parameters: {
query?: never
path: {
"portOutId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["RefusePortOut"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["PortOut"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/account/port-out-pin": {
/** Set your PIN for ports out */
put: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["SetPortOutPin"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["PortOutPin"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/brands": {
/** Register a brand */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CreateBrand"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Brand"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** List your brands */
get: {
parameters: {
query?: {
"state"?: "pending" | "verified" | "rejected" | "suspended" | "deleted" | undefined
"externalId"?: string | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["BrandPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/brands/{brandId}": {
/** Look at a brand */
get: {
parameters: {
query?: never
path: {
"brandId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Brand"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Change a brand */
patch: {
parameters: {
query?: never
path: {
"brandId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ChangeBrand"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Brand"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Delete a brand */
delete: {
parameters: {
query?: never
path: {
"brandId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Deleted"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/campaigns": {
/** Register a campaign */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CreateCampaign"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Campaign"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** List your campaigns */
get: {
parameters: {
query?: {
"brandId"?: string | undefined
"state"?: "pending" | "active" | "rejected" | "suspended" | "expired" | "deleted" | undefined
"externalId"?: string | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["CampaignPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/campaigns/{campaignId}": {
/** Look at a campaign */
get: {
parameters: {
query?: never
path: {
"campaignId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Campaign"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Change a campaign */
patch: {
parameters: {
query?: never
path: {
"campaignId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ChangeCampaign"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Campaign"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Delete a campaign */
delete: {
parameters: {
query?: never
path: {
"campaignId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Deleted"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/campaigns/{campaignId}/assign": {
/** Assign numbers to a campaign */
post: {
parameters: {
query?: never
path: {
"campaignId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CampaignNumbers"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Order"]
} }
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Order"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/campaigns/{campaignId}/remove": {
/** Remove numbers from a campaign */
post: {
parameters: {
query?: never
path: {
"campaignId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CampaignNumbers"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Order"]
} }
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Order"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/events": {
/** Read what has happened */
get: {
parameters: {
query?: {
"types"?: ("account.created" | "key.created" | "key.revoked" | "user.created" | "user.changed" | "user.deleted" | "session.started" | "session.ended" | "rate.set" | "inventory.imported" | "import.started" | "import.failed" | "inventory.withdrawn" | "inventory.offered" | "inventory.reset" | "reservation.created" | "reservation.extended" | "reservation.released" | "reservation.expired" | "order.placed" | "order.moved" | "order.filled" | "order.noted" | "order.numbered" | "service.started" | "service.released" | "service.routed" | "service.changed" | "service.restored" | "service.locked" | "service.unlocked" | "numbers.held" | "numbers.unheld" | "numbers.ageing_shortened" | "numbers.aged" | "customer.created" | "customer.changed" | "customer.deleted" | "contact.created" | "contact.changed" | "contact.deleted" | "location.created" | "location.changed" | "location.deleted" | "payment_method.created" | "payment_method.changed" | "payment_method.deleted" | "connection.created" | "connection.changed" | "connection.deleted" | "brand.created" | "brand.changed" | "brand.moved" | "brand.deleted" | "campaign.created" | "campaign.changed" | "campaign.moved" | "campaign.deleted" | "campaign.assigned" | "campaign.removed" | "footprint.imported" | "footprint.set" | "footprint.deleted" | "port.created" | "port.changed" | "port.submitted" | "port.signature_requested" | "port.exception" | "port.foc_confirmed" | "port.due" | "port.ported" | "port.cancelled" | "port.pin_read" | "port_out.requested" | "port_out.refused" | "port_out.escalated" | "port_out.authorised" | "port_out.cancelled" | "port_out.completed" | "port_out.returned" | "port_out.pin_set" | "document.submitted" | "document.accepted" | "document.rejected" | "document.expired" | "document.withdrawn" | "requirement.set" | "requirement.changed" | "requirement.ended" | "account.billing_set" | "ledger.paid" | "ledger.charged" | "ledger.overdrawn" | "sandbox.opened" | "simulator.clock_moved" | "simulator.script_added" | "simulator.script_deleted" | "simulator.fault_added" | "simulator.fault_deleted" | "webhook.created" | "webhook.changed" | "webhook.rotated" | "webhook.paused" | "webhook.resumed" | "webhook.deleted" | "webhook.redelivered")[] | undefined
"subject"?: string | undefined
"accountId"?: string | undefined
"start"?: "beginning" | "end" | undefined
"after"?: string | undefined
"limit"?: number | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["EventPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/events/stream": {
/** Listen to what happens */
get: {
parameters: {
query?: {
"types"?: ("account.created" | "key.created" | "key.revoked" | "user.created" | "user.changed" | "user.deleted" | "session.started" | "session.ended" | "rate.set" | "inventory.imported" | "import.started" | "import.failed" | "inventory.withdrawn" | "inventory.offered" | "inventory.reset" | "reservation.created" | "reservation.extended" | "reservation.released" | "reservation.expired" | "order.placed" | "order.moved" | "order.filled" | "order.noted" | "order.numbered" | "service.started" | "service.released" | "service.routed" | "service.changed" | "service.restored" | "service.locked" | "service.unlocked" | "numbers.held" | "numbers.unheld" | "numbers.ageing_shortened" | "numbers.aged" | "customer.created" | "customer.changed" | "customer.deleted" | "contact.created" | "contact.changed" | "contact.deleted" | "location.created" | "location.changed" | "location.deleted" | "payment_method.created" | "payment_method.changed" | "payment_method.deleted" | "connection.created" | "connection.changed" | "connection.deleted" | "brand.created" | "brand.changed" | "brand.moved" | "brand.deleted" | "campaign.created" | "campaign.changed" | "campaign.moved" | "campaign.deleted" | "campaign.assigned" | "campaign.removed" | "footprint.imported" | "footprint.set" | "footprint.deleted" | "port.created" | "port.changed" | "port.submitted" | "port.signature_requested" | "port.exception" | "port.foc_confirmed" | "port.due" | "port.ported" | "port.cancelled" | "port.pin_read" | "port_out.requested" | "port_out.refused" | "port_out.escalated" | "port_out.authorised" | "port_out.cancelled" | "port_out.completed" | "port_out.returned" | "port_out.pin_set" | "document.submitted" | "document.accepted" | "document.rejected" | "document.expired" | "document.withdrawn" | "requirement.set" | "requirement.changed" | "requirement.ended" | "account.billing_set" | "ledger.paid" | "ledger.charged" | "ledger.overdrawn" | "sandbox.opened" | "simulator.clock_moved" | "simulator.script_added" | "simulator.script_deleted" | "simulator.fault_added" | "simulator.fault_deleted" | "webhook.created" | "webhook.changed" | "webhook.rotated" | "webhook.paused" | "webhook.resumed" | "webhook.deleted" | "webhook.redelivered")[] | undefined
"subject"?: string | undefined
"accountId"?: string | undefined
"start"?: "beginning" | "end" | undefined
"after"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"text/event-stream": Blob
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/events/{eventId}": {
/** Look at one event */
get: {
parameters: {
query?: never
path: {
"eventId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Event"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/event-types": {
/** Read what events tell */
get: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["EventTypes"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/numbers/{e164}/history": {
/** Read the history of a number */
get: {
parameters: {
query?: {
"limit"?: number | undefined
"cursor"?: string | undefined
}
path: {
"e164": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["HistoryPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/numbers/{e164}/holders": {
/** See who had a number when */
get: {
parameters: {
query?: {
"on"?: string | undefined
}
path: {
"e164": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Holders"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/webhooks": {
/** Be told of events */
post: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CreateWebhook"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["CreatedWebhook"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** List your webhooks */
get: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Webhooks"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/webhooks/{webhookId}": {
/** Look at a webhook */
get: {
parameters: {
query?: never
path: {
"webhookId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Webhook"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Change a webhook */
patch: {
parameters: {
query?: never
path: {
"webhookId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ChangeWebhook"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Webhook"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Delete a webhook */
delete: {
parameters: {
query?: never
path: {
"webhookId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["DeletedWebhook"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/webhooks/{webhookId}/rotate": {
/** Get a new secret */
post: {
parameters: {
query?: never
path: {
"webhookId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["RotatedSecret"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/webhooks/{webhookId}/pause": {
/** Let a webhook wait */
post: {
parameters: {
query?: never
path: {
"webhookId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Webhook"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/webhooks/{webhookId}/resume": {
/** Let a webhook go on */
post: {
parameters: {
query?: never
path: {
"webhookId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Webhook"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/webhooks/{webhookId}/deliveries": {
/** List the deliveries of a webhook */
get: {
parameters: {
query?: {
"state"?: "pending" | "delivered" | "failed" | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path: {
"webhookId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["DeliveryPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/webhooks/{webhookId}/deliveries/{deliveryId}": {
/** Look at a delivery */
get: {
parameters: {
query?: never
path: {
"webhookId": string
"deliveryId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Delivery"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/webhooks/{webhookId}/redeliver": {
/** Have events sent again */
post: {
parameters: {
query?: never
path: {
"webhookId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["Redeliver"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Redelivered"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/ledger/balance": {
/** What your account has */
get: {
parameters: {
query?: {
"accountId"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["AccountBalance"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/ledger/statement": {
/** A statement of your account */
get: {
parameters: {
query?: {
"from"?: string | undefined
"to"?: string | undefined
"currency"?: string | undefined
"format"?: "json" | "csv" | undefined
"accountId"?: string | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Statement"]
"text/csv": Blob
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/account": {
/** Who am I? */
get: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["OwnAccount"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/account/keys": {
/** List your keys */
get: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["KeyPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Make a key of your own */
post: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CreateOwnKey"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["CreatedKey"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/account/keys/{keyId}": {
/** Revoke a key of yours */
delete: {
parameters: {
query?: never
path: {
"keyId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["RevokedKey"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/session": {
/** Sign in */
post: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["SignIn"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Session"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Who is signed in? */
get: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Session"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Sign out */
delete: {
parameters: {
query?: {
"everywhere"?: boolean | undefined
}
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["EndedSessions"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/session/password": {
/** Change your own password */
put: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ChangeOwnPassword"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["User"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/users": {
/** List who may sign in to the console */
get: {
parameters: {
query?: {
"accountId"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["UserPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Let somebody sign in to the console */
post: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CreateUser"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["User"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/users/{userId}": {
/** Change name, role or password of a user */
patch: {
parameters: {
query?: never
path: {
"userId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ChangeUser"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["User"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Delete a user */
delete: {
parameters: {
query?: never
path: {
"userId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["DeletedUser"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/accounts": {
/** List accounts */
get: {
parameters: {
query?: {
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["AccountPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Open an account */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CreateAccount"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Account"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/accounts/{accountId}": {
/** Look at an account */
get: {
parameters: {
query?: never
path: {
"accountId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Account"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/accounts/{accountId}/keys": {
/** List the keys of an account */
get: {
parameters: {
query?: never
path: {
"accountId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["KeyPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Make a key */
post: {
parameters: {
query?: never
path: {
"accountId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CreateKey"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["CreatedKey"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/keys/{keyId}": {
/** Revoke a key */
delete: {
parameters: {
query?: never
path: {
"keyId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["RevokedKey"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/rates": {
/** List rates */
get: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["RatePage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Set a rate */
put: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["SetRate"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Rate"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/accounts/{accountId}/billing": {
/** Set how an account pays */
post: {
parameters: {
query?: never
path: {
"accountId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["SetBilling"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Billing"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/ledger/payments": {
/** Book a payment or an adjustment */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["NewPayment"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Payment"]
} }
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Payment"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/documents/{documentId}/review": {
/** Accept or reject a document */
post: {
parameters: {
query?: never
path: {
"documentId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ReviewDocument"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Document"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/requirements/{requirementId}": {
/** Change a rule */
patch: {
parameters: {
query?: never
path: {
"requirementId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ChangeRequirement"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Requirement"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** End a rule */
delete: {
parameters: {
query?: never
path: {
"requirementId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Requirement"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/ports/{portId}/request-signature": {
/** Send a port back for a signature */
post: {
parameters: {
query?: never
path: {
"portId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["RequestSignature"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Port"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/ports/{portId}/exception": {
/** Tell that a port was not accepted */
post: {
parameters: {
query?: never
path: {
"portId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["RaiseException"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Port"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/ports/{portId}/confirm": {
/** Confirm the day of a port */
post: {
parameters: {
query?: never
path: {
"portId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ConfirmFoc"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Port"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/ports/{portId}/complete": {
/** Complete a port */
post: {
parameters: {
query?: never
path: {
"portId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Port"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
402: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/ports/{portId}/reveal-pin": {
/** Read the PIN of a port */
post: {
parameters: {
query?: never
path: {
"portId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["PortPin"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/port-outs/{portOutId}/cancel": {
/** Cancel a port out */
post: {
parameters: {
query?: never
path: {
"portOutId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["CancelPortOut"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["PortOut"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/port-outs/{portOutId}/complete": {
/** Complete a port out */
post: {
parameters: {
query?: never
path: {
"portOutId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["PortOut"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/port-outs/{portOutId}/return": {
/** Take a number back */
post: {
parameters: {
query?: never
path: {
"portOutId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["PortOut"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/footprint": {
/** List where ports come from */
get: {
parameters: {
query?: {
"country"?: string | undefined
"region"?: string | undefined
"npa"?: string | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["FootprintRulePage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Say where ports come from */
put: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["SetFootprintRule"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["FootprintRule"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/footprint/{ruleId}": {
/** Delete a rule of the footprint */
delete: {
parameters: {
query?: never
path: {
"ruleId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["FootprintRule"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/reviews/brands": {
/** List brands that wait for you */
get: {
parameters: {
query?: {
"state"?: "pending" | "verified" | "rejected" | "suspended" | "deleted" | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["WaitingBrandPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/brands/{brandId}/review": {
/** Review a brand */
post: {
parameters: {
query?: never
path: {
"brandId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ReviewBrand"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Brand"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/reviews/campaigns": {
/** List campaigns that wait for you */
get: {
parameters: {
query?: {
"state"?: "pending" | "active" | "rejected" | "suspended" | "expired" | "deleted" | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["WaitingCampaignPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/campaigns/{campaignId}/review": {
/** Review a campaign */
post: {
parameters: {
query?: never
path: {
"campaignId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ReviewCampaign"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Campaign"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/inventory/hold": {
/** Keep numbers from sale */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["HoldNumbers"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": {
/** E.164 with plus, ascending. */
numbers: (string)[]
}
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/inventory/unhold": {
/** Put held numbers back on sale */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["UnholdNumbers"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": {
/** E.164 with plus, ascending. */
numbers: (string)[]
}
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/inventory/shorten-ageing": {
/** Shorten the rest of numbers */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["ShortenAgeing"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["ShortenedAgeing"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/inventory/numbers/{e164}": {
/** Look up any number */
get: {
parameters: {
query?: never
path: {
"e164": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["NumberRecord"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/blocks": {
/** List blocks */
get: {
parameters: {
query?: {
"state"?: string | undefined
"npa"?: string | undefined
"ocn"?: string | undefined
"nxx"?: string | undefined
"country"?: string | undefined
"kind"?: "local" | "national" | "mobile" | "tollfree" | "uifn" | undefined
"rateCenter"?: string | undefined
"onSale"?: boolean | undefined
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["BlockPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/blocks/{prefix}": {
/** Look at a block, number by number */
get: {
parameters: {
query?: never
path: {
"prefix": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["BlockDetail"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/blocks/withdraw": {
/** Take blocks from sale */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["BlockRange"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["BlocksOnSale"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/blocks/offer": {
/** Put blocks back on sale */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["BlockRange"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["BlocksOnSale"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/imports": {
/** List imports */
get: {
parameters: {
query?: {
"limit"?: number | undefined
"cursor"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["ImportPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Import a file of number blocks */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"multipart/form-data": components['schemas']["StartImport"]
} }
responses: {
202: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Import"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/imports/{importId}": {
/** Look at an import */
get: {
parameters: {
query?: never
path: {
"importId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Import"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/imports/{importId}/rejects": {
/** Fetch the rows of an import that were wrong */
get: {
parameters: {
query?: never
path: {
"importId": string
}
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"text/csv": Blob
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/reports/ageing/days": {
/** Count the numbers that rest by the day of their return */
get: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["AgeingDays"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/reports/utilisation": {
/** Sum how numbers are used by place */
get: {
parameters: {
query?: {
"country"?: string | undefined
"state"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Utilisation"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/health": {
/** Ask how the exchange does */
get: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Health"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/reports/nruf": {
/** Report the utilisation of North American numbers */
get: {
parameters: {
query?: {
"state"?: string | undefined
"npa"?: string | undefined
"ocn"?: string | undefined
"by"?: "block" | "rate_center" | undefined
"intermediate"?: (string)[] | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"text/csv": Blob
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/reports/ageing": {
/** List the numbers that rest */
get: {
parameters: {
query?: {
"state"?: string | undefined
"npa"?: string | undefined
"ocn"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"text/csv": Blob
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/reports/disconnected": {
/** List the numbers that were disconnected in a month */
get: {
parameters: {
query: {
"month": string
"state"?: string | undefined
"npa"?: string | undefined
"ocn"?: string | undefined
}
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"text/csv": Blob
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/verification": {
/** Prove that the exchange is as it must be */
get: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["Verification"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/simulator/clock": {
/** What time is it in the sandbox? */
get: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["SimulatorClock"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** Move the clock forward */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["MoveSimulatorClock"]
} }
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["SimulatorClock"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/simulator/scripts": {
/** Ask for an outcome ahead of time */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["AddSimulatorScript"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["SimulatorScript"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** List scripts */
get: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["SimulatorScriptPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/simulator/scripts/{scriptId}": {
/** Take a script away */
delete: {
parameters: {
query?: never
path: {
"scriptId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["SimulatorScript"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/simulator/faults": {
/** Have something go wrong with requests */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody: { content: {
"application/json": components['schemas']["AddSimulatorFault"]
} }
responses: {
201: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["SimulatorFault"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
/** List faults */
get: {
parameters: {
query?: never
path?: never
header?: {
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["SimulatorFaultPage"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/simulator/faults/{faultId}": {
/** Take a fault away */
delete: {
parameters: {
query?: never
path: {
"faultId": string
}
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["SimulatorFault"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
"/v1/simulator/reset": {
/** Begin anew */
post: {
parameters: {
query?: never
path?: never
header?: {
"Idempotency-Key"?: string | undefined
"X-Request-Id"?: string | undefined
}
}
requestBody?: never
responses: {
200: { headers: Record<string, unknown>; content: {
"application/json": components['schemas']["SimulatorClock"]
} }
400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
401: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
403: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
404: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
408: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
409: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
413: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
415: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
422: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
429: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
431: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
500: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
503: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } }
}
}
}
}

export type components = {
schemas: {
"Account": {
/** Id of the account, `acc_…`. */
id: string
/** What people call it: 1 to 100 characters without control characters. */
name: string
/** `operator` runs the exchange; `customer` buys numbers. */
role: "operator" | "customer"
/** How many numbers the account may hold in reservations at once. */
holdLimit: number
/** When it was opened, UTC. */
createdAt: string
}
/** How an account pays and what it has. */
"AccountBalance": {
/** Id of the account, `acc_…`. */
accountId: string
/** `prepaid`: it spends what it has paid in. `postpaid`: it is sent a bill. */
mode: "prepaid" | "postpaid"
/** ISO 4217 code of the currency in which it pays. */
currency: string
/** How far below zero orders may bring the balance, in the minor unit of `currency`; null: without limit, in every currency. Of a prepaid account it is 0. */
creditLimitMinor: (number) | (null)
/** In its own currency, and in every other in which it was charged. */
balances: (components['schemas']["Balance"])[]
}
/** Accounts of the exchange. */
"AccountPage": {
items: (components['schemas']["Account"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"AddNote": {
/** The note: 1 to 2,000 characters without control characters other than line feeds. */
text: string
}
"AddSimulatorFault": {
/** Beginning of the paths that it is about, such as `/v1/orders`, or `/v2/iNumbering`. */
path?: string
/** The method that it is about; without it all. */
method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
/** How long a request waits before anything is done, milliseconds. */
latencyMs?: number
/** The share of requests that it meets. */
probability?: number
/** Begins the chance by which requests are met: the same seed meets the same ones in their order. */
seed?: number
/** How many requests it meets; without it, until it is taken away. */
times?: number
/** How v1 answers: 429, 500 or 503, each as its own refusal; other dialects in their own words. */
status?: (429) | (500) | (503)
}
"AddSimulatorScript": {
/** What becomes of it. `accepted`: all goes well, whatever magic says; `slow`: it takes five days; `port_exception_on_foc`: the other provider does not let go on the day that was agreed; `number_gone`: somebody else has the number at the moment at which it is wanted. */
outcome: "accepted" | "slow" | "document_rejected" | "brand_rejected" | "campaign_rejected" | "port_exception" | "port_signature" | "port_exception_on_foc" | "number_gone"
/** What it is about; without it the first thing that comes. What is said has to hold together. */
match?: {
/** The very document, port, brand or campaign. */
id?: string
/** Last digits of a number of the port, or of the number wanted. */
ending?: string
/** A part of the file's name, the brand's legal name or the campaign's description; case does not count. */
text?: string
}
/** With `port_exception` and `port_exception_on_foc`: what is wrong. */
code?: "account_number_mismatch" | "pin_mismatch" | "name_mismatch" | "address_mismatch" | "billing_number_mismatch" | "loa_invalid" | "number_not_active" | "number_not_portable" | "order_pending" | "other"
/** What is told as the reason; one line of 1 to 200 characters. */
reason?: string
/** How many things it is for. */
times?: number
}
"AgeingDays": {
/** Numbers that rest now. */
total: number
/** Days on which any are, ascending. */
items: ({
/** The day, in UTC. */
on: string
/** Numbers that are offered again on it. */
count: number
})[]
}
"AvailableNumber": {
/** E.164 with plus. */
e164: string
/** The national (significant) number. */
national: string
/** How easy it is to remember, 0 to 100. */
memorability: number
/** ISO 3166-1 alpha-2; `001` for UIFN. */
country: string
/** What sort of number. */
kind: "local" | "national" | "mobile" | "tollfree" | "uifn"
/** State, province or region. */
region: (string) | (null)
/** Local access and transport area. */
lata: (string) | (null)
/** Rate centre. */
rateCenter: (string) | (null)
/** City. */
city: (string) | (null)
/** The operator's commercial class. */
tier: number
/** Network that carries it. */
network: (string) | (null)
/** What it can carry. */
features: ("voice" | "sms" | "mms" | "t38" | "cnam" | "e911")[]
/** What it is sold as. */
products: ("LNS" | "DID" | "ITFS" | "UIFN")[]
/** UIFN: countries in which it is in service. */
serviceCountries: (string)[]
/** For this account; null where none is set. */
price: (components['schemas']["Price"]) | (null)
}
"AvailableNumberPage": {
items: (components['schemas']["AvailableNumber"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
/** With `total=true`: how many numbers match, exactly. */
total?: number
/** For each of `facets`: how many numbers match by its values, the most first; null: without one. */
facets?: {
country?: ({
value: (string) | (number) | (null)
count: number
})[]
kind?: ({
value: (string) | (number) | (null)
count: number
})[]
region?: ({
value: (string) | (number) | (null)
count: number
})[]
lata?: ({
value: (string) | (number) | (null)
count: number
})[]
rateCenter?: ({
value: (string) | (number) | (null)
count: number
})[]
city?: ({
value: (string) | (number) | (null)
count: number
})[]
npa?: ({
value: (string) | (number) | (null)
count: number
})[]
tier?: ({
value: (string) | (number) | (null)
count: number
})[]
network?: ({
value: (string) | (number) | (null)
count: number
})[]
}
}
"AvailableRun": {
/** First number, E.164 with plus. */
first: string
/** Last number, E.164 with plus. */
last: string
/** How many numbers. */
count: number
/** ISO 3166-1 alpha-2; `001` for UIFN. */
country: string
/** What sort of number. */
kind: "local" | "national" | "mobile" | "tollfree" | "uifn"
/** State, province or region. */
region: (string) | (null)
/** Local access and transport area. */
lata: (string) | (null)
/** Rate centre. */
rateCenter: (string) | (null)
/** City. */
city: (string) | (null)
/** The operator's commercial class. */
tier: number
/** Network that carries it. */
network: (string) | (null)
/** What it can carry. */
features: ("voice" | "sms" | "mms" | "t38" | "cnam" | "e911")[]
/** What it is sold as. */
products: ("LNS" | "DID" | "ITFS" | "UIFN")[]
/** UIFN: countries in which it is in service. */
serviceCountries: (string)[]
/** For this account; null where none is set. */
price: (components['schemas']["Price"]) | (null)
}
"AvailableRunPage": {
items: (components['schemas']["AvailableRun"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
/** With `total=true`: how many numbers match, exactly. */
total?: number
/** For each of `facets`: how many numbers match by its values, the most first; null: without one. */
facets?: {
country?: ({
value: (string) | (number) | (null)
count: number
})[]
kind?: ({
value: (string) | (number) | (null)
count: number
})[]
region?: ({
value: (string) | (number) | (null)
count: number
})[]
lata?: ({
value: (string) | (number) | (null)
count: number
})[]
rateCenter?: ({
value: (string) | (number) | (null)
count: number
})[]
city?: ({
value: (string) | (number) | (null)
count: number
})[]
npa?: ({
value: (string) | (number) | (null)
count: number
})[]
tier?: ({
value: (string) | (number) | (null)
count: number
})[]
network?: ({
value: (string) | (number) | (null)
count: number
})[]
}
}
"Balance": {
/** ISO 4217 code. */
currency: string
/** Positive: what the account has paid in and not spent; negative: what it owes. */
balanceMinor: number
/** How much of it is set aside for orders that wait. */
heldMinor: number
/** What orders may spend: the balance, less what is set aside, plus the credit limit; below 0 after a month that was charged without cover. Null: without limit. */
availableMinor: (number) | (null)
}
/** How an account pays. */
"Billing": {
/** Id of the account, `acc_…`. */
accountId: string
/** `prepaid`: it spends what it has paid in. `postpaid`: it is sent a bill. */
mode: "prepaid" | "postpaid"
/** ISO 4217 code of the currency in which it pays. */
currency: string
/** How far below zero orders may bring the balance, in the minor unit of `currency`; null: without limit, in every currency. Of a prepaid account it is 0. */
creditLimitMinor: (number) | (null)
}
"Block": {
/** The number without its last three digits, such as `12015550`. */
prefix: string
/** Which of the blocks of this prefix; 0 for most. */
part: number
/** Its lowest number, E.164 with plus. */
first: string
/** Its highest number, E.164 with plus. */
last: string
/** How many numbers it has. */
size: number
/** ISO 3166-1 alpha-2; `001` for UIFN. */
country: string
/** What sort of numbers. */
kind: "local" | "national" | "mobile" | "tollfree" | "uifn"
/** State, province or region. */
region: (string) | (null)
/** Local access and transport area. */
lata: (string) | (null)
/** Rate centre. */
rateCenter: (string) | (null)
/** City. */
city: (string) | (null)
/** The operator's commercial class. */
tier: number
/** Network that carries the numbers. */
network: (string) | (null)
/** What the numbers can carry. */
features: ("voice" | "sms" | "mms" | "t38" | "cnam" | "e911")[]
/** What they are sold as. */
products: ("LNS" | "DID" | "ITFS" | "UIFN")[]
/** Operating company number of the holder. */
ocn: (string) | (null)
/** False: it was withdrawn, and its free numbers cannot be had. */
onSale: boolean
categories: components['schemas']["CategoryCounts"]
}
"BlockDetail": {
/** The number without its last three digits. */
prefix: string
/** One sign for each number from 000 to 999: `a` available, `w` free in a withdrawn block, `r` reserved, `o` ordered, `s` in service, `g` ageing, `h` held by the operator, `i` porting in, `p` porting out, `x` ported out, `-` in no block of the exchange. */
states: string
/** The blocks of this prefix. */
parts: (components['schemas']["Block"])[]
}
/** Blocks of the inventory. */
"BlockPage": {
items: (components['schemas']["Block"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
/** Whole thousands-blocks: first ends with 000, last with 999. */
"BlockRange": {
/** E.164 with plus: `+12015551234`. Blanks, hyphens, dots, slashes and brackets are ignored; ten digits without a plus are read as North American. */
first: string
/** E.164 with plus: `+12015551234`. Blanks, hyphens, dots, slashes and brackets are ignored; ten digits without a plus are read as North American. */
last: string
}
"BlocksOnSale": {
/** First number of the stretch, E.164 with plus. */
first: string
/** Last number of the stretch, E.164 with plus. */
last: string
/** Blocks that changed; those that were so already are not counted. */
blocks: number
}
"Brand": {
/** Id of the brand, `B` and six letters or digits. */
id: string
/** Whose it is, `acc_…`. */
accountId: string
/** Where it stands; only brands that are `verified` may send. */
state: "pending" | "verified" | "rejected" | "suspended" | "deleted"
/** Rejected or suspended: why. */
reason: (string) | (null)
/** The name as it is registered; one line of 1 to 200 characters. */
legalName: string
entityType: ("private" | "public" | "non_profit" | "government" | "sole_proprietor") | (null)
taxId: (string) | (null)
country: (string) | (null)
vertical: (string) | (null)
website: (string) | (null)
email: (string) | (null)
phone: (string) | (null)
externalId: (string) | (null)
/** Fields that an operator will want to see and that are null. */
missing: (string)[]
/** When it was made, UTC. */
createdAt: string
/** When it was last changed or reviewed, UTC. */
changedAt: string
}
/** Brands of the account. */
"BrandPage": {
items: (components['schemas']["Brand"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"Campaign": {
/** Id of the campaign, `C` and six letters or digits. */
id: string
/** Whose it is, `acc_…`. */
accountId: string
/** The brand that sends, `B…`. */
brandId: string
/** Where it stands; numbers are assigned to `active` ones. */
state: "pending" | "active" | "rejected" | "suspended" | "expired" | "deleted"
/** Rejected or suspended: why. */
reason: (string) | (null)
/** What it is for. */
useCase: "2fa" | "account_notification" | "customer_care" | "delivery_notification" | "fraud_alert" | "higher_education" | "low_volume" | "marketing" | "mixed" | "polling_voting" | "public_service_announcement" | "security_alert" | "charity" | "emergency" | "political" | "sweepstakes" | "social" | "agents_franchises" | "machine_to_machine"
/** What is sent to whom; 1 to 4,096 characters. */
description: string
/** Up to 5 examples of messages. */
sampleMessages: (string)[]
optIn: (string) | (null)
externalId: (string) | (null)
/** From when numbers may be assigned to it, RFC 3339. */
startsAt: string
endsAt: (string) | (null)
/** Numbers in service that are assigned to it. */
numbers: number
/** When it was made, UTC. */
createdAt: string
/** When it was last changed or reviewed, UTC. */
changedAt: string
}
"CampaignNumbers": {
/** Numbers of yours that are in service. */
numbers: (string)[]
/** The customer's own id of this order: sent again, the same order is answered and nothing is done. */
externalId?: string
/** Ties several orders together. */
requestId?: string
}
/** Campaigns of the account. */
"CampaignPage": {
items: (components['schemas']["Campaign"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"CancelOrder": {
/** Why, for the history: one line of 1 to 200 characters. */
reason?: string
}
"CancelPort": {
/** Why; one line of 1 to 200 characters. */
reason?: string
}
"CancelPortOut": {
/** Why; one line of 1 to 200 characters. */
reason?: string
}
/** How many numbers are in each category of 47 CFR 52.15(f); they add up to the size. */
"CategoryCounts": {
/** In service, ported out, or ordered for five days at the most. */
assigned: number
/** With providers or resellers; the exchange does not tell them from assigned ones here: 0. */
intermediate: number
/** Held by a reservation. */
reserved: number
/** Given back, and not yet offered again. */
ageing: number
/** Kept from sale by the operator. */
administrative: number
/** Free. */
available: number
}
"ChangeBrand": {
/** The name as it is registered; one line of 1 to 200 characters. */
legalName?: string
entityType?: ("private" | "public" | "non_profit" | "government" | "sole_proprietor") | (null)
taxId?: (string) | (null)
country?: (string) | (null)
vertical?: (string) | (null)
website?: (string) | (null)
email?: (string) | (null)
phone?: (string) | (null)
externalId?: (string) | (null)
}
"ChangeCampaign": {
/** What it is for. */
useCase?: "2fa" | "account_notification" | "customer_care" | "delivery_notification" | "fraud_alert" | "higher_education" | "low_volume" | "marketing" | "mixed" | "polling_voting" | "public_service_announcement" | "security_alert" | "charity" | "emergency" | "political" | "sweepstakes" | "social" | "agents_franchises" | "machine_to_machine"
/** What is sent to whom; 1 to 4,096 characters. */
description?: string
/** Up to 5 examples of messages. */
sampleMessages?: (string)[]
optIn?: (string) | (null)
externalId?: (string) | (null)
/** From when numbers may be assigned to it, RFC 3339. */
startsAt?: string
endsAt?: (string) | (null)
}
"ChangeConnection": {
/** What people call it; one line of 1 to 200 characters. */
name?: string
/** Where calls go: 1 to 20 SIP endpoints. */
gateways?: (components['schemas']["Gateway"])[]
}
"ChangeContact": {
/** The customer for whom the person speaks, `cus_…`. Null: not known. */
customerId?: (string) | (null)
/** Given name; one line of 1 to 200 characters. Null: not known. */
firstName?: (string) | (null)
/** Family name; one line of 1 to 200 characters. Null: not known. */
lastName?: (string) | (null)
/** E-mail address; 254 characters at the most. Null: not known. */
email?: (string) | (null)
/** E.164 number, kept as `+12015551234` however it is written. Null: not known. */
phone?: (string) | (null)
/** What the person does there, such as `billing`; one line of 1 to 200 characters. Null: not known. */
role?: (string) | (null)
}
"ChangeCustomer": {
/** `company` or `person`: what else has to be known depends on it. */
kind?: "company" | "person"
/** Name of the company, or full name of the person; one line of 1 to 200 characters. Null: not known. */
name?: (string) | (null)
/** Number in the register of companies of its country, as that writes it; 1 to 64 characters. Null: not known. */
registrationNumber?: (string) | (null)
/** Number for taxes, such as for VAT or the EIN of the United States; 1 to 64 characters. Null: not known. */
taxId?: (string) | (null)
/** Where it is registered or lives, ISO 3166-1 alpha-2. Null: not known. */
country?: (string) | (null)
/** The account's own id of the customer; 1 to 64 characters. Null: not known. */
externalId?: (string) | (null)
}
"ChangeLocation": {
/** The customer who is there, `cus_…`. Null: not known. */
customerId?: (string) | (null)
/** What people call the place; one line of 1 to 200 characters. Null: not known. */
name?: (string) | (null)
/** First line of the address: street and house; 1 to 200 characters. Null: not known. */
line1?: (string) | (null)
/** Second line of the address: building, floor, suite; 1 to 200 characters. Null: not known. */
line2?: (string) | (null)
/** City, as post is addressed; 1 to 200 characters. Null: not known. */
city?: (string) | (null)
/** State, province or region, such as `NJ`; 1 to 64 characters. Null: not known. */
region?: (string) | (null)
/** Postal code as its country writes it; 1 to 64 characters. Null: not known. */
postalCode?: (string) | (null)
/** Country, ISO 3166-1 alpha-2. Null: not known. */
country?: (string) | (null)
}
"ChangeNumbers": {
/** Numbers of yours that are in service. */
numbers: (string)[]
settings: components['schemas']["ServiceSettings"]
/** `all`: every number or none. `any`: those that can be had; the rest is told in `refused`. */
mode?: "all" | "any"
}
"ChangeOwnPassword": {
/** The password until now. */
password: string
/** A password of 12 to 200 characters, none of them a control character. */
newPassword: string
}
"ChangePaymentMethod": {
/** `invoice`, `card` or `bank_debit`. */
kind?: "invoice" | "card" | "bank_debit"
/** The customer who pays, `cus_…`. Null: not known. */
customerId?: (string) | (null)
/** What people call it; one line of 1 to 200 characters, never a card number. Null: not known. */
label?: (string) | (null)
/** The contact to whom bills go, `con_…`. Null: not known. */
billingContactId?: (string) | (null)
/** The location to which bills go, `loc_…`. Null: not known. */
billingLocationId?: (string) | (null)
/** Card only: who issues it, such as `Visa`; one line of 1 to 200 characters. Null: not known. */
brand?: (string) | (null)
/** Card only: the last four digits of its number, no more. Null: not known. */
last4?: (string) | (null)
/** Card only: month in which it expires, 1 to 12. Null: not known. */
expiryMonth?: (number) | (null)
/** Card only: year in which it expires, 2000 to 2099. Null: not known. */
expiryYear?: (number) | (null)
}
"ChangePort": {
/** Numbers to be ported in, 1 to 1,000, each once. */
numbers?: (string)[]
/** Who uses the numbers. */
endUser?: (components['schemas']["PortEndUser"]) | (null)
/** The number to which the current provider bills. */
billingNumber?: (string) | (null)
currentCarrier?: (string) | (null)
carrierAccount?: (string) | (null)
pin?: (string) | (null)
loaDocumentId?: (string) | (null)
billDocumentId?: (string) | (null)
requestedFocDate?: (string) | (null)
settings?: components['schemas']["ServiceSettings"]
}
"ChangeRequirement": {
/** Sort of document, in small letters, digits and underscores: `proof_of_identity`, `proof_of_address`, `letter_of_authorisation`, `bill`, or whatever the rules of the exchange ask for. */
documentType?: string
/** What the document has to show, for people; one line of 1 to 200 characters. */
description?: string
/** In whose name it may be: the `account`, its `customer`, or the `end_user`. Whoever reviews it looks at that. */
suppliedBy?: ("account" | "customer" | "end_user")[]
/** `country`: the location of the document has to lie in the country of the number; `city`: in its city too, where the number has one; `none`: no location is needed. */
addressScope?: "none" | "country" | "city"
/** Media types that are taken. */
accepts?: ("application/pdf" | "image/png" | "image/jpeg")[]
/** From when it holds, RFC 3339, UTC, not in the past; without it, from now. */
validFrom?: string
}
"ChangeUser": {
/** What people call it: 1 to 100 characters without control characters. */
name?: string
/** `viewer` sees everything of the account; `member` also acts for it; `admin` also manages its users. */
role?: "viewer" | "member" | "admin"
/** A password of 12 to 200 characters, none of them a control character. */
password?: string
}
"ChangeWebhook": {
/** Where events are sent by POST: https or http, without user and password. */
url?: string
/** Only events of these types; an empty list: all. */
types?: ("account.created" | "key.created" | "key.revoked" | "user.created" | "user.changed" | "user.deleted" | "session.started" | "session.ended" | "rate.set" | "inventory.imported" | "import.started" | "import.failed" | "inventory.withdrawn" | "inventory.offered" | "inventory.reset" | "reservation.created" | "reservation.extended" | "reservation.released" | "reservation.expired" | "order.placed" | "order.moved" | "order.filled" | "order.noted" | "order.numbered" | "service.started" | "service.released" | "service.routed" | "service.changed" | "service.restored" | "service.locked" | "service.unlocked" | "numbers.held" | "numbers.unheld" | "numbers.ageing_shortened" | "numbers.aged" | "customer.created" | "customer.changed" | "customer.deleted" | "contact.created" | "contact.changed" | "contact.deleted" | "location.created" | "location.changed" | "location.deleted" | "payment_method.created" | "payment_method.changed" | "payment_method.deleted" | "connection.created" | "connection.changed" | "connection.deleted" | "brand.created" | "brand.changed" | "brand.moved" | "brand.deleted" | "campaign.created" | "campaign.changed" | "campaign.moved" | "campaign.deleted" | "campaign.assigned" | "campaign.removed" | "footprint.imported" | "footprint.set" | "footprint.deleted" | "port.created" | "port.changed" | "port.submitted" | "port.signature_requested" | "port.exception" | "port.foc_confirmed" | "port.due" | "port.ported" | "port.cancelled" | "port.pin_read" | "port_out.requested" | "port_out.refused" | "port_out.escalated" | "port_out.authorised" | "port_out.cancelled" | "port_out.completed" | "port_out.returned" | "port_out.pin_set" | "document.submitted" | "document.accepted" | "document.rejected" | "document.expired" | "document.withdrawn" | "requirement.set" | "requirement.changed" | "requirement.ended" | "account.billing_set" | "ledger.paid" | "ledger.charged" | "ledger.overdrawn" | "sandbox.opened" | "simulator.clock_moved" | "simulator.script_added" | "simulator.script_deleted" | "simulator.fault_added" | "simulator.fault_deleted" | "webhook.created" | "webhook.changed" | "webhook.rotated" | "webhook.paused" | "webhook.resumed" | "webhook.deleted" | "webhook.redelivered")[]
/** What people call it: one line of 1 to 200 characters, or null. */
description?: (string) | (null)
}
"ChangedNumbers": {
/** E.164 with plus, ascending: numbers that have changed. */
changed: (string)[]
/** Ascending: those that had all these settings already. */
unchanged: (string)[]
/** Ascending, in mode `any`: those left as they were. */
refused: (components['schemas']["RefusedNumber"])[]
}
"CheckPortability": {
/** Numbers in any spelling, 1 to 1,000. */
numbers: (string)[]
}
"ConfirmFoc": {
/** The day that both providers agreed, YYYY-MM-DD: the firm order commitment. */
focDate: string
}
"Connection": {
/** Id of the connection. */
id: string
/** What people call it; one line of 1 to 200 characters. */
name: string
/** Where calls go: 1 to 20 SIP endpoints. */
gateways: (components['schemas']["Gateway"])[]
/** The connection as a small integer, from 1000; given once in the life of an account. */
route: number
/** Numbers in service that are routed to it now. */
numbersRouted: number
/** When it was made, UTC. */
createdAt: string
/** When a field of it was last changed, UTC. */
changedAt: string
}
/** The account’s connections. */
"ConnectionPage": {
items: (components['schemas']["Connection"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"Contact": {
/** Id of the contact. */
id: string
/** The customer for whom the person speaks, `cus_…`. Null: not known. */
customerId: (string) | (null)
/** Given name; one line of 1 to 200 characters. Null: not known. */
firstName: (string) | (null)
/** Family name; one line of 1 to 200 characters. Null: not known. */
lastName: (string) | (null)
/** E-mail address; 254 characters at the most. Null: not known. */
email: (string) | (null)
/** E.164 number, kept as `+12015551234` however it is written. Null: not known. */
phone: (string) | (null)
/** What the person does there, such as `billing`; one line of 1 to 200 characters. Null: not known. */
role: (string) | (null)
/** True when nothing is missing. */
complete: boolean
/** Fields without which it is not complete. */
missing: (string)[]
/** When it was made, UTC. */
createdAt: string
/** When a field of it was last changed, UTC. */
changedAt: string
}
/** The account’s contacts. */
"ContactPage": {
items: (components['schemas']["Contact"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
/** Where free numbers are. */
"CoveragePage": {
items: (components['schemas']["CoverageRow"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
/** All free numbers that match, over all pages. */
total: number
}
/** The fields of `by`, and how many are free there. */
"CoverageRow": {
/** Only when `by` names this field; null for numbers without a value. */
country?: (string) | (number) | (null)
/** Only when `by` names this field; null for numbers without a value. */
kind?: (string) | (number) | (null)
/** Only when `by` names this field; null for numbers without a value. */
region?: (string) | (number) | (null)
/** Only when `by` names this field; null for numbers without a value. */
lata?: (string) | (number) | (null)
/** Only when `by` names this field; null for numbers without a value. */
rateCenter?: (string) | (number) | (null)
/** Only when `by` names this field; null for numbers without a value. */
city?: (string) | (number) | (null)
/** Only when `by` names this field; null for numbers without a value. */
tier?: (string) | (number) | (null)
/** Only when `by` names this field; null for numbers without a value. */
network?: (string) | (number) | (null)
/** Only when `by` names this field; null for numbers without a value. */
block?: (string) | (number) | (null)
/** Only when `by` names this field; null for numbers without a value. */
npaNxx?: (string) | (number) | (null)
/** Only when `by` names this field; null for numbers without a value. */
npa?: (string) | (number) | (null)
/** Only when `by` names this field; null for numbers without a value. */
state?: (string) | (number) | (null)
/** Numbers that are free there. */
count: number
}
"CreateAccount": {
/** What people call it: 1 to 100 characters without control characters. */
name: string
/** `operator` may load inventory and open accounts. */
role?: "operator" | "customer"
/** How many numbers it may hold in reservations at once. */
holdLimit?: number
}
"CreateBrand": {
/** The name as it is registered; one line of 1 to 200 characters. */
legalName: string
entityType?: ("private" | "public" | "non_profit" | "government" | "sole_proprietor") | (null)
taxId?: (string) | (null)
country?: (string) | (null)
vertical?: (string) | (null)
website?: (string) | (null)
email?: (string) | (null)
phone?: (string) | (null)
externalId?: (string) | (null)
}
"CreateCampaign": {
/** The brand that sends, `B…`. */
brandId: string
/** What it is for. */
useCase: "2fa" | "account_notification" | "customer_care" | "delivery_notification" | "fraud_alert" | "higher_education" | "low_volume" | "marketing" | "mixed" | "polling_voting" | "public_service_announcement" | "security_alert" | "charity" | "emergency" | "political" | "sweepstakes" | "social" | "agents_franchises" | "machine_to_machine"
/** What is sent to whom; 1 to 4,096 characters. */
description: string
/** Up to 5 examples of messages. */
sampleMessages?: (string)[]
optIn?: (string) | (null)
externalId?: (string) | (null)
/** From when numbers may be assigned to it, RFC 3339. */
startsAt?: string
endsAt?: (string) | (null)
}
"CreateConnection": {
/** What people call it; one line of 1 to 200 characters. */
name: string
/** Where calls go: 1 to 20 SIP endpoints. */
gateways: (components['schemas']["Gateway"])[]
}
"CreateContact": {
/** The customer for whom the person speaks, `cus_…`. Null: not known. */
customerId?: (string) | (null)
/** Given name; one line of 1 to 200 characters. Null: not known. */
firstName?: (string) | (null)
/** Family name; one line of 1 to 200 characters. Null: not known. */
lastName?: (string) | (null)
/** E-mail address; 254 characters at the most. Null: not known. */
email?: (string) | (null)
/** E.164 number, kept as `+12015551234` however it is written. Null: not known. */
phone?: (string) | (null)
/** What the person does there, such as `billing`; one line of 1 to 200 characters. Null: not known. */
role?: (string) | (null)
}
"CreateCustomer": {
/** `company` or `person`: what else has to be known depends on it. */
kind: "company" | "person"
/** Name of the company, or full name of the person; one line of 1 to 200 characters. Null: not known. */
name?: (string) | (null)
/** Number in the register of companies of its country, as that writes it; 1 to 64 characters. Null: not known. */
registrationNumber?: (string) | (null)
/** Number for taxes, such as for VAT or the EIN of the United States; 1 to 64 characters. Null: not known. */
taxId?: (string) | (null)
/** Where it is registered or lives, ISO 3166-1 alpha-2. Null: not known. */
country?: (string) | (null)
/** The account's own id of the customer; 1 to 64 characters. Null: not known. */
externalId?: (string) | (null)
}
"CreateKey": {
/** What people call it: 1 to 100 characters without control characters. */
name: string
/** `bearer`: a key for this API and the command line. `login`: a login and its secret, for programs that speak VoIP Innovations. `apikey`: username, password and apikey, for iNumbering. `client`: client id, its secret and a token, for TCL. */
sort?: "bearer" | "login" | "apikey" | "client"
/** The login, the username (a whole number) or the client id. Needed but for a bearer key. */
login?: string
/** What it may do; all that the role of the account may, when left out. */
scopes?: ("numbers:read" | "reservations:read" | "reservations:write" | "orders:read" | "orders:write" | "services:read" | "services:write" | "resources:read" | "resources:write" | "connections:read" | "connections:write" | "documents:read" | "documents:write" | "ports:read" | "ports:write" | "messaging:read" | "messaging:write" | "ledger:read" | "simulator:use" | "events:read" | "webhooks:read" | "webhooks:write" | "users:write" | "inventory:write" | "accounts:write" | "rates:write" | "exchange:read" | "documents:review" | "ports:work" | "messaging:review" | "ledger:write")[]
/** A secret of your own: of a bearer key beginning with `sk_`; the secret of a login; an apikey of 32 hexadecimal digits; the token of a client. A random one when left out, which is safer. */
secret?: string
/** For `apikey` the password that brings it back, for `client` the secret of the client id. A random one when left out. */
password?: string
}
"CreateLocation": {
/** The customer who is there, `cus_…`. Null: not known. */
customerId?: (string) | (null)
/** What people call the place; one line of 1 to 200 characters. Null: not known. */
name?: (string) | (null)
/** First line of the address: street and house; 1 to 200 characters. Null: not known. */
line1?: (string) | (null)
/** Second line of the address: building, floor, suite; 1 to 200 characters. Null: not known. */
line2?: (string) | (null)
/** City, as post is addressed; 1 to 200 characters. Null: not known. */
city?: (string) | (null)
/** State, province or region, such as `NJ`; 1 to 64 characters. Null: not known. */
region?: (string) | (null)
/** Postal code as its country writes it; 1 to 64 characters. Null: not known. */
postalCode?: (string) | (null)
/** Country, ISO 3166-1 alpha-2. Null: not known. */
country?: (string) | (null)
}
"CreateOwnKey": {
/** What people call it: 1 to 100 characters without control characters. */
name: string
/** What it may do: some of what you may do yourself; all of it, when left out. */
scopes?: ("numbers:read" | "reservations:read" | "reservations:write" | "orders:read" | "orders:write" | "services:read" | "services:write" | "resources:read" | "resources:write" | "connections:read" | "connections:write" | "documents:read" | "documents:write" | "ports:read" | "ports:write" | "messaging:read" | "messaging:write" | "ledger:read" | "simulator:use" | "events:read" | "webhooks:read" | "webhooks:write" | "users:write" | "inventory:write" | "accounts:write" | "rates:write" | "exchange:read" | "documents:review" | "ports:work" | "messaging:review" | "ledger:write")[]
}
"CreatePaymentMethod": {
/** `invoice`, `card` or `bank_debit`. */
kind: "invoice" | "card" | "bank_debit"
/** The customer who pays, `cus_…`. Null: not known. */
customerId?: (string) | (null)
/** What people call it; one line of 1 to 200 characters, never a card number. Null: not known. */
label?: (string) | (null)
/** The contact to whom bills go, `con_…`. Null: not known. */
billingContactId?: (string) | (null)
/** The location to which bills go, `loc_…`. Null: not known. */
billingLocationId?: (string) | (null)
/** Card only: who issues it, such as `Visa`; one line of 1 to 200 characters. Null: not known. */
brand?: (string) | (null)
/** Card only: the last four digits of its number, no more. Null: not known. */
last4?: (string) | (null)
/** Card only: month in which it expires, 1 to 12. Null: not known. */
expiryMonth?: (number) | (null)
/** Card only: year in which it expires, 2000 to 2099. Null: not known. */
expiryYear?: (number) | (null)
}
"CreatePort": {
/** Numbers to be ported in, 1 to 1,000, each once. */
numbers: (string)[]
/** Who uses the numbers. */
endUser?: (components['schemas']["PortEndUser"]) | (null)
/** The number to which the current provider bills. */
billingNumber?: (string) | (null)
currentCarrier?: (string) | (null)
carrierAccount?: (string) | (null)
pin?: (string) | (null)
loaDocumentId?: (string) | (null)
billDocumentId?: (string) | (null)
requestedFocDate?: (string) | (null)
settings?: components['schemas']["ServiceSettings"]
}
"CreateRequirement": {
/** Country of the numbers, ISO 3166-1 alpha-2, `001` for UIFN; null: every country but those of the North American plan, which have to be named. */
country?: (string) | (null)
/** Sort of the numbers. */
kind: "local" | "national" | "mobile" | "tollfree" | "uifn"
/** Only numbers that are sold as this; null: whatever they are sold as. */
product?: ("LNS" | "DID" | "ITFS" | "UIFN") | (null)
/** `new`: numbers are ordered; `move`: their address changes; `port_in`: they come from elsewhere. */
action: "new" | "move" | "port_in"
/** Sort of document, in small letters, digits and underscores: `proof_of_identity`, `proof_of_address`, `letter_of_authorisation`, `bill`, or whatever the rules of the exchange ask for. */
documentType: string
/** What the document has to show, for people; one line of 1 to 200 characters. */
description: string
/** In whose name it may be: the `account`, its `customer`, or the `end_user`. Whoever reviews it looks at that. */
suppliedBy?: ("account" | "customer" | "end_user")[]
/** `country`: the location of the document has to lie in the country of the number; `city`: in its city too, where the number has one; `none`: no location is needed. */
addressScope?: "none" | "country" | "city"
/** Media types that are taken. */
accepts?: ("application/pdf" | "image/png" | "image/jpeg")[]
/** From when it holds, RFC 3339, UTC, not in the past; without it, from now. */
validFrom?: string
}
"CreateUser": {
/** Whose user; left out: of the account that asks. */
accountId?: string
/** Under which the user signs in, unique in the exchange: letters, digits and `._@+-`. Case does not matter. */
login: string
/** What people call it: 1 to 100 characters without control characters. */
name: string
/** `viewer` sees everything of the account; `member` also acts for it; `admin` also manages its users. */
role: "viewer" | "member" | "admin"
/** A password of 12 to 200 characters, none of them a control character. */
password: string
}
"CreateWebhook": {
/** Where events are sent by POST: https or http, without user and password. */
url: string
/** Only events of these types; an empty list: all. */
types?: ("account.created" | "key.created" | "key.revoked" | "user.created" | "user.changed" | "user.deleted" | "session.started" | "session.ended" | "rate.set" | "inventory.imported" | "import.started" | "import.failed" | "inventory.withdrawn" | "inventory.offered" | "inventory.reset" | "reservation.created" | "reservation.extended" | "reservation.released" | "reservation.expired" | "order.placed" | "order.moved" | "order.filled" | "order.noted" | "order.numbered" | "service.started" | "service.released" | "service.routed" | "service.changed" | "service.restored" | "service.locked" | "service.unlocked" | "numbers.held" | "numbers.unheld" | "numbers.ageing_shortened" | "numbers.aged" | "customer.created" | "customer.changed" | "customer.deleted" | "contact.created" | "contact.changed" | "contact.deleted" | "location.created" | "location.changed" | "location.deleted" | "payment_method.created" | "payment_method.changed" | "payment_method.deleted" | "connection.created" | "connection.changed" | "connection.deleted" | "brand.created" | "brand.changed" | "brand.moved" | "brand.deleted" | "campaign.created" | "campaign.changed" | "campaign.moved" | "campaign.deleted" | "campaign.assigned" | "campaign.removed" | "footprint.imported" | "footprint.set" | "footprint.deleted" | "port.created" | "port.changed" | "port.submitted" | "port.signature_requested" | "port.exception" | "port.foc_confirmed" | "port.due" | "port.ported" | "port.cancelled" | "port.pin_read" | "port_out.requested" | "port_out.refused" | "port_out.escalated" | "port_out.authorised" | "port_out.cancelled" | "port_out.completed" | "port_out.returned" | "port_out.pin_set" | "document.submitted" | "document.accepted" | "document.rejected" | "document.expired" | "document.withdrawn" | "requirement.set" | "requirement.changed" | "requirement.ended" | "account.billing_set" | "ledger.paid" | "ledger.charged" | "ledger.overdrawn" | "sandbox.opened" | "simulator.clock_moved" | "simulator.script_added" | "simulator.script_deleted" | "simulator.fault_added" | "simulator.fault_deleted" | "webhook.created" | "webhook.changed" | "webhook.rotated" | "webhook.paused" | "webhook.resumed" | "webhook.deleted" | "webhook.redelivered")[]
/** What people call it: one line of 1 to 200 characters, or null. */
description?: (string) | (null)
}
/** A new key and its secret. */
"CreatedKey": {
key: components['schemas']["Key"]
/** What to send with each request: of a bearer key as the bearer. It is shown this once. */
secret: string
/** Of an `apikey` or a `client` what stands beside the secret; otherwise null. It is shown this once. */
password: (string) | (null)
}
/** A new webhook and its secret. */
"CreatedWebhook": {
webhook: components['schemas']["Webhook"]
/** By which you tell that a message is ours, `whsec_…`. It is shown this once. */
secret: string
}
/** What a wanted number must be. */
"Criteria": {
/** ISO 3166-1 alpha-2; `001` for universal international freephone numbers. */
country?: string
/** What sort of number. */
kind?: "local" | "national" | "mobile" | "tollfree" | "uifn"
/** State, province or region code, e.g. `NJ`. Case does not matter. */
region?: string
/** The same as `region`; give one of the two. */
state?: string
/** Local access and transport area, three to five digits. */
lata?: string
/** Rate centre, as NANPA abbreviates it, e.g. `HACKENSACK`. Case does not matter. */
rateCenter?: string
/** City, e.g. `London`. Case does not matter. */
city?: string
/** North American area code: [2–9][0–8][0–9], not N11. */
npa?: string
/** North American central office code. */
nxx?: string
/** Digits with which the national number begins, in any country: `20` for London, `201` in New Jersey. */
areaCode?: string
/** The operator's commercial class. */
tier?: number
/** Name of the network that carries the number. */
network?: string
/** Features that the number must all have. */
features?: ("voice" | "sms" | "mms" | "t38" | "cnam" | "e911")[]
/** What it must be sold as. */
product?: "LNS" | "DID" | "ITFS" | "UIFN"
/** UIFN only: a country in which it is in service. */
serviceCountry?: string
/** Highest price once, in minor units. Numbers without a price are left out. */
maxSetupMinor?: number
/** Highest price each month, in minor units. Numbers without a price are left out. */
maxMonthlyMinor?: number
/** ISO 4217 currency of the highest prices. */
currency?: string
/** The national number digit by digit, `x` for any: `201xxx1234`. It has the length of the number. */
mask?: string
/** A pattern over the national number: digits, letters (keypad), `?` one digit, `*` any run, `^` `$` anchors, `&` `%` repeated digits, `[2-9]` a class, `!4` any digit but 4; or `repeat:4`, `ascending:4`, `descending:4`, `palindrome`. See the search language. */
pattern?: string
}
"Customer": {
/** Id of the customer. */
id: string
/** `company` or `person`: what else has to be known depends on it. */
kind: "company" | "person"
/** Name of the company, or full name of the person; one line of 1 to 200 characters. Null: not known. */
name: (string) | (null)
/** Number in the register of companies of its country, as that writes it; 1 to 64 characters. Null: not known. */
registrationNumber: (string) | (null)
/** Number for taxes, such as for VAT or the EIN of the United States; 1 to 64 characters. Null: not known. */
taxId: (string) | (null)
/** Where it is registered or lives, ISO 3166-1 alpha-2. Null: not known. */
country: (string) | (null)
/** The account's own id of the customer; 1 to 64 characters. Null: not known. */
externalId: (string) | (null)
/** True when nothing is missing. */
complete: boolean
/** Fields without which it is not complete. */
missing: (string)[]
/** When it was made, UTC. */
createdAt: string
/** When a field of it was last changed, UTC. */
changedAt: string
}
/** The account’s customers. */
"CustomerPage": {
items: (components['schemas']["Customer"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
/** What is no longer there. */
"Deleted": {
/** The id that it had. */
id: string
}
/** The user who can no longer sign in. */
"DeletedUser": {
/** Id of the user, `usr_…`. */
id: string
}
/** The webhook that is gone. */
"DeletedWebhook": {
/** Id of the webhook that is gone. */
id: string
}
"Delivery": {
/** Id, `dlv_…`. */
id: string
/** The event, `evt_…`: the `webhook-id` of the message. */
eventId: string
/** Type of the event. */
type: string
/** What the event is about. */
subject: string
/** True: somebody asked for it to be sent again. */
again: boolean
/** `pending`: it waits, for its turn or for the next try. */
state: "pending" | "delivered" | "failed"
/** Tries so far. */
attempts: number
/** Not before this it is tried again, UTC; null: it is over. */
dueAt: (string) | (null)
/** When it was made, UTC. */
createdAt: string
/** When it was taken or given up, UTC. */
endedAt: (string) | (null)
/** The body that is sent, JSON: the same at every try. */
request: string
/** Every try, the first first. */
tries: ({
/** When, UTC: also the `webhook-timestamp`. */
at: string
/** How long it took, milliseconds. */
tookMs: number
/** Where it was sent. */
url: string
/** Status of the answer; null: there was none. */
status: (number) | (null)
/** Why there was no whole answer. */
error: (string) | (null)
/** The first thousand characters of the answer. */
answer: (string) | (null)
})[]
}
/** Deliveries of the webhook. */
"DeliveryPage": {
items: (components['schemas']["DeliverySummary"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"DeliverySummary": {
/** Id, `dlv_…`. */
id: string
/** The event, `evt_…`: the `webhook-id` of the message. */
eventId: string
/** Type of the event. */
type: string
/** What the event is about. */
subject: string
/** True: somebody asked for it to be sent again. */
again: boolean
/** `pending`: it waits, for its turn or for the next try. */
state: "pending" | "delivered" | "failed"
/** Tries so far. */
attempts: number
/** Not before this it is tried again, UTC; null: it is over. */
dueAt: (string) | (null)
/** When it was made, UTC. */
createdAt: string
/** When it was taken or given up, UTC. */
endedAt: (string) | (null)
}
"Dependants": {
/** The number, E.164 with plus. */
e164: string
/** True: it cannot be released before the lock is taken off. */
deletionLocked: boolean
/** The connection that gets its calls, `trk_…`; null: none. */
connectionId: (string) | (null)
/** The messaging campaign that it belongs to; null: none. */
campaignId: (string) | (null)
/** The first hundred numbers of the account whose calls go on to it, as their first or second way. */
routedHere: (string)[]
/** The first hundred orders of the account that wait and name it, `ord_…`. */
openOrders: (string)[]
}
/** A document, without its content. */
"Document": {
/** Id, `doc_…`. */
id: string
/** The account that sent it in, `acc_…`. */
accountId: string
/** `submitted`: waits for its review; `accepted`: it counts, for later orders too; `rejected`: see `reason`; `expired`: past its date; `withdrawn`: taken back by the account. */
state: "submitted" | "accepted" | "rejected" | "expired" | "withdrawn"
/** Sort of document, in small letters, digits and underscores: `proof_of_identity`, `proof_of_address`, `letter_of_authorisation`, `bill`, or whatever the rules of the exchange ask for. */
documentType: string
/** For which customer of the account it speaks, `cus_…`; null: for the account itself. */
customerId: (string) | (null)
/** The order that it was sent in for, `ord_…`. */
orderId: (string) | (null)
/** The location whose address it shows, `loc_…`. */
locationId: (string) | (null)
/** Country of that address when it was sent in, ISO 3166-1 alpha-2. */
addressCountry: (string) | (null)
/** City of that address when it was sent in. */
addressCity: (string) | (null)
/** Name that the file had with whoever sent it. */
fileName: (string) | (null)
/** Media type, told by the content. */
mediaType: "application/pdf" | "image/png" | "image/jpeg"
/** Length of the file in bytes. */
bytes: number
/** SHA-256 of the file, hex. */
sha256: string
/** Last day on which it counts, UTC; null: it does not expire. */
expiresOn: (string) | (null)
/** Rejected: why. */
reason: (string) | (null)
/** When it was accepted or rejected, UTC. */
reviewedAt: (string) | (null)
/** When it was sent in, UTC. */
createdAt: string
/** When its state last changed, UTC. */
changedAt: string
}
/** Documents. */
"DocumentPage": {
items: (components['schemas']["Document"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"EndedSessions": {
/** How many sessions ended. */
ended: number
}
/** Something that has happened. It never changes. */
"Event": {
/** Id of the event, `evt_…`: the same for ever, by which a repetition is known. */
id: string
/** What has happened. */
type: "account.created" | "key.created" | "key.revoked" | "user.created" | "user.changed" | "user.deleted" | "session.started" | "session.ended" | "rate.set" | "inventory.imported" | "import.started" | "import.failed" | "inventory.withdrawn" | "inventory.offered" | "inventory.reset" | "reservation.created" | "reservation.extended" | "reservation.released" | "reservation.expired" | "order.placed" | "order.moved" | "order.filled" | "order.noted" | "order.numbered" | "service.started" | "service.released" | "service.routed" | "service.changed" | "service.restored" | "service.locked" | "service.unlocked" | "numbers.held" | "numbers.unheld" | "numbers.ageing_shortened" | "numbers.aged" | "customer.created" | "customer.changed" | "customer.deleted" | "contact.created" | "contact.changed" | "contact.deleted" | "location.created" | "location.changed" | "location.deleted" | "payment_method.created" | "payment_method.changed" | "payment_method.deleted" | "connection.created" | "connection.changed" | "connection.deleted" | "brand.created" | "brand.changed" | "brand.moved" | "brand.deleted" | "campaign.created" | "campaign.changed" | "campaign.moved" | "campaign.deleted" | "campaign.assigned" | "campaign.removed" | "footprint.imported" | "footprint.set" | "footprint.deleted" | "port.created" | "port.changed" | "port.submitted" | "port.signature_requested" | "port.exception" | "port.foc_confirmed" | "port.due" | "port.ported" | "port.cancelled" | "port.pin_read" | "port_out.requested" | "port_out.refused" | "port_out.escalated" | "port_out.authorised" | "port_out.cancelled" | "port_out.completed" | "port_out.returned" | "port_out.pin_set" | "document.submitted" | "document.accepted" | "document.rejected" | "document.expired" | "document.withdrawn" | "requirement.set" | "requirement.changed" | "requirement.ended" | "account.billing_set" | "ledger.paid" | "ledger.charged" | "ledger.overdrawn" | "sandbox.opened" | "simulator.clock_moved" | "simulator.script_added" | "simulator.script_deleted" | "simulator.fault_added" | "simulator.fault_deleted" | "webhook.created" | "webhook.changed" | "webhook.rotated" | "webhook.paused" | "webhook.resumed" | "webhook.deleted" | "webhook.redelivered"
/** Version of the schema of `data`. */
version: number
/** When it happened, UTC. */
at: string
/** Id of what changed, or the first of the numbers. */
subject: string
/** Whose it is, `acc_…`; null: the exchange’s own. */
accountId: (string) | (null)
/** Id of your credential that asked; `exchange` for everything that you did not ask for yourself. */
actor: string
/** Of your request that caused it, `req_…`. */
requestId: (string) | (null)
/** All numbers that it is about, ascending; E.164 with plus. */
numbers: (string)[]
/** The rest, by the schema of the type: see the types of events. */
data: Record<string, unknown>
}
/** Events, and where to go on. */
"EventPage": {
items: (components['schemas']["Event"])[]
/** Send it as `after` to go on, now or later; it is given at the end too. */
cursor: string
/** True: there are more already. */
more: boolean
}
"EventType": {
/** Name of the type. */
type: "account.created" | "key.created" | "key.revoked" | "user.created" | "user.changed" | "user.deleted" | "session.started" | "session.ended" | "rate.set" | "inventory.imported" | "import.started" | "import.failed" | "inventory.withdrawn" | "inventory.offered" | "inventory.reset" | "reservation.created" | "reservation.extended" | "reservation.released" | "reservation.expired" | "order.placed" | "order.moved" | "order.filled" | "order.noted" | "order.numbered" | "service.started" | "service.released" | "service.routed" | "service.changed" | "service.restored" | "service.locked" | "service.unlocked" | "numbers.held" | "numbers.unheld" | "numbers.ageing_shortened" | "numbers.aged" | "customer.created" | "customer.changed" | "customer.deleted" | "contact.created" | "contact.changed" | "contact.deleted" | "location.created" | "location.changed" | "location.deleted" | "payment_method.created" | "payment_method.changed" | "payment_method.deleted" | "connection.created" | "connection.changed" | "connection.deleted" | "brand.created" | "brand.changed" | "brand.moved" | "brand.deleted" | "campaign.created" | "campaign.changed" | "campaign.moved" | "campaign.deleted" | "campaign.assigned" | "campaign.removed" | "footprint.imported" | "footprint.set" | "footprint.deleted" | "port.created" | "port.changed" | "port.submitted" | "port.signature_requested" | "port.exception" | "port.foc_confirmed" | "port.due" | "port.ported" | "port.cancelled" | "port.pin_read" | "port_out.requested" | "port_out.refused" | "port_out.escalated" | "port_out.authorised" | "port_out.cancelled" | "port_out.completed" | "port_out.returned" | "port_out.pin_set" | "document.submitted" | "document.accepted" | "document.rejected" | "document.expired" | "document.withdrawn" | "requirement.set" | "requirement.changed" | "requirement.ended" | "account.billing_set" | "ledger.paid" | "ledger.charged" | "ledger.overdrawn" | "sandbox.opened" | "simulator.clock_moved" | "simulator.script_added" | "simulator.script_deleted" | "simulator.fault_added" | "simulator.fault_deleted" | "webhook.created" | "webhook.changed" | "webhook.rotated" | "webhook.paused" | "webhook.resumed" | "webhook.deleted" | "webhook.redelivered"
/** Version of the schema. */
version: number
/** What has happened. */
description: string
/** JSON Schema of `data`. */
schema: Record<string, unknown>
}
/** Every type of events. */
"EventTypes": {
items: (components['schemas']["EventType"])[]
}
"ExtendReservation": {
/** Minutes from now that the numbers are held. */
holdMinutes: number
}
"FootprintRule": {
/** Id, `fpr_…`. */
id: string
/** ISO 3166-1 alpha-2. */
country: string
/** State, province or region; null: any. */
region: (string) | (null)
/** LATA; null: any. */
lata: (string) | (null)
/** Rate centre; null: any. */
rateCenter: (string) | (null)
/** Area code; null: any. */
npa: (string) | (null)
/** Central office code; null: any. */
nxx: (string) | (null)
/** Whether such numbers can be ported in. */
portable: boolean
/** Commercial class; null: none is said. */
tier: (number) | (null)
/** Your carrier through which it is ported. */
ocn: (string) | (null)
/** Carrier to which the central office code was assigned. */
carrier: (string) | (null)
}
/** Rules of the footprint. */
"FootprintRulePage": {
items: (components['schemas']["FootprintRule"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"Gateway": {
/** IPv4 address, IPv6 address without brackets, or DNS name; kept in lower case. */
host: string
/** Port, 1 to 65535; 5060 when left out, or 5061 with `tls` (RFC 3261, 19.1.2). */
port?: number
/** What carries SIP. */
transport?: "udp" | "tcp" | "tls"
/** The lowest is tried first (RFC 2782). */
priority?: number
/** Share of the calls among gateways of one priority (RFC 2782). */
weight?: number
}
"Health": {
/** Whether the index of this process has been built. */
ready: boolean
/** Blocks on sale in the index. */
blocks: number
/** Numbers free for sale in the index. */
freeNumbers: number
/** Which engine keeps everything. */
store: "sqlite" | "postgres"
/** The exchange's time, UTC. */
at: string
/** What was done in the last 60 seconds, by all processes. */
lastMinute: {
/** Reservations that were made. */
holds: number
/** Orders that were placed. */
orders: number
}
/** What webhooks have still to be told. */
outbox: {
/** Deliveries to webhooks that have not succeeded yet; 100,000 means that many or more. */
pending: number
/** Since when the first of them could have been tried; null: none is due. */
dueSince: (string) | (null)
}
process: components['schemas']["ProcessHealth"]
}
/** The reservation, and what goes with it. */
"HeldReservation": {
/** Id, `rsv_…`. */
id: string
/** `active` while it holds numbers; `ordered` when they went into an order; `released` when given back; `expired`. */
state: "active" | "ordered" | "released" | "expired"
/** The numbers that it holds now, ascending; when it has ended, those that it held at the last. */
numbers: (string)[]
/** When the hold began, UTC. */
createdAt: string
/** From this moment the numbers are free again. */
expiresAt: string
/** Listed numbers that it does not hold. */
refused: (components['schemas']["Refusal"])[]
holds: components['schemas']["Holds"]
}
/** Events about the number. */
"HistoryPage": {
items: (components['schemas']["Event"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"HoldNumbers": {
/** Free numbers of blocks on sale. */
numbers: (string)[]
}
"Holder": {
/** Who had it; null: the operator. */
accountId: (string) | (null)
/** What it was. */
state: "reserved" | "ordered" | "in_service" | "ageing" | "held" | "porting_in" | "porting_out" | "ported_out"
/** Since when, UTC. */
from: string
/** Until when, UTC; null: still. */
until: (string) | (null)
}
/** Who had the number, the first first. */
"Holders": {
items: (components['schemas']["Holder"])[]
}
"Holds": {
/** How many numbers the account may hold at once. */
limit: number
/** How many it holds now, over all its reservations. */
used: number
}
"Import": {
/** Id, `imp_…`. */
id: string
/** `running`; `completed`; `failed`: see `problem`, and nothing was kept; `interrupted`: its process ended, and what was not committed by then was not kept: look at the blocks, or send the file again, which changes nothing twice. */
state: "running" | "completed" | "failed" | "interrupted"
/** Which sort of file. */
source: string
/** Name of the file. */
fileName: string
/** Bytes of the file as it was sent. */
bytes: number
/** How far it has come. */
progress: {
/** Reading the file, or writing its rows. */
phase: "read" | "write"
/** Bytes that were read, or rows that were written. */
done: number
/** Bytes or rows in all; 0: not known yet. */
total: number
}
/** Null until it has completed. */
counts: (components['schemas']["ImportCounts"]) | (null)
/** Rows that were left out, by reason, the most frequent first; empty until it has completed. */
skippedBecause: ({
/** Why. */
reason: string
/** How many. */
rows: number
})[]
/** `failed`: why. */
problem: ({
/** One of the codes of errors. */
code: string
/** The problem and the cure. */
detail: string
}) | (null)
/** When, UTC. */
startedAt: string
/** When it ended, UTC. */
endedAt: (string) | (null)
}
/** Rows and blocks by what became of them. */
"ImportCounts": {
/** Rows of the file. */
rows: number
/** Rows that the filters, or their own word, left out. */
skipped: number
/** Rows that are wrong. */
rejected: number
/** Blocks that are new. */
added: number
/** Blocks that changed. */
updated: number
/** Blocks that were as offered already. */
unchanged: number
/** Numbers that the rows offer. */
numbers: number
}
/** Imports. */
"ImportPage": {
items: (components['schemas']["Import"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"Key": {
/** Id of the key, `key_…`; not secret. */
id: string
/** Whose key it is. */
accountId: string
/** `bearer`: a key for this API. `login`: a login and secret, for VoIP Innovations. `apikey`: for iNumbering. `client`: a token, for TCL. */
sort: "bearer" | "login" | "apikey" | "client"
/** What people call it: 1 to 100 characters without control characters. */
name: string
/** The login, username or client id; null for a bearer key. */
login: (string) | (null)
/** What it may do. */
scopes: ("numbers:read" | "reservations:read" | "reservations:write" | "orders:read" | "orders:write" | "services:read" | "services:write" | "resources:read" | "resources:write" | "connections:read" | "connections:write" | "documents:read" | "documents:write" | "ports:read" | "ports:write" | "messaging:read" | "messaging:write" | "ledger:read" | "simulator:use" | "events:read" | "webhooks:read" | "webhooks:write" | "users:write" | "inventory:write" | "accounts:write" | "rates:write" | "exchange:read" | "documents:review" | "ports:work" | "messaging:review" | "ledger:write")[]
/** When it was made, UTC. */
createdAt: string
/** Since when it is no longer accepted; null while it is. */
revokedAt: (string) | (null)
}
/** Keys of an account. */
"KeyPage": {
items: (components['schemas']["Key"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"Location": {
/** Id of the location. */
id: string
/** The customer who is there, `cus_…`. Null: not known. */
customerId: (string) | (null)
/** What people call the place; one line of 1 to 200 characters. Null: not known. */
name: (string) | (null)
/** First line of the address: street and house; 1 to 200 characters. Null: not known. */
line1: (string) | (null)
/** Second line of the address: building, floor, suite; 1 to 200 characters. Null: not known. */
line2: (string) | (null)
/** City, as post is addressed; 1 to 200 characters. Null: not known. */
city: (string) | (null)
/** State, province or region, such as `NJ`; 1 to 64 characters. Null: not known. */
region: (string) | (null)
/** Postal code as its country writes it; 1 to 64 characters. Null: not known. */
postalCode: (string) | (null)
/** Country, ISO 3166-1 alpha-2. Null: not known. */
country: (string) | (null)
/** True when nothing is missing. */
complete: boolean
/** Fields without which it is not complete. */
missing: (string)[]
/** When it was made, UTC. */
createdAt: string
/** When a field of it was last changed, UTC. */
changedAt: string
}
/** The account’s locations. */
"LocationPage": {
items: (components['schemas']["Location"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"LockNumbers": {
/** Numbers of yours that are in service. */
numbers: (string)[]
/** True: none of them is released until the lock is taken off. False: take it off. */
locked: boolean
}
/** Numbers, and whether they are locked now. */
"LockedNumbers": {
/** E.164 with plus, ascending. */
numbers: (string)[]
/** True: none of them is released until the lock is taken off. False: take it off. */
locked: boolean
}
"MoveSimulatorClock": {
/** How far, ISO 8601: weeks, or days, hours, minutes and seconds, such as `P10D` or `PT1H30M`. */
advance?: string
/** Until when: RFC 3339, or a day, which means its first moment in UTC. Not in the past. */
to?: string
}
/** A document that is needed, and how it stands. */
"NeededDocument": {
/** The rule that asks for it, `rqm_…`. */
requirementId: string
/** Sort of document, such as `proof_of_address`. */
documentType: string
/** What it has to show. The rules are the operator’s; those of the starter set are a starting point and not legal advice. */
description: string
/** Media types that are taken. */
accepts: (string)[]
/** `accepted`: nothing more is needed; `submitted`: it waits for its review; `missing`, `rejected`, `expired`: send one in. */
state: "missing" | "submitted" | "rejected" | "accepted" | "expired"
/** The document that it is about, `doc_…`. */
documentId: (string) | (null)
/** Rejected: why. Missing: where its address has to be, if anywhere. */
reason: (string) | (null)
}
/** The documents that are needed. */
"NeededDocuments": {
/** What is needed; empty: nothing. */
items: (components['schemas']["NeededDocument"])[]
}
"NewPayment": {
/** Id of the account. */
accountId: string
/** `payment`: money came in, or went back. `adjustment`: the operator gives or takes without money. */
kind?: "payment" | "adjustment"
/** Positive: in favour of the account. Negative: paid back to it, or taken from it. Never 0. */
amountMinor: number
/** ISO 4217 code. */
currency: string
/** Your own id of it, such as that of the bank: the same one is never booked twice for one account. */
externalId: string
/** What the statement says of it: 1 to 200 characters in one line. */
description?: string
}
/** Numbers of the account. */
"NumberPage": {
items: (components['schemas']["Service"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"NumberRecord": {
/** E.164 with plus. */
e164: string
/** Where it is in the life of a number. */
state: "available" | "reserved" | "ordered" | "in_service" | "ageing" | "held" | "porting_in" | "porting_out" | "ported_out"
/** As what it is reported, 47 CFR 52.15(f); null: another provider reports it. */
category: ("assigned" | "intermediate" | "reserved" | "ageing" | "administrative" | "available") | (null)
/** Who has it, `acc_…`; null: nobody. */
accountId: (string) | (null)
/** Reserved: by which reservation, `rsv_…`. */
reservationId: (string) | (null)
/** Ordered or in service: by which order, `ord_…`. */
orderId: (string) | (null)
/** The port that brought it, brings it or took it; null: none. */
portId: (string) | (null)
/** True: it lies in another provider’s block and came by a port. */
foreignBlock: boolean
/** Whether its block is on sale; false too when no block of ours holds it. */
onSale: boolean
/** Rate centre of its block. */
rateCenter: (string) | (null)
/** State, province or region of its block. */
region: (string) | (null)
/** Operating company number of its block. */
ocn: (string) | (null)
/** Reserved: until when. */
expiresAt: (string) | (null)
/** Ageing: from when it is offered again. */
availableAt: (string) | (null)
/** Since when it is in this state; null: not known, for it is free. */
changedAt: (string) | (null)
}
"Order": {
/** Id, `ord_…`; null in the answer to a dry run. */
id: (string) | (null)
/** `new`: numbers into service. `change`, `move`: how numbers in service are set, or where they belong. `disconnect`: out of service. `restore`: back into it. `port_in`: numbers that came from another provider. `campaign_assign`, `campaign_remove`: numbers and messaging. */
kind: "new" | "change" | "move" | "disconnect" | "restore" | "port_in" | "campaign_assign" | "campaign_remove"
/** `documents_required`: something is missing. `in_review`: it is looked at. `in_progress`: it waits for its date. `backordered`: it waits for stock. `completed`: all that was asked for; `partially_completed`: less; `rejected`, `cancelled`: nothing. */
state: "submitted" | "documents_required" | "in_review" | "in_progress" | "backordered" | "completed" | "partially_completed" | "rejected" | "cancelled"
/** Why it is where it is, in words for people. */
reason: (string) | (null)
/** The customer's own id of the order. */
externalId: (string) | (null)
/** Ties several orders together. */
requestId: (string) | (null)
/** The reservation that it used up. */
reservationId: (string) | (null)
/** Numbers asked for. */
wanted: number
/** Numbers that it brought. */
completed: number
/** Numbers asked for that it did not and will not bring. */
rejected: number
/** Not before this moment, UTC; null: at once. */
requestedDate: (string) | (null)
/** When it was placed, UTC. */
createdAt: string
/** When it ended, UTC; null while it goes on. */
endedAt: (string) | (null)
/** For whom the numbers are, `cus_…`. */
customerId: (string) | (null)
/** Who answers for them, `con_…`. */
contactId: (string) | (null)
/** Who pays for them, `pay_…`. */
paymentMethodId: (string) | (null)
/** Where they are used, `loc_…`. */
locationId: (string) | (null)
/** What its numbers cost, as it was when they were found, by currency; empty: nothing. */
prices: (components['schemas']["OrderPrice"])[]
/** What it needs before it goes on; empty: nothing more. */
documents: (components['schemas']["NeededDocument"])[]
/** Only in the answers to a dry run, what stands in the way, and to a disconnection, what hangs on its numbers; otherwise empty. */
conflicts: (components['schemas']["OrderConflict"])[]
/** One for each number, ascending by number, and one for each that is yet to be found. */
lines: (components['schemas']["OrderLine"])[]
/** Every state that it came to, the first one first. */
history: (components['schemas']["OrderStep"])[]
/** What was written to it, the oldest first. */
notes: (components['schemas']["OrderNote"])[]
}
"OrderConflict": {
/** E.164 with plus. */
e164: string
/** Why it would be rejected; null: it would not, but something depends on it. */
reason: ("not_in_inventory" | "not_available" | "reserved_by_you" | "in_service_for_you" | "ageing_after_you" | "ordered_by_you" | "porting_in_for_you" | "porting_out_for_you" | "ported_out_after_you" | "held_by_you" | "number_not_in_service" | "deletion_locked" | "number_not_restorable" | "invalid_input" | "order_cancelled" | "order_rejected" | "no_sms" | "campaign_not_active" | "already_assigned" | "not_assigned") | (null)
/** Free numbers near it. */
alternatives: (string)[]
/** What hangs on a number that goes out of service; null: nothing. */
dependants: (components['schemas']["Dependants"]) | (null)
}
"OrderLine": {
/** E.164 with plus; null while none was found. */
e164: (string) | (null)
/** `backordered`: waits for a number. `ordered`: waits with its number, which is nobody else’s. `completed`: done. `rejected`: not done. `cancelled`: not done, because the order ended before. */
state: "backordered" | "ordered" | "completed" | "rejected" | "cancelled"
/** Completed: the service, `svc_…`. */
serviceId: (string) | (null)
/** Rejected or cancelled: why. */
reason: ("not_in_inventory" | "not_available" | "reserved_by_you" | "in_service_for_you" | "ageing_after_you" | "ordered_by_you" | "porting_in_for_you" | "porting_out_for_you" | "ported_out_after_you" | "held_by_you" | "number_not_in_service" | "deletion_locked" | "number_not_restorable" | "invalid_input" | "order_cancelled" | "order_rejected" | "no_sms" | "campaign_not_active" | "already_assigned" | "not_assigned") | (null)
/** Disconnected: until when the number can be restored, UTC. */
restorableUntil: (string) | (null)
}
"OrderNote": {
/** The note. */
text: string
/** When it was written, UTC. */
at: string
}
/** Orders of the account. */
"OrderPage": {
items: (components['schemas']["OrderSummary"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
/** The sum over the numbers of an order. */
"OrderPrice": {
/** Once, in minor units. */
setupMinor: number
/** Each month, in minor units. */
monthlyMinor: number
/** ISO 4217 code. */
currency: string
}
"OrderStep": {
/** The state that it came to. */
state: "submitted" | "documents_required" | "in_review" | "in_progress" | "backordered" | "completed" | "partially_completed" | "rejected" | "cancelled"
/** Why, in words for people. */
reason: (string) | (null)
/** When, UTC. */
at: string
}
"OrderSummary": {
/** Id, `ord_…`; null in the answer to a dry run. */
id: (string) | (null)
/** `new`: numbers into service. `change`, `move`: how numbers in service are set, or where they belong. `disconnect`: out of service. `restore`: back into it. `port_in`: numbers that came from another provider. `campaign_assign`, `campaign_remove`: numbers and messaging. */
kind: "new" | "change" | "move" | "disconnect" | "restore" | "port_in" | "campaign_assign" | "campaign_remove"
/** `documents_required`: something is missing. `in_review`: it is looked at. `in_progress`: it waits for its date. `backordered`: it waits for stock. `completed`: all that was asked for; `partially_completed`: less; `rejected`, `cancelled`: nothing. */
state: "submitted" | "documents_required" | "in_review" | "in_progress" | "backordered" | "completed" | "partially_completed" | "rejected" | "cancelled"
/** Why it is where it is, in words for people. */
reason: (string) | (null)
/** The customer's own id of the order. */
externalId: (string) | (null)
/** Ties several orders together. */
requestId: (string) | (null)
/** The reservation that it used up. */
reservationId: (string) | (null)
/** Numbers asked for. */
wanted: number
/** Numbers that it brought. */
completed: number
/** Numbers asked for that it did not and will not bring. */
rejected: number
/** Not before this moment, UTC; null: at once. */
requestedDate: (string) | (null)
/** When it was placed, UTC. */
createdAt: string
/** When it ended, UTC; null while it goes on. */
endedAt: (string) | (null)
}
"OwnAccount": {
account: components['schemas']["Account"]
/** Id of the key that asks, `key_…`; not secret. */
keyId: string
/** What this key may do. */
scopes: ("numbers:read" | "reservations:read" | "reservations:write" | "orders:read" | "orders:write" | "services:read" | "services:write" | "resources:read" | "resources:write" | "connections:read" | "connections:write" | "documents:read" | "documents:write" | "ports:read" | "ports:write" | "messaging:read" | "messaging:write" | "ledger:read" | "simulator:use" | "events:read" | "webhooks:read" | "webhooks:write" | "users:write" | "inventory:write" | "accounts:write" | "rates:write" | "exchange:read" | "documents:review" | "ports:work" | "messaging:review" | "ledger:write")[]
holds: components['schemas']["Holds"]
}
"Payment": {
/** Id of the transaction, `txn_…`. */
id: string
/** Id of the account. */
accountId: string
/** `payment`: money came in, or went back. `adjustment`: the operator gives or takes without money. */
kind: "payment" | "adjustment"
/** Positive: in favour of the account. Negative: paid back to it, or taken from it. Never 0. */
amountMinor: number
/** ISO 4217 code. */
currency: string
/** Your own id of it, such as that of the bank: the same one is never booked twice for one account. */
externalId: string
/** When it was booked, UTC. */
at: string
}
"PaymentMethod": {
/** Id of the payment method. */
id: string
/** `invoice`, `card` or `bank_debit`. */
kind: "invoice" | "card" | "bank_debit"
/** The customer who pays, `cus_…`. Null: not known. */
customerId: (string) | (null)
/** What people call it; one line of 1 to 200 characters, never a card number. Null: not known. */
label: (string) | (null)
/** The contact to whom bills go, `con_…`. Null: not known. */
billingContactId: (string) | (null)
/** The location to which bills go, `loc_…`. Null: not known. */
billingLocationId: (string) | (null)
/** Card only: who issues it, such as `Visa`; one line of 1 to 200 characters. Null: not known. */
brand: (string) | (null)
/** Card only: the last four digits of its number, no more. Null: not known. */
last4: (string) | (null)
/** Card only: month in which it expires, 1 to 12. Null: not known. */
expiryMonth: (number) | (null)
/** Card only: year in which it expires, 2000 to 2099. Null: not known. */
expiryYear: (number) | (null)
/** True when nothing is missing. */
complete: boolean
/** Fields without which it is not complete. */
missing: (string)[]
/** When it was made, UTC. */
createdAt: string
/** When a field of it was last changed, UTC. */
changedAt: string
}
/** The account’s payment methods. */
"PaymentMethodPage": {
items: (components['schemas']["PaymentMethod"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
/** Of a new order exactly one of reservationId, numbers and criteria says what is ordered; quantity and backorder go with criteria. Of the other kinds exactly one of numbers and serviceIds says which numbers it is about. */
"PlaceOrder": {
/** `new`: numbers into service. `change`: how numbers in service are set. `move`: to another location, connection or customer. `disconnect`: out of service. `restore`: back into it, while they rest. */
kind?: "new" | "change" | "move" | "disconnect" | "restore"
/** Order all that this active reservation holds. */
reservationId?: string
/** These numbers: of a new order free ones, or ones that the account holds; otherwise its own. */
numbers?: (string)[]
criteria?: components['schemas']["Criteria"]
/** How many numbers. */
quantity?: number
/** True: the numbers must follow one another without a gap. */
contiguous?: boolean
/** With criteria. True: what is free is taken now, and the rest waits, oldest order first, until numbers that match come into stock. */
backorder?: boolean
/** `all`: everything or nothing. `any`: what can be had; the rest is told, line by line. */
mode?: "all" | "any"
/** Not before this moment, RFC 3339 in UTC such as `2026-04-01T08:00:00Z`, at most 90 days ahead; left out: at once. */
requestedDate?: string
/** `direct`: to a connection, which `connectionId` names. `pstn`: over the public network to `outpulseDigits`. Given, it sets the way of calls anew: `connectionId`, `outpulseType` and `outpulseDigits` come with it. Null: none. */
connectionType?: ("direct" | "pstn") | (null)
/** The connection of `direct`, `trk_…`. Null: none. */
connectionId?: (string) | (null)
/** `same_as_number`: the digits of the number itself are sent on. `custom`: those of `outpulseDigits`. Null: none. */
outpulseType?: ("same_as_number" | "custom") | (null)
/** The digits of `custom`: a telephone number that can exist, E.164. Null: none. */
outpulseDigits?: (string) | (null)
/** How the caller’s number is shown: `international`, `national` as within `clidCountry`, or `withheld`. Null: none. */
clidType?: ("international" | "national" | "withheld") | (null)
/** The country whose plan a `clidType` of `national` or `international` is of, ISO 3166-1 alpha-2. Null: none. */
clidCountry?: (string) | (null)
/** Where calls go when the first way fails; not the first way again. Null: none. */
failover?: ({
/** A connection of the account, `trk_…`. */
connectionId?: string
/** A telephone number, E.164. */
digits?: string
}) | (null)
/** The name that is shown with calls: 1 to 15 letters, digits and blanks, not only blanks. Null: none. */
cnam?: (string) | (null)
/** The customer’s own reference of the number: 1 to 64 printable ASCII characters. Null: none. */
referenceId?: (string) | (null)
/** What is switched on, of what the number’s block can carry. Null: none. */
features?: (("voice" | "sms" | "mms" | "t38" | "cnam" | "e911")[]) | (null)
/** For whom the number is, `cus_…`. Null: none. */
customerId?: (string) | (null)
/** Who answers for it, `con_…`. Null: none. */
contactId?: (string) | (null)
/** Who pays for it, `pay_…`. Null: none. */
paymentMethodId?: (string) | (null)
/** Where it is used, `loc_…`. Null: none. */
locationId?: (string) | (null)
/** The customer's own id of this order: sent again, the same order is answered and nothing is bought. */
externalId?: string
/** Ties several orders together. */
requestId?: string
/** True: answer what would happen, and do nothing. */
dryRun?: boolean
/** The same by the ids of their services, `svc_…`. */
serviceIds?: (string)[]
/** `disconnect`: why, kept with the service; one line of 1 to 200 characters. */
reason?: string
}
"PlaceUse": {
/** ISO 3166-1 alpha-2; `001` for UIFN. */
country: string
/** State, province or region; null: of none. */
state: (string) | (null)
/** Rate centre, when a state was asked for; null: of none. */
rateCenter: (string) | (null)
/** Numbers of this place. */
total: number
use: components['schemas']["Use"]
}
"Port": {
/** Id of the port, `prt_…`. */
id: string
/** The account that ports its numbers in, `acc_…`. */
accountId: string
/** Where the port stands. */
state: "draft" | "submitted" | "pending_signature" | "exception" | "foc_confirmed" | "ported" | "cancelled"
/** How many numbers it has. */
quantity: number
/** Name of the current provider. */
currentCarrier: (string) | (null)
/** The day that was asked for, YYYY-MM-DD. */
requestedFocDate: (string) | (null)
/** The day that both providers agreed, YYYY-MM-DD. */
focDate: (string) | (null)
/** `exception`: why the current provider did not accept it. */
exception: ({
/** What is wrong. */
code: "account_number_mismatch" | "pin_mismatch" | "name_mismatch" | "address_mismatch" | "billing_number_mismatch" | "loa_invalid" | "number_not_active" | "number_not_portable" | "order_pending" | "other"
/** In the operator's words. */
text: (string) | (null)
}) | (null)
/** `cancelled`: why. */
reason: (string) | (null)
/** `ported`: the order that put the numbers into service, `ord_…`. */
orderId: (string) | (null)
/** When it was made, UTC. */
createdAt: string
/** When it was last changed, UTC. */
changedAt: string
/** When it was submitted first, UTC. */
submittedAt: (string) | (null)
/** When it was ported or cancelled, UTC. */
endedAt: (string) | (null)
/** E.164 with plus, ascending. */
numbers: (string)[]
/** Who uses the numbers. */
endUser: (components['schemas']["PortEndUser"]) | (null)
/** The number to which the current provider bills, E.164 with plus. */
billingNumber: (string) | (null)
/** The end user's account number with the current provider. */
carrierAccount: (string) | (null)
/** `****` when there is one; it is forgotten when the port ends. */
pin: ("****") | (null)
/** The signed letter of authorisation, `doc_…`. */
loaDocumentId: (string) | (null)
/** A recent bill of the current provider, `doc_…`. */
billDocumentId: (string) | (null)
settings: components['schemas']["ServiceSettings"]
/** Fields without which it cannot be submitted. */
missing: (string)[]
/** What the rules of the exchange want before a day is agreed; empty when there is nothing. */
documents: (components['schemas']["NeededDocument"])[]
/** Every move, the oldest first; the latest 1,000. */
history: ({
/** The state that it came to. */
state: "draft" | "submitted" | "pending_signature" | "exception" | "foc_confirmed" | "ported" | "cancelled"
/** Why. */
reason: (string) | (null)
/** Who did it. */
actor: "customer" | "operator"
/** When, UTC. */
at: string
})[]
}
"PortEndUser": {
/** As on the bill of the current provider; one line of 1 to 200 characters. */
name: string
/** What sort of end user it is. */
kind: "business" | "residential"
/** Where the numbers are in service now. */
address: {
/** Street and house number of the service address. */
line1: string
line2?: (string) | (null)
/** City. */
city: string
region?: (string) | (null)
postalCode?: (string) | (null)
/** ISO 3166-1 alpha-2. */
country: string
}
}
"PortOut": {
/** Id of the port out, `pto_…`. */
id: string
/** The account whose number it is, `acc_…`. */
accountId: string
/** The number, E.164 with plus. */
e164: string
/** Where it stands. */
state: "requested" | "authorised" | "refused" | "cancelled" | "completed" | "returned"
/** The provider that wants the number. */
gainingCarrier: string
/** The day on which it wants it, YYYY-MM-DD. */
requestedFocDate: (string) | (null)
/** `refused`: why. */
refusal: ("wrong_account_number" | "no_pin" | "pin_locked" | "wrong_pin" | "not_authorised" | "not_the_end_user" | "other") | (null)
/** Refused or cancelled: more about it. */
reason: (string) | (null)
/** When a request has to be answered, UTC. */
dueAt: string
/** When the operator was told that it was not, UTC. */
escalatedAt: (string) | (null)
/** When it was asked for, UTC. */
createdAt: string
/** When its state last changed, UTC. */
changedAt: string
/** When it ended, UTC. */
endedAt: (string) | (null)
/** Every move, the oldest first. */
history: ({
/** The state that it came to. */
state: "requested" | "authorised" | "refused" | "cancelled" | "completed" | "returned"
/** Why. */
reason: (string) | (null)
/** Who did it. */
actor: "customer" | "operator"
/** When, UTC. */
at: string
})[]
}
/** Ports out. */
"PortOutPage": {
items: (components['schemas']["PortOutSummary"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
/** Whether there is a PIN. */
"PortOutPin": {
/** Whether there is a PIN now. */
hasPin: boolean
}
"PortOutSummary": {
/** Id of the port out, `pto_…`. */
id: string
/** The account whose number it is, `acc_…`. */
accountId: string
/** The number, E.164 with plus. */
e164: string
/** Where it stands. */
state: "requested" | "authorised" | "refused" | "cancelled" | "completed" | "returned"
/** The provider that wants the number. */
gainingCarrier: string
/** The day on which it wants it, YYYY-MM-DD. */
requestedFocDate: (string) | (null)
/** `refused`: why. */
refusal: ("wrong_account_number" | "no_pin" | "pin_locked" | "wrong_pin" | "not_authorised" | "not_the_end_user" | "other") | (null)
/** Refused or cancelled: more about it. */
reason: (string) | (null)
/** When a request has to be answered, UTC. */
dueAt: string
/** When the operator was told that it was not, UTC. */
escalatedAt: (string) | (null)
/** When it was asked for, UTC. */
createdAt: string
/** When its state last changed, UTC. */
changedAt: string
/** When it ended, UTC. */
endedAt: (string) | (null)
}
/** Ports. */
"PortPage": {
items: (components['schemas']["PortSummary"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
/** The PIN. */
"PortPin": {
/** The end user's PIN with the current provider. */
pin: string
}
"PortSummary": {
/** Id of the port, `prt_…`. */
id: string
/** The account that ports its numbers in, `acc_…`. */
accountId: string
/** Where the port stands. */
state: "draft" | "submitted" | "pending_signature" | "exception" | "foc_confirmed" | "ported" | "cancelled"
/** How many numbers it has. */
quantity: number
/** Name of the current provider. */
currentCarrier: (string) | (null)
/** The day that was asked for, YYYY-MM-DD. */
requestedFocDate: (string) | (null)
/** The day that both providers agreed, YYYY-MM-DD. */
focDate: (string) | (null)
/** `exception`: why the current provider did not accept it. */
exception: ({
/** What is wrong. */
code: "account_number_mismatch" | "pin_mismatch" | "name_mismatch" | "address_mismatch" | "billing_number_mismatch" | "loa_invalid" | "number_not_active" | "number_not_portable" | "order_pending" | "other"
/** In the operator's words. */
text: (string) | (null)
}) | (null)
/** `cancelled`: why. */
reason: (string) | (null)
/** `ported`: the order that put the numbers into service, `ord_…`. */
orderId: (string) | (null)
/** When it was made, UTC. */
createdAt: string
/** When it was last changed, UTC. */
changedAt: string
/** When it was submitted first, UTC. */
submittedAt: (string) | (null)
/** When it was ported or cancelled, UTC. */
endedAt: (string) | (null)
}
"Portability": {
/** E.164 with plus; null for what is no number. */
e164: (string) | (null)
/** Whether a port order may name it now. */
portable: boolean
/** Not portable: why. */
reason: ("not_a_number" | "already_here" | "port_open" | "not_available" | "kind_not_portable" | "unknown_rate_center" | "rate_center_outside_footprint" | "country_outside_footprint") | (null)
/** ISO 3166-1 alpha-2; `001` for UIFN. */
country: (string) | (null)
/** What sort of number it is. */
kind: ("local" | "national" | "mobile" | "tollfree" | "uifn") | (null)
/** State, province or region. */
region: (string) | (null)
/** Local access and transport area. */
lata: (string) | (null)
/** Rate centre. */
rateCenter: (string) | (null)
/** OCN of the carrier to which the number was assigned, as far as the exchange knows. */
currentCarrier: (string) | (null)
/** Commercial class in which it would be ported. */
tier: (number) | (null)
}
/** An item for each number. */
"PortabilityPage": {
items: (components['schemas']["Portability"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
/** What a number costs: once, and each month. */
"Price": {
/** Amount in the minor unit of the currency (ISO 4217), e.g. 125 for 1.25 USD. */
setupMinor: number
/** Amount in the minor unit of the currency (ISO 4217), e.g. 125 for 1.25 USD. */
monthlyMinor: number
/** ISO 4217 code. */
currency: string
}
/** A refusal (RFC 9457). */
"Problem": {
/** Where the code is explained. */
type: string
/** What the code means, always the same for one code. */
title: string
/** The HTTP status. */
status: number
/** What is wrong with this request, and what to do about it. For people. */
detail: string
/** For programs: one of a closed list. */
code: "headers_too_large" | "request_timeout" | "method_not_allowed" | "unauthenticated" | "forbidden" | "rate_limited" | "not_ready" | "overloaded" | "payload_too_large" | "unsupported_media_type" | "invalid_input" | "conflicting_filters" | "invalid_cursor" | "not_found" | "idempotency_in_progress" | "idempotency_key_reused" | "external_id_reused" | "name_taken" | "wrong_state" | "not_complete" | "in_use" | "limit_reached" | "hold_too_long" | "hold_limit_reached" | "reservation_expired" | "reservation_closed" | "order_closed" | "number_not_held" | "number_not_in_service" | "deletion_locked" | "number_not_restorable" | "numbers_unavailable" | "insufficient_numbers" | "insufficient_funds" | "port_incomplete" | "numbers_not_portable" | "port_open" | "block_overlap" | "internal"
/** True when the same request may succeed later without being changed. */
retryable: boolean
/** What it is about: a JSON pointer into the body, or a slash and the name of a query field, a part of the path or a header. */
pointer?: string
/** Also in the header `X-Request-Id`; the operator can find it in the log. */
requestId: string
/** `numbers_unavailable`: which, why, and what to take instead. */
numbers?: (components['schemas']["Refusal"])[]
/** `insufficient_numbers`: how many were asked for. */
wanted?: number
/** `insufficient_numbers`: how many are free. */
found?: number
/** `hold_limit_reached`, `limit_reached`: how many the account may hold, or have. */
limit?: number
usedBy?: components['schemas']["UsedBy"]
/** `port_incomplete`: what the port lacks. */
missing?: (string)[]
/** `numbers_not_portable`: which, and why. */
unportable?: (components['schemas']["Unportable"])[]
/** `wrong_state`: where it stands. */
state?: string
/** `external_id_reused`: the order that has the externalId. */
orderId?: string
/** `external_id_reused`: the payment that has the externalId. */
transactionId?: string
/** `insufficient_funds`: ISO 4217 code of the amounts. */
currency?: string
/** `insufficient_funds`: what the account has. */
balanceMinor?: number
/** `insufficient_funds`: how much of it is set aside for orders that wait. */
heldMinor?: number
/** `insufficient_funds`: how far below zero orders may bring the balance. */
creditLimitMinor?: number
/** `insufficient_funds`: how much more is needed. */
missingMinor?: number
}
/** The process that answers. */
"ProcessHealth": {
/** Requests that it has answered since it began, of every API and of the console. */
requests: number
/** Of these, answered with a status of 500 or more. */
failed: number
/** Seconds since it began. */
uptimeSeconds: number
/** Bytes of memory that it occupies. */
memoryBytes: number
/** What was asked for, the most asked for first; at most 200. */
routes: (components['schemas']["RouteCount"])[]
}
"RaiseException": {
/** What is wrong. */
code: "account_number_mismatch" | "pin_mismatch" | "name_mismatch" | "address_mismatch" | "billing_number_mismatch" | "loa_invalid" | "number_not_active" | "number_not_portable" | "order_pending" | "other"
/** More about it; one line of 1 to 200 characters. */
text?: string
}
"Rate": {
/** Id, `rat_…`. */
id: string
/** Only for this account. */
accountId?: string
/** ISO 3166-1 alpha-2; `001` for UIFN. */
country?: string
/** Only for this sort of number. */
kind?: "local" | "national" | "mobile" | "tollfree" | "uifn"
/** Only for this commercial class. */
tier?: number
/** Amount in the minor unit of the currency (ISO 4217), e.g. 125 for 1.25 USD. */
setupMinor: number
/** Amount in the minor unit of the currency (ISO 4217), e.g. 125 for 1.25 USD. */
monthlyMinor: number
/** ISO 4217 code. */
currency: string
/** What it costs to bring such a number from another provider, in the minor unit; absent: nothing. */
portMinor?: number
}
/** Rates of the exchange. */
"RatePage": {
items: (components['schemas']["Rate"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"Redeliver": {
/** Only this event, `evt_…`, whatever its type. */
eventId?: string
/** From this moment. A day such as `2026-03-01`, which begins in UTC, or a time (RFC 3339). */
from?: string
/** Before this moment. A day such as `2026-03-01`, which begins in UTC, or a time (RFC 3339). */
until?: string
}
/** What is sent again. */
"Redelivered": {
/** How many events are sent again. */
deliveries: number
}
"Refusal": {
/** E.164 with plus. */
e164: string
/** `not_in_inventory`: no block on sale has it; `not_available`: somebody has it; `…_you`: you have it already. */
reason: "not_in_inventory" | "not_available" | "reserved_by_you" | "in_service_for_you" | "ageing_after_you" | "ordered_by_you" | "porting_in_for_you" | "porting_out_for_you" | "ported_out_after_you" | "held_by_you"
/** Free numbers near it in the same place, nearest first. */
alternatives: (string)[]
}
"RefusePortOut": {
/** Why. */
refusal: "not_authorised" | "not_the_end_user" | "other"
/** More about it; one line of 1 to 200 characters. */
reason?: string
}
"RefusedNumber": {
/** E.164 with plus. */
e164: string
/** The code that refuses it. */
reason: "number_not_in_service" | "deletion_locked" | "number_not_restorable" | "invalid_input"
/** One sentence: the problem and the cure. */
detail: string
}
"ReleaseNumbers": {
/** Numbers of yours that are in service. */
numbers: (string)[]
/** Why, in the customer’s words: one line of 1 to 200 characters. */
reason?: string
/** True: answer what would happen, and what hangs on the numbers. */
dryRun?: boolean
}
"ReleaseReservation": {
/** Only these; all when left out. */
numbers?: (string)[]
}
"ReleasedNumbers": {
/** E.164 with plus, ascending. */
numbers: (string)[]
/** When the last of them is offered to others again. Until its own time each can be restored. */
availableAt: string
/** Each of them by itself, ascending. */
released: ({
/** E.164 with plus. */
e164: string
/** Until then it rests, nobody’s to buy, and can be restored. */
availableAt: string
})[]
/** Only of a dry run: what hangs on each number, ascending. */
dependants: (components['schemas']["Dependants"])[]
}
/** The reservation as it is afterwards. */
"ReleasedReservation": {
/** Id, `rsv_…`. */
id: string
/** `active` while it holds numbers; `ordered` when they went into an order; `released` when given back; `expired`. */
state: "active" | "ordered" | "released" | "expired"
/** The numbers that it holds now, ascending; when it has ended, those that it held at the last. */
numbers: (string)[]
/** When the hold began, UTC. */
createdAt: string
/** From this moment the numbers are free again. */
expiresAt: string
/** The numbers that were given back now, E.164 with plus. */
released: (string)[]
}
"RequestPortOut": {
/** E.164 with plus: `+12015551234`. Blanks, hyphens, dots, slashes and brackets are ignored; ten digits without a plus are read as North American. */
e164: string
/** The account of the number as the gaining provider knows it: its id, `acc_…`. */
accountNumber: string
/** The account's PIN for ports out. */
pin: string
/** Name of the provider that wants the number. */
gainingCarrier: string
/** The day on which it wants it, YYYY-MM-DD. */
requestedFocDate?: string
}
"RequestSignature": {
/** What is to be signed, and by whom; one line of 1 to 200 characters. */
reason?: string
}
/** One version of a rule of this exchange: which document an order needs. The rules are the operator’s; those of the starter set are a starting point and not legal advice. */
"Requirement": {
/** Id, `rqm_…`, the same for all versions of a rule. */
id: string
/** Version, from 1. */
version: number
/** Country of the numbers; null: every country but those of the North American plan. */
country: (string) | (null)
/** Sort of the numbers. */
kind: "local" | "national" | "mobile" | "tollfree" | "uifn"
/** What the numbers are sold as; null: anything. */
product: ("LNS" | "DID" | "ITFS" | "UIFN") | (null)
/** `new`: numbers are ordered; `move`: their address changes; `port_in`: they come from elsewhere. */
action: "new" | "move" | "port_in"
/** Sort of document, in small letters, digits and underscores: `proof_of_identity`, `proof_of_address`, `letter_of_authorisation`, `bill`, or whatever the rules of the exchange ask for. */
documentType: string
/** What the document has to show, for people; one line of 1 to 200 characters. */
description: string
/** In whose name it may be: the `account`, its `customer`, or the `end_user`. Whoever reviews it looks at that. */
suppliedBy: ("account" | "customer" | "end_user")[]
/** `country`: the location of the document has to lie in the country of the number; `city`: in its city too, where the number has one; `none`: no location is needed. */
addressScope: "none" | "country" | "city"
/** Media types that are taken. */
accepts: ("application/pdf" | "image/png" | "image/jpeg")[]
/** From when it holds, UTC. */
validFrom: string
/** From when it holds no more, UTC; null: no end is set. */
validUntil: (string) | (null)
}
/** Rules of the exchange. */
"RequirementPage": {
items: (components['schemas']["Requirement"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"Reservation": {
/** Id, `rsv_…`. */
id: string
/** `active` while it holds numbers; `ordered` when they went into an order; `released` when given back; `expired`. */
state: "active" | "ordered" | "released" | "expired"
/** The numbers that it holds now, ascending; when it has ended, those that it held at the last. */
numbers: (string)[]
/** When the hold began, UTC. */
createdAt: string
/** From this moment the numbers are free again. */
expiresAt: string
}
/** Reservations of the account. */
"ReservationPage": {
items: (components['schemas']["Reservation"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
/** Exactly one of numbers, search and searches. */
"ReserveNumbers": {
/** The very numbers to hold. */
numbers?: (string)[]
search?: components['schemas']["Wanted"]
/** What to find and hold, each with its own quantity. */
searches?: (components['schemas']["Wanted"])[]
/** `all`: everything or nothing. `any`: what can be had; the rest is told. */
mode?: "all" | "any"
/** Minutes from now that the numbers are held. */
holdMinutes?: number
}
"RestoreNumbers": {
/** Numbers that you gave back and that still rest. */
numbers: (string)[]
/** `all`: every number or none. `any`: those that can be had; the rest is told in `refused`. */
mode?: "all" | "any"
}
"RestoredNumbers": {
/** Ascending. */
restored: ({
/** E.164 with plus. */
e164: string
/** Its service, `svc_…`: the same as before. */
serviceId: string
/** True: its connection was deleted meanwhile, and it is routed nowhere until it is routed anew. */
unrouted: boolean
})[]
/** Ascending, in mode `any`: those that stay at rest. */
refused: (components['schemas']["RefusedNumber"])[]
}
"ReviewBrand": {
/** What becomes of it. */
outcome: "verified" | "rejected" | "suspended"
/** Why, for the account to read; needed with `rejected` and `suspended`, left out otherwise. */
reason?: string
}
"ReviewCampaign": {
/** What becomes of it. */
outcome: "active" | "rejected" | "suspended"
/** Why, for the account to read; needed with `rejected` and `suspended`, left out otherwise. */
reason?: string
}
"ReviewDocument": {
/** What the review came to. */
decision: "accept" | "reject"
/** With `reject`: why, for whoever sent it in; one line of 1 to 200 characters. */
reason?: string
}
/** The key that is no longer accepted. */
"RevokedKey": {
/** Id of the key, `key_…`. */
id: string
}
/** The webhook and its new secret. */
"RotatedSecret": {
/** Id of the webhook, `whk_…`. */
id: string
/** The new secret, `whsec_…`. It is shown this once. */
secret: string
}
"RouteCount": {
/** Method and path, such as `GET /v1/numbers/:e164`. */
route: string
/** Requests that were answered. */
requests: number
/** Of these, answered with a status of 500 or more. */
failed: number
}
"RouteNumbers": {
/** Numbers of yours that are in service. */
numbers: (string)[]
/** The connection to which they are routed, `trk_…`; null: to none. */
connectionId: (string) | (null)
}
/** Numbers, and the connection to which they go. */
"RoutedNumbers": {
/** E.164 with plus, ascending. */
numbers: (string)[]
/** Where they are routed now; null: nowhere. */
connectionId: (string) | (null)
}
"Service": {
/** Id of the service, `svc_…`: one for each time that a number is put in service. */
id: string
/** The number, E.164 with plus. */
e164: string
/** `in_service`; `porting_out`: it leaves for another provider and still rings here; or `ageing`: given back and resting until `availableAt`, and everything else as it was at the last. */
state: "in_service" | "porting_out" | "ageing"
/** As what it is reported to the regulator, 47 CFR 52.15(f); null: by another provider. */
category: ("assigned" | "intermediate" | "reserved" | "ageing" | "administrative" | "available") | (null)
/** The order that brought it, `ord_…`. */
orderId: string
/** `direct`: to `connectionId`. `pstn`: to `outpulseDigits`. Null: routed nowhere. */
connectionType: ("direct" | "pstn") | (null)
/** The connection to which it is routed, `trk_…`, or to which it was before it was given back; null: none. */
connectionId: (string) | (null)
/** Which digits are sent on; null: routed nowhere. */
outpulseType: ("same_as_number" | "custom") | (null)
/** The digits of `custom`, E.164 with plus. */
outpulseDigits: (string) | (null)
/** How the caller’s number is shown. */
clidType: ("international" | "national" | "withheld") | (null)
/** The country whose plan the caller’s number is shown in, ISO 3166-1 alpha-2. */
clidCountry: (string) | (null)
/** Where calls go when the first way fails; null: nowhere. */
failover: ({
/** A connection of the account, `trk_…`. */
connectionId?: string
/** A telephone number, E.164. */
digits?: string
}) | (null)
/** The name that is shown with calls. */
cnam: (string) | (null)
/** The customer’s own reference of the number. */
referenceId: (string) | (null)
/** What is switched on. */
features: ("voice" | "sms" | "mms" | "t38" | "cnam" | "e911")[]
/** For whom the number is, `cus_…`. */
customerId: (string) | (null)
/** Who answers for it, `con_…`. */
contactId: (string) | (null)
/** Who pays for it, `pay_…`. */
paymentMethodId: (string) | (null)
/** Where it is used, `loc_…`. */
locationId: (string) | (null)
/** The messaging campaign that it belongs to. */
campaignId: (string) | (null)
/** True: it is not released until the lock is taken off. */
deletionLocked: boolean
/** When it was put in service, UTC. */
startedAt: string
/** Ageing: when it was given back; otherwise null. */
endedAt: (string) | (null)
/** Ageing: why it was given back, as it was told then. */
endReason: (string) | (null)
/** Ageing: until when it can be restored, and from when others are offered it; otherwise null. */
availableAt: (string) | (null)
}
"ServiceSettings": {
/** `direct`: to a connection, which `connectionId` names. `pstn`: over the public network to `outpulseDigits`. Given, it sets the way of calls anew: `connectionId`, `outpulseType` and `outpulseDigits` come with it. Null: none. */
connectionType?: ("direct" | "pstn") | (null)
/** The connection of `direct`, `trk_…`. Null: none. */
connectionId?: (string) | (null)
/** `same_as_number`: the digits of the number itself are sent on. `custom`: those of `outpulseDigits`. Null: none. */
outpulseType?: ("same_as_number" | "custom") | (null)
/** The digits of `custom`: a telephone number that can exist, E.164. Null: none. */
outpulseDigits?: (string) | (null)
/** How the caller’s number is shown: `international`, `national` as within `clidCountry`, or `withheld`. Null: none. */
clidType?: ("international" | "national" | "withheld") | (null)
/** The country whose plan a `clidType` of `national` or `international` is of, ISO 3166-1 alpha-2. Null: none. */
clidCountry?: (string) | (null)
/** Where calls go when the first way fails; not the first way again. Null: none. */
failover?: ({
/** A connection of the account, `trk_…`. */
connectionId?: string
/** A telephone number, E.164. */
digits?: string
}) | (null)
/** The name that is shown with calls: 1 to 15 letters, digits and blanks, not only blanks. Null: none. */
cnam?: (string) | (null)
/** The customer’s own reference of the number: 1 to 64 printable ASCII characters. Null: none. */
referenceId?: (string) | (null)
/** What is switched on, of what the number’s block can carry. Null: none. */
features?: (("voice" | "sms" | "mms" | "t38" | "cnam" | "e911")[]) | (null)
/** For whom the number is, `cus_…`. Null: none. */
customerId?: (string) | (null)
/** Who answers for it, `con_…`. Null: none. */
contactId?: (string) | (null)
/** Who pays for it, `pay_…`. Null: none. */
paymentMethodId?: (string) | (null)
/** Where it is used, `loc_…`. Null: none. */
locationId?: (string) | (null)
}
"Session": {
account: components['schemas']["Account"]
/** Who signed in by password; null: a key asks. */
user: (components['schemas']["User"]) | (null)
/** Id of the key, `key_…`; null: a user asks. */
keyId: (string) | (null)
/** What they may do. */
scopes: ("numbers:read" | "reservations:read" | "reservations:write" | "orders:read" | "orders:write" | "services:read" | "services:write" | "resources:read" | "resources:write" | "connections:read" | "connections:write" | "documents:read" | "documents:write" | "ports:read" | "ports:write" | "messaging:read" | "messaging:write" | "ledger:read" | "simulator:use" | "events:read" | "webhooks:read" | "webhooks:write" | "users:write" | "inventory:write" | "accounts:write" | "rates:write" | "exchange:read" | "documents:review" | "ports:work" | "messaging:review" | "ledger:write")[]
/** When the session ends in any case, UTC; null: a key was sent with the request, and there is none. */
expiresAt: (string) | (null)
}
"SetBilling": {
/** `prepaid`: it spends what it has paid in. `postpaid`: it is sent a bill. */
mode: "prepaid" | "postpaid"
/** ISO 4217 code of the currency in which it pays; in others it has no credit. */
currency: string
/** How far below zero orders may bring the balance, in the minor unit of `currency`; null: without limit, in every currency. Of a prepaid account it is 0. */
creditLimitMinor?: (number) | (null)
}
"SetFootprintRule": {
/** ISO 3166-1 alpha-2. */
country: string
/** Only this state, province or region. */
region?: string
/** Only this LATA, three to five digits. */
lata?: string
/** Only this rate centre. */
rateCenter?: string
/** Only this area code. */
npa?: string
/** Only this central office code of the area code; the place then tells where the code is and narrows nothing. */
nxx?: string
/** Whether such numbers can be ported in; true unless it is said. */
portable?: boolean
/** Commercial class of what is ported in, for its price. */
tier?: number
/** Your carrier through which it is ported, by its OCN. */
ocn?: string
/** Carrier to which the central office code was assigned, by its OCN; goes with nxx. */
carrier?: string
}
"SetPortOutPin": {
/** What another provider has to show to port a number of the account out: 6 to 32 printable ASCII characters without blanks. Null: none, and every request is refused. */
pin: (string) | (null)
}
"SetRate": {
/** Only for this account. */
accountId?: string
/** ISO 3166-1 alpha-2; `001` for UIFN. */
country?: string
/** Only for this sort of number. */
kind?: "local" | "national" | "mobile" | "tollfree" | "uifn"
/** Only for this commercial class. */
tier?: number
/** Amount in the minor unit of the currency (ISO 4217), e.g. 125 for 1.25 USD. */
setupMinor: number
/** Amount in the minor unit of the currency (ISO 4217), e.g. 125 for 1.25 USD. */
monthlyMinor: number
/** ISO 4217 code. */
currency: string
/** What it costs to bring such a number from another provider, in the minor unit; absent: nothing. */
portMinor?: number
}
"ShortenAgeing": {
/** Numbers that rest. */
numbers: (string)[]
/** Days from the release of each; no less than 45, 47 CFR 52.15(f)(1)(ii). A rest never grows. */
days: number
}
"ShortenedAgeing": {
/** E.164 with plus, ascending: those that rest less long now. */
shortened: (string)[]
/** Days from the release of each; no less than 45, 47 CFR 52.15(f)(1)(ii). A rest never grows. */
days: number
}
/** Either user and password, or key. */
"SignIn": {
/** The login of a user, with its password. */
user?: string
/** The password of the user. */
password?: string
/** Instead of a user: a bearer key, `sk_…`. */
key?: string
}
/** The clock of a sandbox. */
"SimulatorClock": {
/** What time it is in the sandbox, UTC. */
now: string
/** What time it is outside, UTC. */
realTime: string
/** How far the sandbox is ahead, in whole seconds. */
aheadSeconds: number
}
/** Something that goes wrong with requests. */
"SimulatorFault": {
/** Id of the fault, `flt_…`. */
id: string
/** Beginning of the paths that it is about. */
path: string
/** The method; null: all. */
method: ("GET" | "POST" | "PUT" | "PATCH" | "DELETE") | (null)
/** How long a request waits, milliseconds. */
latencyMs: number
/** The share of requests that it meets. */
probability: number
/** Begins the chance by which requests are met. */
seed: number
/** How many requests it still meets; null: all. */
left: (number) | (null)
/** How requests fail; null: they are only late. */
status: ((429) | (500) | (503)) | (null)
}
/** Faults of the sandbox. */
"SimulatorFaultPage": {
items: (components['schemas']["SimulatorFault"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
/** An outcome that was asked for ahead of time. */
"SimulatorScript": {
/** Id of the script, `scr_…`. */
id: string
/** What becomes of it. `accepted`: all goes well, whatever magic says; `slow`: it takes five days; `port_exception_on_foc`: the other provider does not let go on the day that was agreed; `number_gone`: somebody else has the number at the moment at which it is wanted. */
outcome: "accepted" | "slow" | "document_rejected" | "brand_rejected" | "campaign_rejected" | "port_exception" | "port_signature" | "port_exception_on_foc" | "number_gone"
/** What it is about. */
match: {
/** The very document, port, brand or campaign. */
id?: string
/** Last digits of a number of the port, or of the number wanted. */
ending?: string
/** A part of the file's name, the brand's legal name or the campaign's description; case does not count. */
text?: string
}
/** What is wrong with a port. */
code: ("account_number_mismatch" | "pin_mismatch" | "name_mismatch" | "address_mismatch" | "billing_number_mismatch" | "loa_invalid" | "number_not_active" | "number_not_portable" | "order_pending" | "other") | (null)
/** What is told as the reason. */
reason: (string) | (null)
/** How many things it is still for. */
left: number
}
/** Scripts of the account. */
"SimulatorScriptPage": {
items: (components['schemas']["SimulatorScript"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"StartImport": {
/** `nanpa`, `cnac`: the administrators' reports; `blocks`: runs of numbers, or North American thousands-blocks; `numbers`: single ones; `ranges`: ranges of the world's plans. */
source: "nanpa" | "cnac" | "blocks" | "numbers" | "ranges"
/** True: the first row that is wrong ends it, and nothing is kept. */
strict?: boolean
/** Only rows of these holders, by operating company number. */
ocn?: (string)[]
/** Only these states, provinces or regions. */
state?: (string)[]
/** Only these area codes. */
npa?: (string)[]
/** Only rows in these states of the code, in the file's own words. */
status?: (string)[]
/** Only rows of holders whose name has this in it. Case does not matter. */
company?: string
/** Only these countries, ISO 3166-1 alpha-2, or `001`. */
country?: (string)[]
/** Only these kinds. */
kind?: (string)[]
/** Stop after so many rows that were taken. */
limit?: number
/** Your commercial class, put on every row that is taken. */
tier?: number
/** Network, put on every row that is taken. */
network?: string
/** What the numbers can carry, put on every row that is taken. */
features?: ("voice" | "sms" | "mms" | "t38" | "cnam" | "e911")[]
/** `ranges`, UIFN: where they are in service, ISO 3166-1 alpha-2. */
serviceCountries?: (string)[]
/** The file as it was published: text, .zip or .gz; 1 to 67,108,864 bytes, sent as a file. */
file: string
}
/** A statement, or one page of it. */
"Statement": {
/** Id of the account, `acc_…`. */
accountId: string
/** ISO 4217 code of all amounts. */
currency: string
/** The first moment that it tells of, UTC. */
from: string
/** The moment after the last, UTC. */
to: string
/** The balance at `from`. */
openingMinor: number
/** The balance at `to`, whichever page this is. */
closingMinor: number
/** Lines on all pages. */
lines: number
items: (components['schemas']["StatementLine"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"StatementLine": {
/** Id of the transaction, `txn_…`. */
id: string
/** When it was booked, UTC. */
at: string
/** A charge by what it is for, a payment, or an adjustment. */
kind: "setup" | "monthly" | "port" | "payment" | "adjustment"
/** The number or order that was charged for, or the externalId of a payment. */
subject: string
/** What the operator wrote to it. */
description: (string) | (null)
/** Negative for what was charged, positive for what was paid in. */
amountMinor: number
/** The balance after it. */
balanceMinor: number
}
"SubmitDocument": {
/** Sort of document, in small letters, digits and underscores: `proof_of_identity`, `proof_of_address`, `letter_of_authorisation`, `bill`, or whatever the rules of the exchange ask for. */
documentType: string
/** For which customer of the account it speaks, `cus_…`; without it, that of the order, if there is one. */
customerId?: string
/** The order of the account that it is for, `ord_…`. */
orderId?: string
/** The location of the account whose address it shows, `loc_…`: needed where a rule asks for a place. */
locationId?: string
/** Last day on which it counts, UTC, such as `2030-12-31`; without it, it does not expire. */
expiresOn?: string
/** The document: PDF, PNG or JPEG, which its content tells and not its name; 1 to 10,485,760 bytes, sent as a file. */
file: string
}
"UnholdNumbers": {
/** Numbers that are held. */
numbers: (string)[]
}
/** A number that cannot be ported in. */
"Unportable": {
/** E.164 with plus. */
e164: string
/** Why. */
reason: "not_a_number" | "already_here" | "port_open" | "not_available" | "kind_not_portable" | "unknown_rate_center" | "rate_center_outside_footprint" | "country_outside_footprint"
}
/** Numbers by the categories of 47 CFR 52.15(f). */
"Use": {
/** In service, ported out, or ordered for five days at the most. */
assigned: number
/** With providers or resellers; the exchange does not tell them from assigned ones here: 0. */
intermediate: number
/** Held by a reservation. */
reserved: number
/** Given back, and not yet offered again. */
ageing: number
/** Kept from sale by the operator. */
administrative: number
/** Free, whether their block is on sale or not. */
available: number
}
/** `in_use`: how many of each sort use it; sorts of which none do are left out. */
"UsedBy": {
/** Contacts of the customer. */
contacts?: number
/** Locations of the customer. */
locations?: number
/** Payment methods of the customer, or that bill to the contact or location. */
paymentMethods?: number
/** Campaigns of the brand. */
campaigns?: number
/** Documents of the customer or location that count or wait for their review. */
documents?: number
/** Numbers in service. */
numbers?: number
/** Orders that go on. */
orders?: number
}
"User": {
/** Id of the user, `usr_…`. */
id: string
/** For which account the user acts. */
accountId: string
/** Under which the user signs in, in small letters. */
login: string
/** What people call it: 1 to 100 characters without control characters. */
name: string
/** `viewer` sees everything of the account; `member` also acts for it; `admin` also manages its users. */
role: "viewer" | "member" | "admin"
/** When the user was made, UTC. */
createdAt: string
}
/** Users of an account. */
"UserPage": {
items: (components['schemas']["User"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"Utilisation": {
/** Numbers of all places. */
total: number
use: components['schemas']["Use"]
/** Places that there are; items has 2,000 of them at the most. */
places: number
/** The largest first. */
items: (components['schemas']["PlaceUse"])[]
}
"Verification": {
/** Blocks on sale. */
blocks: number
/** Numbers that somebody has or that rest. */
numbers: number
/** Active reservations. */
reservations: number
/** How many problems there are; 0 is what must be. */
count: number
/** The first thousand problems. */
problems: (components['schemas']["VerificationProblem"])[]
}
"VerificationProblem": {
/** What must be so and is not. */
invariant: "block_adds_up" | "blocks_apart" | "block_has_profile" | "number_in_block" | "number_has_one_holder" | "reservation_is_whole" | "holds_add_up" | "order_is_whole" | "service_names_own" | "port_is_whole" | "messaging_is_whole" | "document_is_whole" | "transaction_sums_to_zero" | "balance_equals_postings" | "hold_is_whole" | "hold_has_order" | "log_equals_store" | "index_equals_store"
/** The number, block, reservation or order that it is about. */
subject: string
/** What was found. */
detail: string
}
/** Brands of all accounts. */
"WaitingBrandPage": {
items: (components['schemas']["Brand"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
/** Campaigns of all accounts. */
"WaitingCampaignPage": {
items: (components['schemas']["Campaign"])[]
/** `cursor` of the next page; null on the last one. */
nextCursor: (string) | (null)
}
"Wanted": {
criteria: components['schemas']["Criteria"]
/** How many numbers. */
quantity: number
/** True: the numbers must follow one another without a gap. */
contiguous?: boolean
}
"Webhook": {
/** Id, `whk_…`. */
id: string
/** Where events are sent. */
url: string
/** What people call it. */
description: (string) | (null)
/** Types of events; empty: all. */
types: (string)[]
/** `paused`: nothing is sent, and nothing is lost. */
state: "active" | "paused"
/** Why it is paused: somebody `asked`, it was `failing` for three days, or it answered 410 and is `gone`. */
pauseReason: ("asked" | "failing" | "gone") | (null)
/** When it last took an event, UTC; null: never. */
succeededAt: (string) | (null)
/** When it was made, UTC. */
createdAt: string
/** When it was last changed, UTC. */
changedAt: string
}
/** All webhooks of the account: a hundred at the most. */
"Webhooks": {
items: (components['schemas']["Webhook"])[]
}
}
}
