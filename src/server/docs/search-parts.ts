import { escapeHtml } from './html.ts'
import type { DocPage } from './page-list.ts'
import { anchorOf } from './render-markdown.ts'

/** Parts of pages that one search shows. */
const MAX_RESULTS = 20
/** Characters of a part that are shown around the first word that was found. */
const SHOWN_CHARACTERS = 180
/** Words of a question that are looked for. */
const MAX_WORDS = 8
const IN_HEADING = 10

/** What stands under one heading of a page, and before the first. */
export type Part = {
  /** Where it is, with the anchor of its heading. */
  readonly url: string
  readonly title: string
  readonly text: string
  /** The same in small letters, which questions are compared with. */
  readonly plainTitle: string
  readonly plainText: string
}

/** Cuts pages into the parts that a search shows, once for all searches. */
export function partsOf(pages: readonly DocPage[]): Part[] {
  return pages.flatMap((page) =>
    page.text.split(/^## /m).map((whole, index) => {
      const [heading = ''] = whole.split('\n', 1)
      const title = index === 0 ? page.title : `${page.title}: ${heading}`
      const url = index === 0 ? page.url : `${page.url}#${anchorOf(heading)}`
      const text = whole.slice(heading.length)
      return { url, title, text, plainTitle: title.toLowerCase(), plainText: text.toLowerCase() }
    }),
  )
}

function scoreOf({ plainTitle, plainText }: Part, words: readonly string[]): number {
  let score = 0
  for (const word of words) {
    const isInTitle = plainTitle.includes(word)
    if (!isInTitle && !plainText.includes(word)) return 0
    score += isInTitle ? IN_HEADING : 1
  }
  return score
}

function excerptOf(text: string, [word = '']: readonly string[]): string {
  const plain = text.replaceAll(/[#*|`>]+/g, ' ').replaceAll(/\s+/g, ' ')
  const start = Math.max(0, plain.toLowerCase().indexOf(word) - SHOWN_CHARACTERS / 3)
  return plain.slice(start, start + SHOWN_CHARACTERS)
}

/** The parts that have every word of the question, those first that have them in a heading, as HTML. */
export function searchParts(parts: readonly Part[], question: string): string {
  const words = question.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MAX_WORDS)
  const found = (words.length === 0 ? [] : parts)
    .map((part) => ({ part, score: scoreOf(part, words) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MAX_RESULTS)
  if (found.length === 0) return `<h1>Search</h1><p>Nothing has all of these words: leave one out.</p>`
  const rows = found.map(
    ({ part: { url, title, text } }) =>
      `<li><a href="${escapeHtml(url)}">${escapeHtml(title)}</a><p>${escapeHtml(excerptOf(text, words))}</p></li>`,
  )
  return `<h1>Search</h1><ul class="results">${rows.join('\n')}</ul>`
}
