import { withSandbox } from '../../simulator/with-sandbox.ts'
import type { Checked } from './client.ts'

type Keep = <Body>(answer: Promise<Checked<Body>>, request?: unknown) => Promise<Body>

/** Asks a sandbox for everything that its simulator can do once, and keeps what is answered. */
export function tellSimulator(keep: Keep): Promise<void> {
  return withSandbox('sqlite', async ({ customer }) => {
    await keep(customer.get('/v1/simulator/clock'))
    const move = { advance: 'P10D' }
    await keep(customer.post('/v1/simulator/clock', move), move)
    const script = { outcome: 'port_exception', code: 'pin_mismatch', match: { ending: '0100' } }
    const { id: scriptId } = await keep(customer.post<{ id: string }>('/v1/simulator/scripts', script), script)
    await keep(customer.get('/v1/simulator/scripts'))
    await keep(customer.delete(`/v1/simulator/scripts/${scriptId}`))
    const fault = { path: '/v1/orders', method: 'POST', status: 503, times: 2 }
    const { id: faultId } = await keep(customer.post<{ id: string }>('/v1/simulator/faults', fault), fault)
    await keep(customer.get('/v1/simulator/faults'))
    await keep(customer.delete(`/v1/simulator/faults/${faultId}`))
    await keep(customer.post('/v1/simulator/reset'))
  })
}
