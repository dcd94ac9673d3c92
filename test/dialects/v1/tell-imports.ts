import { setTimeout as sleep } from 'node:timers/promises'

import type { Checked, Client } from './client.ts'
import { FORM, formOf } from './forms.ts'

type Keep = <Body>(answer: Promise<Checked<Body>>, request?: unknown) => Promise<Body>
type Told = { readonly id: string; readonly state: string }

const POLL_MS = 10
const POLLS_MAX = 1_000
const TEXT = `first,count,country,kind,region,rateCenter,tier,features
+12125550100,10,US,local,NY,NEWYORKCTY,2,voice sms
+12125550200,0,US,local,NY,NEWYORKCTY,2,voice sms
`

async function ended(operator: Client, id: string): Promise<void> {
  for (let poll = 0; poll < POLLS_MAX; poll++) {
    if ((await operator.get<Told>(`/v1/imports/${id}`)).body.state !== 'running') return
    await sleep(POLL_MS)
  }
  throw new Error(`import ${id} does not end`)
}

/** Imports a file with a row that is wrong, looks at blocks, and asks how the exchange does, as an operator would. */
export async function tellImports(operator: Client, keep: Keep): Promise<void> {
  const form = formOf([
    { name: 'source', value: 'blocks' },
    { name: 'file', value: TEXT, fileName: 'new-york.csv' },
  ])
  const { id } = await keep(operator.post<Told>('/v1/imports', form, FORM))
  await ended(operator, id)
  await keep(operator.get(`/v1/imports/${id}`))
  await keep(operator.get('/v1/imports'))
  await keep(operator.get(`/v1/imports/${id}/rejects`))
  await keep(operator.get('/v1/blocks?npa=201'))
  await keep(operator.get('/v1/blocks/12015550'))
  await keep(operator.get('/v1/reports/ageing/days'))
  await keep(operator.get('/v1/reports/utilisation?state=NJ'))
  // The engine and the process are all in which the examples of two exchanges may differ.
  const health = await operator.get<object>('/v1/health')
  const routes = [{ route: 'POST /v1/reservations', requests: 1_204, failed: 0 }]
  const one = { requests: 1_204, failed: 0, uptimeSeconds: 3_600, memoryBytes: 268_435_456, routes }
  await keep(Promise.resolve({ ...health, body: { ...health.body, store: 'sqlite', process: one } }))
  // Last, for the index is told of it a moment later.
  const stretch = { first: '+12125550000', last: '+12125550999' }
  await keep(operator.post('/v1/blocks/withdraw', stretch), stretch)
  await keep(operator.post('/v1/blocks/offer', stretch), stretch)
}
