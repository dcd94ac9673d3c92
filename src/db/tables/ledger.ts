/** A price. Null columns match everything; the row with the most columns set wins. */
export type RateTable = {
  id: string
  account_id: string | null
  country: string | null
  kind: string | null
  tier: number | null
  setup_minor: number
  monthly_minor: number
  /** ISO 4217. */
  currency: string
  created_at: number
}
