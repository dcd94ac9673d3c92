import { plainLine } from '../output/plain-line.ts'
import { fieldIn, listIn, textIn, textsIn } from './json-fields.ts'

/** Numbers of one event that are shown in its line; the rest are counted. */
const SHOWN_NUMBERS = 3
/** Characters of an event's data that are shown in its line. */
const SHOWN_DATA = 100

const TYPE_WIDTH = 22

function numbersText(event: unknown): string {
  const numbers = textsIn(event, 'numbers')
  const more = numbers.length - SHOWN_NUMBERS
  return numbers.slice(0, SHOWN_NUMBERS).join(' ') + (more > 0 ? ` and ${more} more` : '')
}

function dataText(event: unknown): string {
  const text = JSON.stringify(fieldIn(event, 'data') ?? {})
  if (text === '{}') return ''
  return text.length > SHOWN_DATA ? `${text.slice(0, SHOWN_DATA)}…` : text
}

function line(event: unknown): string {
  const parts = [
    textIn(event, 'at'),
    (textIn(event, 'type') ?? '').padEnd(TYPE_WIDTH),
    textIn(event, 'subject'),
    numbersText(event),
    dataText(event),
  ]
  return `${plainLine(parts.filter((part) => part !== null && part !== '').join('  '))}\n`
}

/** Events, one a line; of long ones the beginning. Nothing for none. */
export function eventLines(answer: unknown): string {
  return listIn(answer, 'items').map(line).join('')
}

/** A page of events. */
export function showEvents(answer: unknown): string {
  const lines = eventLines(answer)
  return lines === '' ? 'no event matches\n' : lines
}
