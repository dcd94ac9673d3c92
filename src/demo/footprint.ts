import { setFootprintRule } from '#domain/porting/set-footprint-rule.ts'
import type { Session } from '#domain/session.ts'

/** Countries from which numbers may be ported in, wherever they are. */
const COUNTRIES = ['US', 'CA', 'GB', 'FR', 'DE'] as const

type Code = readonly [
  country: string,
  region: string,
  lata: string,
  rateCenter: string,
  npa: string,
  nxx: string,
  carrier: string,
]

/**
 * Central office codes of other carriers in places where the demo has numbers, so that it can tell where a number from
 * outside is and who serves it. Source: the public reports of NANPA and the CNAC.
 */
const CODES: readonly Code[] = [
  ['US', 'NJ', '224', 'HACKENSACK', '201', '226', '9206'],
  ['US', 'NJ', '224', 'HACKENSACK', '201', '291', '9206'],
  ['US', 'NJ', '224', 'JERSEYCITY', '201', '216', '9206'],
  ['US', 'NY', '132', 'NWYRCYZN01', '212', '205', '9104'],
  ['US', 'NY', '140', 'BUFFALO', '716', '644', '9104'],
  ['US', 'CA', '730', 'LSAN DA 01', '213', '229', '9740'],
  ['US', 'IL', '358', 'CHICGOZN01', '312', '214', '9329'],
  ['US', 'TX', '552', 'DALLAS', '214', '220', '9533'],
  ['US', 'FL', '460', 'MIAMI', '305', '220', '9417'],
  ['US', 'MA', '128', 'BOSTON', '617', '227', '9102'],
  ['US', 'WA', '674', 'SEATTLE', '206', '213', '9638'],
  ['US', 'CO', '656', 'DENVER', '303', '215', '9636'],
  ['US', 'UT', '660', 'RICHFIELD', '435', '896', '9636'],
  ['CA', 'ON', '888', 'TORONTO', '416', '201', '8051'],
]

/** Codes of rate centres in which the demo does not serve: numbers there stay where they are. */
const NOT_SERVED: readonly Code[] = [
  ['US', 'UT', '660', 'BOULDER', '435', '335', '2286'],
  ['US', 'UT', '660', 'ESCALANTE', '435', '826', '2286'],
]

/** Sets from where numbers may be ported into the demo. */
export async function setDemoFootprint(operator: Session): Promise<void> {
  for (const country of COUNTRIES) await setFootprintRule(operator, { country, tier: 1 })
  for (const [codes, portable] of [
    [CODES, true],
    [NOT_SERVED, false],
  ] as const)
    for (const [country, region, lata, rateCenter, npa, nxx, carrier] of codes)
      await setFootprintRule(operator, { country, region, lata, rateCenter, npa, nxx, carrier, portable, tier: 1 })
}
