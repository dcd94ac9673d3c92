import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

import { connections } from '#domain/connections/connection.ts'
import { createPort } from '#domain/porting/create-port.ts'
import { readXml } from '#lib/xml/read-xml.ts'

import { FOREIGN, openFootprint, WHOLE } from '../../domain/port-cases.ts'
import { assertSound } from '../../domain/sound.ts'
import { onEveryEngine, withExchange } from '../../support/exchange.ts'
import { didParams, envelope, GROUP, openLogins, payload, post, serverOf, stockNumbers } from './use-service.ts'

/** Set to 1 to write the file anew from what the exchange answers. */
const RECORD = process.env['RECORD_TRANSCRIPTS'] === '1'
const FILE = new URL('../../../docs/dialects/voip-innovations-transcripts.md', import.meta.url)

const PREFACE = `# VoIP Innovations API 3: transcripts

Each method with every sort of outcome, as the exchange answers it. A test asks again and compares; line breaks between
elements are here for reading only and are not on the wire. What all of it means is in
[VoIP Innovations API 3](voip-innovations.md).

Two accounts, \`demo\` and \`other\`, have an endpoint group 1000 each. In stock are 201-555-0000 to 0999 in Hackensack, tier
1, 201-555-1000 to 1999 in Jersey City, tier 2, and 877-555-0000 to 0999. It is 12:00 on 2 March 2026, UTC. A search finds
two numbers at the most.
`

type Scene = readonly [method: string, outcome: string, elements: string, more?: { login?: string; after?: string }]

const did = (tn: string) => `<did>${tn}</did>`
const [ONE, TWO, THREE] = ['2015550000', '2015550001', '2015550002']

/** In their order: what one does the next finds. */
const SCENES: readonly Scene[] = [
  ['auditDIDs', 'nothing is owned', ''],
  ['auditDIDs', 'the login is unknown', '', { login: 'nobody' }],
  ['queryDID', 'a free number', did(ONE)],
  ['queryDID', 'a toll-free number', did('8775550000')],
  ['queryDID', 'a number that nobody sells', did('2125550000')],
  ['queryDID', 'no number', did('555')],
  ['getDIDs', 'an area code and an exchange', '<npa>201</npa><nxx>555</nxx><tier>1</tier>'],
  ['getDIDs', 'area code and exchange in one', '<nxx>201555</nxx><rateCenter>JERSEYCITY</rateCenter>'],
  ['getDIDs', 'toll-free', '<state>TF</state>'],
  ['getDIDs', 'nothing is found', '<state>AK</state>'],
  ['getDIDs', 'no criterion', ''],
  ['getDIDCount', 'a state, by tier', '<state>NJ</state><orderby>tier</orderby>'],
  ['getDIDCount', 'toll-free', '<state>TF</state>'],
  ['getDIDCount', 'an exchange without its area code', '<nxx>555</nxx>'],
  ['reserveDID', 'two numbers, one of which does not exist', didParams({ tn: ONE }, { tn: '2125550000' })],
  ['reserveDID', 'a number that the account holds already', didParams({ tn: ONE })],
  ['reserveDID', 'a number that another account holds', didParams({ tn: ONE }), { login: 'other' }],
  ['reserveDID', 'an endpoint group of nobody', didParams({ tn: TWO, epg: 4711 })],
  ['queryDID', 'a number that the account holds', did(ONE)],
  ['queryDID', 'a number that another account holds', did(ONE), { login: 'other' }],
  [
    'assignDID',
    'a number that is held, and a free one',
    didParams({ tn: ONE, epg: GROUP, refId: 'PO-4711' }, { tn: TWO, epg: GROUP, cnam: 'EXAMPLE INC' }),
  ],
  [
    'assignDID',
    'an endpoint group of nobody, and a number that is assigned',
    didParams({ tn: THREE, epg: 4711 }, { tn: ONE, epg: GROUP }),
  ],
  ['assignDID', 'a number that is assigned to another account', didParams({ tn: ONE, epg: GROUP }), { login: 'other' }],
  ['configDID', 'another reference', didParams({ tn: ONE, epg: GROUP, refId: 'PO-4712', cnam: 'true' })],
  ['configDID', 'a number that is free, and no endpoint group', didParams({ tn: THREE, epg: GROUP }, { tn: ONE })],
  ['queryDID', 'a number in service', did(ONE)],
  ['queryDID', 'a number that is assigned to another account', did(ONE), { login: 'other' }],
  ['auditDIDs', 'two numbers are owned', ''],
  [
    'releaseDID',
    'numbers in service, free, and of nobody',
    didParams({ tn: ONE }, { tn: THREE }, { tn: '2125550000' }),
  ],
  ['releaseDID', 'a number that was released before', didParams({ tn: ONE })],
  ['releaseDID', 'a number of another account', didParams({ tn: TWO }), { login: 'other' }],
  ['releaseDID', 'an endpoint group that is no integer', didParams({ tn: TWO, epg: 'main' })],
  ['isPortable', 'a number in a rate centre that is served', '<tn>2015600000</tn>'],
  ['isPortable', 'a number that is here already', '<tn>2015550000</tn>'],
  ['isPortable', 'no number', '<tn>555</tn>'],
  ['getPortDetails', 'a port', '<portId>1</portId>'],
  ['getPortDetails', 'a port of another account, or none', '<portId>1</portId>', { login: 'other' }],
  ['insert911', 'a method that is not offered', '<did>2015550000</did>'],
  ['frobnicate', 'a method that nobody knows', ''],
]

/** A document with each element on a line of its own; nothing but blanks between elements is added. */
function laidOut(document: string): string {
  let depth = 0
  return document
    .replaceAll('><', '>\n<')
    .split('\n')
    .map((line) => {
      if (line.startsWith('</')) depth--
      const text = '  '.repeat(depth) + line
      const opens = /^<[^/?!]/.test(line) && !line.endsWith('/>') && !line.includes('</')
      if (opens) depth++
      return text
    })
    .join('\n')
}

onEveryEngine((engine) => {
  test('every transcript is what the exchange answers', () =>
    withExchange(engine, async (given) => {
      await openLogins(given)
      await stockNumbers(given)
      await openFootprint(given.operator)
      const { items } = await connections.list(given.customer, {})
      const settings = { connectionType: 'direct', outpulseType: 'same_as_number' } as const
      const numbers = [FOREIGN]
      await createPort(given.customer, {
        numbers,
        ...WHOLE,
        settings: { ...settings, connectionId: String(items[0]?.['id']) },
      })
      const app = await serverOf(given.exchange, { maxFound: 2 })
      let text = PREFACE
      for (const [method, outcome, elements, { login = 'demo' } = {}] of SCENES) {
        const request = envelope(payload(method, elements, login))
        const answer = await post(app, request, { soapaction: `"http://tempuri.org/${method}"` })
        assert.ok(answer.payload.startsWith('<?xml version="1.0" encoding="utf-8"?><soap:Envelope '), answer.payload)
        assert.ok(readXml(Buffer.from(answer.payload), { depth: 20, elements: 1_000 }))
        assert.doesNotMatch(answer.payload, />\s+</)
        text += `\n## ${method}: ${outcome}\n\n\`\`\`xml\n${laidOut(request)}\n\`\`\`\n\nHTTP ${answer.statusCode}\n\n`
        text += `\`\`\`xml\n${laidOut(answer.payload)}\n\`\`\`\n`
      }
      await app.close()
      await assertSound(given.open)
      if (RECORD) writeFileSync(FILE, text)
      assert.equal(text, readFileSync(FILE, 'utf8'))
    }))
})
