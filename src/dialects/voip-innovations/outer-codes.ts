/** What a whole request is answered with, and its words. */
export const OUTER_CODES = {
  100: 'Success',
  101: 'No Records Found',
  900: 'An exception occurred',
  901: 'Client IP not found',
  902: 'Username/password/IP not found',
  944: 'Invalid Number',
  948: 'You do not own the specified Endpoint Group',
  302490: 'No search criteria defined',
} as const
export type OuterCode = keyof typeof OUTER_CODES

export const SUCCESS = 100
export const NO_RECORDS = 101
export const EXCEPTION = 900
export const UNKNOWN_ADDRESS = 901
export const UNKNOWN_LOGIN = 902
export const INVALID_NUMBER = 944
export const FOREIGN_ENDPOINT_GROUP = 948
export const NO_CRITERIA = 302490
