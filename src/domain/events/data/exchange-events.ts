import { Type } from 'typebox'

import {
  Count,
  Currency,
  first,
  Flag,
  Minor,
  Moment,
  MomentOrNull,
  Number164,
  OrNull,
  Text,
  TextOrNull,
} from './fields.ts'

const Blocks = {
  first: Number164('First number of the first block.'),
  last: Number164('Last number of the last block.'),
  blocks: Count('Blocks that changed.'),
}

const FootprintRule = {
  id: Text('Id of the rule, `fpr_…`.'),
  country: Text('ISO 3166-1 alpha-2.'),
  region: TextOrNull('State, province or region; null: any.'),
  lata: TextOrNull('LATA; null: any.'),
  rateCenter: TextOrNull('Rate centre; null: any.'),
  npa: TextOrNull('Area code; null: any.'),
  nxx: TextOrNull('Central office code; null: any.'),
  portable: Flag('Whether such numbers can be ported in.'),
  tier: OrNull(Type.Integer({ description: 'Commercial class.' })),
  ocn: TextOrNull('The operator’s carrier.'),
  carrier: TextOrNull('Carrier of the central office code.'),
}

const Requirement = {
  id: Text('Id of the rule, `rqm_…`.'),
  version: Count('Version of the rule, from 1.'),
  country: TextOrNull('Country of the numbers.'),
  kind: Text('Sort of the numbers.'),
  product: TextOrNull('What they are sold as.'),
  action: Text('What is done with the numbers.'),
  documentType: Text('Which document is needed.'),
  description: Text('What it has to show.'),
  suppliedBy: Type.Array(Type.String(), { description: 'In whose name it may be.' }),
  addressScope: Text('Where its address has to be.'),
  accepts: Type.Array(Type.String(), { description: 'Media types that are taken.' }),
  validFrom: Moment('From when it holds.'),
  validUntil: MomentOrNull('From when it holds no more.'),
}

const USER = {
  id: Text('Id of the user, `usr_…`.'),
  accountId: Text('For which account they act.'),
  login: Text('Under which they sign in.'),
  name: Text('What people call them.'),
  role: Type.Enum(['viewer', 'member', 'admin'], { description: 'What they may.' }),
  createdAt: Moment('When they were made.'),
}

/** Events of accounts, their keys and their money, and those of the operator’s own things. */
export const EXCHANGE_EVENTS = {
  'account.created': first('An account was opened.', {
    id: Text('Id of the account, `acc_…`.'),
    name: Text('What people call it.'),
    role: Type.Enum(['operator', 'customer'], { description: 'What it is for.' }),
    holdLimit: Count('How many numbers it may hold at once.'),
    createdAt: Moment('When.'),
  }),
  'account.billing_set': first('How an account pays was set.', {
    accountId: Text('Id of the account.'),
    mode: Type.Enum(['prepaid', 'postpaid'], { description: 'How it pays.' }),
    currency: Currency,
    creditLimitMinor: OrNull(Minor('How far below zero it may go.')),
  }),
  'key.created': first('A credential was made. Its secrets are not told.', {
    id: Text('Id of the key, `key_…`.'),
    accountId: Text('Whose it is.'),
    sort: Text('Sort of the credential.'),
    name: Text('What people call it.'),
    login: TextOrNull('Login, user name or client id; null for a bearer key.'),
    scopes: Type.Array(Type.String(), { description: 'What it may do.' }),
    createdAt: Moment('When.'),
    revokedAt: MomentOrNull('Since when it is no longer accepted.'),
  }),
  'key.revoked': first('A credential was ended.', { id: Text('Id of the key.') }),
  'user.created': first('Somebody may sign in for the account. The password is not told.', USER),
  'user.changed': first('A user was changed.', {
    ...USER,
    newPassword: Type.Boolean({ description: 'True: the password too.' }),
  }),
  'user.deleted': first('A user may no longer sign in.', {
    id: Text('Id of the user.'),
    login: Text('Under which they did.'),
  }),
  'session.started': first('Somebody signed in to the console.', {
    by: Type.Enum(['user', 'key'], { description: 'How: as a user, or with a key.' }),
  }),
  'session.ended': first('Somebody signed out.', {
    ended: Count('How many sessions ended.'),
    everywhere: Type.Boolean({ description: 'True: all that there were.' }),
  }),
  'rate.set': first('A price was set.', {
    id: Text('Id of the rate, `rat_…`.'),
    accountId: Type.Optional(Text('Only for this account.')),
    country: Type.Optional(Text('Only for this country.')),
    kind: Type.Optional(Text('Only for this sort.')),
    tier: Type.Optional(Count('Only for this class.')),
    setupMinor: Minor('Once.'),
    monthlyMinor: Minor('Each month.'),
    portMinor: Type.Optional(Minor('For bringing it.')),
    currency: Currency,
  }),
  'ledger.paid': first('A payment or credit was booked.', {
    kind: Text('`payment`, or what else was booked.'),
    amountMinor: Minor('How much.'),
    currency: Currency,
    externalId: Text('Id of the payment as whoever booked it knows it.'),
  }),
  'ledger.charged': first('Services were charged for the month that began.', {
    services: Count('How many services.'),
    currency: Currency,
    chargedMinor: Minor('How much in all.'),
  }),
  'ledger.overdrawn': first('A charge brought the account below its limit.', {
    currency: Currency,
    balanceMinor: Minor('What it has.'),
    heldMinor: Minor('What is set aside of it.'),
    missingMinor: Minor('How far it is below the limit.'),
  }),
  'inventory.imported': first('Blocks were read from a file.', {
    source: Text('Which sort of file.'),
    fileName: Text('Name of the file.'),
    counts: Type.Record(Type.String(), Type.Integer(), { description: 'Rows by what became of them.' }),
    ...Blocks,
  }),
  'import.started': first('A file was sent to be imported.', {
    source: Text('Which sort of file.'),
    fileName: Text('Name of the file.'),
    bytes: Count('Bytes of the file.'),
    sha256: Text('SHA-256 of the file, hex.'),
  }),
  'import.failed': first('An import failed, and nothing of it was kept.', {
    code: Text('Code of the error.'),
  }),
  'inventory.withdrawn': first('Blocks were taken from sale.', Blocks),
  'inventory.offered': first('Blocks were put on sale.', Blocks),
  'footprint.imported': first('Rules of the porting footprint were read from a file.', {
    fileName: Text('Name of the file.'),
    added: Count('New rules.'),
    changed: Count('Rules that changed.'),
    unchanged: Count('Rules that stayed.'),
  }),
  'footprint.set': first('A rule of the porting footprint was set.', FootprintRule),
  'footprint.deleted': first('A rule of the porting footprint was deleted.', FootprintRule),
  'requirement.set': first('A rule about documents was made.', Requirement),
  'requirement.changed': first('A rule about documents got a new version.', Requirement),
  'requirement.ended': first('A rule about documents was ended.', Requirement),
} as const
