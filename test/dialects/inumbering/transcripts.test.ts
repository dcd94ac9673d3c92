import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { before, test } from 'node:test'

import { listCampaigns } from '#domain/messaging/list-campaigns.ts'
import { reviewCampaign } from '#domain/messaging/review-campaign.ts'
import { createPort } from '#domain/porting/create-port.ts'
import { submitPort } from '#domain/porting/submit-port.ts'
import type { Session } from '#domain/session.ts'

import { MAX_BOOTSTRAPS } from '../../../src/dialects/inumbering/bootstrap-attempts.ts'
import { FOREIGN, openFootprint, WHOLE, writeLetter } from '../../domain/port-cases.ts'
import { onEveryEngine, stock } from '../../support/exchange.ts'
import { recorder, writeTranscripts } from './transcripts.ts'
import { post, useCarrier } from './use-carrier.ts'

/** Set to 1 to write the examples of the page anew from what the exchange answers. */
const RECORD = process.env['RECORD_TRANSCRIPTS'] === '1'
const PAGE = new URL('../../../docs/dialects/inumbering.md', import.meta.url)
const MARK = '## Transcripts\n\n'

const items = (...tnItem: readonly object[]) => ({ tnList: { tnItem } })
const campaignOf = (tn: string, tnCampaign: string) => ({ tn, tnFeature: { messaging: { tnCampaign } } })

