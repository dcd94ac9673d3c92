import assert from 'node:assert/strict'
import { before, test } from 'node:test'

import { getOrder } from '#domain/orders/get-order.ts'
import { listBrands } from '#domain/messaging/list-brands.ts'
import { listCampaigns } from '#domain/messaging/list-campaigns.ts'
import { reviewCampaign } from '#domain/messaging/review-campaign.ts'
import { listOrders } from '#domain/orders/list-orders.ts'

import { numbersOf } from '../../support/numbers-of.ts'
import { onEveryEngine, stock } from '../../support/exchange.ts'
import { type Program, useCarrier } from './use-carrier.ts'

const BRAND = '/v2/iNumbering/addMessagingBrand/'
const CAMPAIGN = '/v2/iNumbering/addMessagingCampaign/'
const ASSIGN = '/v2/iNumbering/tnMessagingCampaign/'

const brand = (messagingBrandId: unknown, messagingBrandName: unknown = `Name of ${String(messagingBrandId)}`) => ({
  messagingBrandId,
  messagingBrandName,
  messagingBrandDescription: 'Sells bread',
})
const campaign = (messagingBrandId: unknown, externalCampaignId: unknown) => ({
  messagingBrandId,
  externalCampaignId,
  campaignDescription: 'Tells that the bread is ready',
})
const item = (tn: unknown, tnCampaign: unknown) => ({ tn, tnFeature: { messaging: { tnCampaign } } })
const assign = (items: readonly unknown[], more: object = {}) => ({
  tnCampaign: { ...more, tnList: { tnItem: items } },
})

let lines = 1_000

