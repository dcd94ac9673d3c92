import type { Io } from '../context.ts'
import { countText } from './table.ts'

/** How often the bar is drawn again on a terminal, and how often a line is written elsewhere. */
const DRAW_MS = 100
const LINE_MS = 3_000
const BAR_CHARS = 24
const CLEAR_LINE = '\r\u001B[K'
const BYTES_PER_MB = 1_000_000

/** How far one phase of some work has come. */
export type Step = {
  /** What is being done, one word. */
  readonly phase: string
  readonly done: number
  /** 0 when it is not known. */
  readonly total: number
  readonly unit: 'bytes' | 'rows'
}

/** Shows on standard error how far something has come: a bar on a terminal, elsewhere a line every few seconds. */
export type Progress = {
  show(step: Step): void
  /** Takes the bar away. */
  end(): void
}

function rateText(perSecond: number, unit: Step['unit']): string {
  return unit === 'bytes'
    ? `${(perSecond / BYTES_PER_MB).toFixed(1)} MB/s`
    : `${countText(Math.round(perSecond))} rows/s`
}

function timeText(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** `nowMs`: a clock that only goes forward, in milliseconds. */
export function progress({ stderr, isTerminal }: Io, nowMs: () => number): Progress {
  let phase = ''
  let phaseStart = nowMs()
  let heardAt = phaseStart
  let shownAt = phaseStart
  let drawn = false

  function describe({ done, total, unit }: Step, seconds: number): string {
    const rate = seconds > 0 ? done / seconds : 0
    const left = rate > 0 ? `${timeText((total - done) / rate)} left` : ''
    return [total > 0 ? `${Math.floor((done / total) * 100)} %`.padStart(5) : '', rateText(rate, unit), left]
      .filter((part) => part !== '')
      .join('  ')
  }

  return {
    show: (step) => {
      const now = nowMs()
      const begins = step.phase !== phase
      if (begins) {
        // The phase began when the one before was last heard of.
        phaseStart = heardAt
        phase = step.phase
      }
      heardAt = now
      const isDue = isTerminal ? begins || now - shownAt >= DRAW_MS : now - shownAt >= LINE_MS
      if (!isDue) return
      shownAt = now
      const text = `${step.phase}  ${describe(step, (now - phaseStart) / 1000)}`
      if (!isTerminal) {
        stderr.write(`${text}\n`)
        return
      }
      const filled = step.total > 0 ? Math.min(Math.round((step.done / step.total) * BAR_CHARS), BAR_CHARS) : 0
      stderr.write(`${CLEAR_LINE}[${'#'.repeat(filled)}${'-'.repeat(BAR_CHARS - filled)}] ${text}`)
      drawn = true
    },
    end: () => {
      if (drawn) stderr.write(CLEAR_LINE)
      drawn = false
    },
  }
}
