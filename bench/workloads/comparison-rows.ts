import { median } from '../report/percentiles.ts'
import { figure, type Row } from '../report/table.ts'
import type { Comparison, Side } from './against-bare.ts'

const latency = ({ p50, p95, p99 }: Side) => [p50, p95, p99].map((ms) => figure(ms, 'ms')).join(' / ')
const generator = ({ generatorBusy }: Side) => figure(median(generatorBusy) * 100, '% of a processor')
const micros = (value: number) => figure(value, 'µs')

/** The rows that tell a comparison. */
export function comparisonRows(what: string, { ours, bare, ratio, processorRatio }: Comparison): Row[] {
  const rows: Row[] = [
    { what, ours: figure(ours.perSecond, 'requests/s'), against: figure(bare.perSecond, 'requests/s'), ratio },
    { what: '– p50 / p95 / p99', ours: latency(ours), against: latency(bare), ratio: null },
    { what: '– the load generator used', ours: generator(ours), against: generator(bare), ratio: null },
  ]
  if (ours.serverMicros !== null && bare.serverMicros !== null)
    rows.push({
      what: '– processor time of the server for a request',
      ours: micros(ours.serverMicros),
      against: micros(bare.serverMicros),
      ratio: processorRatio,
    })
  return rows
}