onEveryEngine((engine) => {
  const carrier = useCarrier(engine)
  let program: Program
  let stranger: Program
  async function buy(of: Program, first = 2_015_550_000): Promise<string> {
    const tn = first + lines++
    await of.done('/v2/iNumbering/tnOrder/', { tnOrder: { tnList: { tnItem: [{ tn }] } } })
    return String(tn)
  }
  before(async () => {
    await stock(carrier.operator, [
      { first: 12015551000, last: 12015559999 },
      { first: 12015561000, last: 12015569999, features: ['voice'] },
    ])
    program = await carrier.newProgram()
    stranger = await carrier.newProgram()
    for (const one of [program, stranger]) {
      await one.done(BRAND, brand('B12345'))
      await one.done(CAMPAIGN, campaign('B12345', 'C123456'))
    }
  })

  test('a brand and a campaign that are entered are ready to be used', async () => {
    const { items } = await listBrands(program.session, {})
    assert.deepEqual(
      items.map(({ externalId, legalName, state }) => [externalId, legalName, state]),
      [['B12345', 'Name of B12345', 'verified']],
    )
    const found = await listCampaigns(program.session, {})
    assert.deepEqual(
      found.items.map(({ externalId, state, useCase, startsAt }) => [externalId, state, useCase, startsAt]),
      [['C123456', 'active', 'low_volume', '2026-03-02T00:00:00.000Z']],
    )
  })

  test('a brand whose name or id is in use, or is none, is refused', async () => {
    await program.refused(470, 'Brand Name already exists', BRAND, brand('B777', 'Name of B12345'))
    await program.refused(409, 'messagingBrandId already exists', BRAND, brand('B12345', 'Another name'))
    const message = 'Invalid messagingBrandId format, should start with B and contain alphanumeric characters only'
    for (const id of ['X12345', 'B', 'B12-45', 'b12345', 12345, `B${'1'.repeat(64)}`])
      await program.refused(409, message, BRAND, brand(id))
    await program.refused(409, 'Invalid Input Parameters', BRAND, brand(['B1']))
    await program.refused(409, 'Invalid Input Parameters', BRAND, brand('B778', 'x'.repeat(201)))
    await program.refused(409, 'Invalid Input Parameters', BRAND, brand('B778', 'two\nlines'))
  })

  test('a field that is missing is told with 414, the first one', async () => {
    await program.refused(414, 'Fields Are Required: messagingBrandId', BRAND)
    await program.refused(414, 'Fields Are Required: messagingBrandName', BRAND, brand('B1', ''))
    await program.refused(414, 'Fields Are Required: messagingBrandName', BRAND, brand('B1', '  '))
    await program.refused(414, 'Fields Are Required: messagingBrandId', CAMPAIGN)
    await program.refused(414, 'Fields Are Required: externalCampaignId', CAMPAIGN, campaign('B12345', null))
    await program.refused(414, 'Fields Are Required: tnCampaign', ASSIGN)
    await program.refused(414, 'Fields Are Required: tn', ASSIGN, assign([item(undefined, 'C123456')]))
    for (const tnFeature of [undefined, null, 'x', {}, { messaging: {} }])
      await program.refused(414, 'Fields Are Required: tnCampaign', ASSIGN, assign([{ tn: '2015551000', tnFeature }]))
  })

  test('a campaign needs a brand of the account, and an id that is not known', async () => {
    await stranger.done(BRAND, brand('B888'))
    await program.refused(430, 'No Result Found', CAMPAIGN, campaign('B888', 'C888888'))
    await program.refused(430, 'No Result Found', CAMPAIGN, campaign('B999', 'C888888'))
    await program.refused(409, 'externalCampaignId already exists', CAMPAIGN, campaign('B12345', 'C123456'))
    await program.refused(409, 'Invalid messagingBrandId format', CAMPAIGN, campaign('12345', 'C888888'))
    for (const id of ['888888', 'C88888', 'C8888888', 'C88_888', 123456])
      await program.refused(409, 'Invalid externalCampaignId format', CAMPAIGN, campaign('B12345', id))
  })

  test('a campaign that the operator suspended is not active, for numbers and to be entered again', async () => {
    const tn = await buy(program)
    await program.done(CAMPAIGN, campaign('B12345', 'C555555'))
    const { items } = await listCampaigns(program.session, {})
    const campaignId = items.find(({ externalId }) => externalId === 'C555555')?.id ?? ''
    await reviewCampaign(carrier.operator, { campaignId, outcome: 'suspended', reason: 'Complaints' })
    await program.refused(409, 'externalCampaignId is not ACTIVE', CAMPAIGN, campaign('B12345', 'C555555'))
    await program.refused(409, 'externalCampaignId is not ACTIVE', ASSIGN, assign([item(tn, 'C555555')]))
  })

  test('numbers in service are assigned, and the order is an integer here', async () => {
    const [one, two] = [await buy(program), await buy(program)]
    const { orderId, ...rest } = await program.done(ASSIGN, assign([item(one, 'C123456'), item(two, 'C123456')]))
    assert.deepEqual(rest, {})
    assert.ok(Number.isInteger(orderId))
    const { items } = await listOrders(program.session, { limit: 100 })
    const placed = items.find(({ kind }) => kind === 'campaign_assign')
    const order = await getOrder(program.session, { orderId: placed?.id ?? '' })
    assert.deepEqual([order.state, numbersOf(order)], ['completed', [`+1${one}`, `+1${two}`]])
    const { items: campaigns } = await listCampaigns(program.session, {})
    assert.equal(campaigns.find(({ externalId }) => externalId === 'C123456')?.numbers, 2)
    await program.done(ASSIGN, assign([item(one, 'C123456')]))
  })

  test('the same reference again answers the same order, and for something else it is refused', async () => {
    const tn = await buy(program)
    const asked = assign([item(tn, 'C123456')], { customerOrderReference: 'campaign-1' })
    assert.deepEqual(await program.done(ASSIGN, asked), await program.done(ASSIGN, asked))
    const message = 'Error specific to customerOrderReference'
    const other = assign([item(await buy(program), 'C123456')], { customerOrderReference: 'campaign-1' })
    await program.refused(410, message, ASSIGN, other)
  })

  test('numbers are assigned all or none; what is in the way is told', async () => {
    const free = await buy(program)
    const others = await buy(stranger)
    const isUnassigned = async () => program.done(ASSIGN, assign([item(free, 'C123456')]))
    const refuse = (status: number, message: string, tn: unknown, id = 'C123456') =>
      program.refused(status, message, ASSIGN, assign([item(free, 'C777777'), item(tn, id)]))
    await program.done(CAMPAIGN, campaign('B12345', 'C777777'))
    for (const tn of [others, '2015559999', '3015550000', '201555', '+12015551000'])
      await refuse(409, 'Invalid TN Submitted', tn)
    await refuse(409, 'Invalid TN Submitted', free)
    await refuse(409, 'externalCampaignId is not registered', await buy(program), 'C000000')
    await refuse(432, 'TN Excluded', await buy(program, 2_015_560_000))
    const taken = await buy(program)
    await program.done(ASSIGN, assign([item(taken, 'C777777')]))
    await refuse(432, 'TN Excluded', taken)
    await isUnassigned()
  })

  test('an order that is not built as it must be is refused', async () => {
    for (const tnCampaign of [
      'C123456',
      [],
      {},
      { tnList: [] },
      { tnList: { tnItem: 'x' } },
      { tnList: { tnItem: [] } },
    ])
      await program.refused(400, 'tn should be an array of tnItem', ASSIGN, { tnCampaign })
    for (const id of ['C12345', 'D123456', 1234567, 'C12345!'])
      await program.refused(409, 'Invalid Input Parameters', ASSIGN, assign([item('2015551000', id)]))
    await program.refused(409, 'Invalid Input Parameters', ASSIGN, assign([item('2015551000', {})]))
    const many = Array.from({ length: 100_001 }, () => item('2015551000', 'C123456'))
    await program.refused(422, 'Order quantity limit is 100,000 numbers', ASSIGN, assign(many))
  })
})