onEveryEngine((engine) => {
  const carrier = useCarrier(engine)
  before(async () => {
    await stock(carrier.operator, [
      { first: 12015551000, last: 12015551999, city: 'Hackensack' },
      { first: 12015561000, last: 12015561999, features: ['voice'] },
    ])
    await openFootprint(carrier.operator)
  })

  async function suspend(session: Session): Promise<void> {
    const { items: campaigns } = await listCampaigns(session, {})
    const [campaignId = ''] = campaigns.map(({ id }) => id)
    await reviewCampaign(carrier.operator, { campaignId, outcome: 'suspended', reason: 'Complaints' })
  }

  test('the examples of the page are what the exchange answers', async () => {
    const { apikey, session, username, password, done } = await carrier.newProgram()
    const { keep, transcripts } = recorder(carrier.app, apikey)

    await keep('Numbers are found', '/v2/iNumbering/tnInventory/', { tnMask: '2015551xxx', quantity: 2, lata: 224 })
    await keep('Nothing is found', '/v2/iNumbering/tnInventory/', { tnMask: '973xxxxxxx', quantity: 1 })
    await keep('A field is missing', '/v2/iNumbering/tnInventory/', { quantity: 1 })
    await keep('Too many at once', '/v2/iNumbering/tnInventory/', { tnMask: '201xxxxxxx', quantity: 10_000 })
    await keep('A mask that is none', '/v2/iNumbering/tnInventory/', { tnMask: '201-555-xxxx', quantity: 1 })
    await keep('Coverage by exchange', '/v2/iNumbering/tnInventoryCoverage/', { npa: '201' })
    await keep('Coverage by rate centre', '/v2/iNumbering/tnInventoryCoverage/', {
      countBy: 'rateCenter',
      locState: 'NJ',
    })
    await keep('Coverage by state', '/v2/iNumbering/tnInventoryCoverage/', { countBy: 'state', lata: '224' })
    await keep('Coverage by block', '/v2/iNumbering/tnInventoryCoverage/', {
      countBy: 'block',
      rcAbbre: 'HACKENSACK',
    })
    await keep('Nothing is covered', '/v2/iNumbering/tnInventoryCoverage/', { npa: '973' })
    await keep('A count by what is not counted by', '/v2/iNumbering/tnInventoryCoverage/', { countBy: 'city' })

    await keep('Gateways are added', '/v2.1/gateways/add/', { gateways: [{ gateway: '203.0.113.10:5060' }] })
    await keep('A gateway that is none', '/v2.1/gateways/add/', { gateways: [{ gateway: 'no host' }] })
    await keep('Gateways are listed', '/v2.1/gateways/list/', {})
    await keep('A gateway is changed', '/v2.1/gateways/update/', {
      gateways: [{ route: 1_000, gateway: '203.0.113.20:5060' }],
    })
    await keep('A route that the account does not have', '/v2.1/gateways/update/', {
      gateways: [{ route: 1_001, gateway: '203.0.113.20:5060' }],
    })
    await keep('Gateways without any', '/v2.1/gateways/add/', {})

    const order = {
      tnOrder: {
        customerOrderReference: 'order-1',
        ...items({ tn: 2_015_551_000, route: 1_000 }, { tn: 2_015_551_001 }, { tn: 2_015_561_000 }),
      },
    }
    await keep('Numbers are ordered', '/v2/iNumbering/tnOrder/', order)
    await keep('The same reference again', '/v2/iNumbering/tnOrder/', order)
    await keep('A reference that another order has', '/v2/iNumbering/tnOrder/', {
      tnOrder: { customerOrderReference: 'order-1', ...items({ tn: 2_015_551_002 }) },
    })
    await keep('A number that nobody sells', '/v2/iNumbering/tnOrder/', { tnOrder: items({ tn: 2_125_550_100 }) })
    await keep('What is no number', '/v2/iNumbering/tnOrder/', { tnOrder: items({ tn: '201-555-1002' }) })
    await keep('A number twice', '/v2/iNumbering/tnOrder/', {
      tnOrder: items({ tn: 2_015_551_002 }, { tn: '2015551002' }),
    })
    await keep('A number that is ordered already', '/v2/iNumbering/tnOrder/', {
      tnOrder: items({ tn: 2_015_551_000 }, { tn: 2_015_551_002 }),
    })
    await keep('A route that does not exist', '/v2/iNumbering/tnOrder/', {
      tnOrder: items({ tn: 2_015_551_002, route: 7 }),
    })
    await keep('An order without its list', '/v2/iNumbering/tnOrder/', { tnOrder: { tnList: {} } })
    await keep('An order without its order', '/v2/iNumbering/tnOrder/', {})

    await keep('Numbers are listed', '/v2.1/numbers/list/', { number: 201_555 })
    await keep('No number is found', '/v2.1/numbers/list/', { route: 8 })
    await keep('Numbers are routed', '/v2.1/numbers/route/', { numbers: [{ number: 2_015_551_001, route: 1_000 }] })
    await keep('Numbers that cannot be routed', '/v2.1/numbers/route/', {
      numbers: [
        { number: 2_015_551_001, route: 5 },
        { number: 2_015_551_000, route: 7 },
        { number: 2_015_551_999, route: 1_000 },
      ],
    })
    await keep('A gateway with numbers stays', '/v2.1/gateways/remove/', { routes: [{ route: 1_000 }] })
    await done('/v2.1/gateways/add/', { gateways: [{ gateway: '203.0.113.30' }] })
    await keep('A gateway without numbers is removed', '/v2.1/gateways/remove/', { routes: [{ route: 1_001 }] })

    const brand = { messagingBrandId: 'B12345', messagingBrandName: 'Hudson Bell', messagingBrandDescription: 'Bells' }
    await keep('A brand is entered', '/v2/iNumbering/addMessagingBrand/', brand)
    await keep('A brand of the same name', '/v2/iNumbering/addMessagingBrand/', {
      ...brand,
      messagingBrandId: 'B67890',
    })
    await keep('A brand without a name', '/v2/iNumbering/addMessagingBrand/', { messagingBrandId: 'B67890' })
    await keep('A brand whose id is none', '/v2/iNumbering/addMessagingBrand/', { ...brand, messagingBrandId: '12345' })
    await keep('A brand of the same id', '/v2/iNumbering/addMessagingBrand/', {
      ...brand,
      messagingBrandName: 'Other Bell',
    })
    const campaign = { messagingBrandId: 'B12345', externalCampaignId: 'C123456', campaignDescription: 'Appointments' }
    await keep('A campaign is entered', '/v2/iNumbering/addMessagingCampaign/', campaign)
    await keep('A campaign of a brand that is not there', '/v2/iNumbering/addMessagingCampaign/', {
      ...campaign,
      messagingBrandId: 'B99999',
    })
    await keep('A campaign that is entered already', '/v2/iNumbering/addMessagingCampaign/', campaign)
    await keep('A campaign whose id is none', '/v2/iNumbering/addMessagingCampaign/', {
      ...campaign,
      externalCampaignId: 'C12345',
    })
    await keep('A campaign whose brand’s id is none', '/v2/iNumbering/addMessagingCampaign/', {
      ...campaign,
      messagingBrandId: '12345',
    })
    await keep('A campaign without a description', '/v2/iNumbering/addMessagingCampaign/', {
      messagingBrandId: 'B12345',
      externalCampaignId: 'C123457',
    })
    const assign = '/v2/iNumbering/tnMessagingCampaign/'
    await keep('A number joins a campaign', assign, { tnCampaign: items(campaignOf('2015551000', 'C123456')) })
    await keep('A campaign that is not there', assign, { tnCampaign: items(campaignOf('2015551001', 'C999999')) })
    await keep('A number that is not in service', assign, { tnCampaign: items(campaignOf('2015551999', 'C123456')) })
    await keep('A number that cannot carry messages', assign, {
      tnCampaign: items(campaignOf('2015561000', 'C123456')),
    })
    await keep('A campaign whose name is none', assign, { tnCampaign: items(campaignOf('2015551000', 'D123456')) })
    await keep('A number without a campaign', assign, { tnCampaign: items({ tn: '2015551000' }) })
    await keep('An assignment without its list', assign, { tnCampaign: 'C123456' })
    const named = { customerOrderReference: 'join-1', ...items(campaignOf('2015551000', 'C123456')) }
    await done(assign, { tnCampaign: named })
    await keep('A reference that another assignment has', assign, {
      tnCampaign: { ...named, ...items(campaignOf('2015551001', 'C123456')) },
    })
    await suspend(session)
    await keep('A campaign that is suspended', assign, { tnCampaign: items(campaignOf('2015551001', 'C123456')) })

    const port = { numbers: [FOREIGN], ...WHOLE }
    await keep('Portability', '/v2/iNumbering/portInAvailability/', {
      ...items({ tn: FOREIGN - 10_000_000_000 }, { tn: 2_125_550_100 }),
    })
    await keep('Portability of what is no number', '/v2/iNumbering/portInAvailability/', items({ tn: '201555' }))
    await keep('Portability of nothing', '/v2/iNumbering/portInAvailability/', {})
    const loaDocumentId = await writeLetter(carrier.exchange, session.actor.accountId)
    const { answer } = await createPort(session, { ...port, loaDocumentId })
    await submitPort(session, { portId: answer.id })
    const ports = await keep('Ports', '/v2.1/iNumbering/portStatus/', {})
    assert.ok(JSON.stringify(ports).includes(username))

    await keep('Numbers are given back', '/v2.1/numbers/disconnect/', {
      numbers: [{ number: 2_015_551_001 }],
    })
    await keep('Numbers that cannot be given back', '/v2.1/numbers/disconnect/', {
      numbers: [{ number: 2_015_551_001 }, { number: 2_015_561_000 }],
    })

    const BOOTSTRAP = '/v2.1/account/apikey/'
    const unknown = recorder(carrier.app)
    const bootstrap = await unknown.keep('An apikey is told', BOOTSTRAP, { username: Number(username), password })
    assert.equal(bootstrap['apikey'], apikey)
    await unknown.keep('A wrong password', BOOTSTRAP, { username: Number(username), password: 'guess' })
    await unknown.keep('No password', BOOTSTRAP, { username: Number(username) })
    for (let attempts = 2; attempts < MAX_BOOTSTRAPS; attempts++)
      await post(carrier.app, BOOTSTRAP, { username, password: 'guess' })
    await unknown.keep('Too many passwords', BOOTSTRAP, { username: Number(username), password: 'guess' })
    await unknown.keep('No apikey', '/v2.1/gateways/list/', {})
    await unknown.keep('An apikey that is not known', '/v2.1/gateways/list/', { apikey: '0'.repeat(32) })
    transcripts.unshift(...unknown.transcripts)

    const told = writeTranscripts(transcripts)
      .replaceAll(username, '1000000001')
      .replaceAll(apikey, 'd3300000000000000000000000000001')
      .replaceAll(password, 'demo')
    const page = readFileSync(PAGE, 'utf8')
    const [text = ''] = page.split(MARK)
    if (RECORD && engine === 'sqlite') writeFileSync(PAGE, `${text}${MARK}${told}`)
    else assert.equal(page, `${text}${MARK}${told}`, 'run this test with RECORD_TRANSCRIPTS=1')
  })
})
