import { escapeHtml } from './html.ts'
import { type DocPage, type DocSection, HOME_URL } from './page-list.ts'

export const STYLE_URL = '/docs/site.css'
export const SEARCH_URL = '/docs/search'
/** Longest question of the search. */
export const MAX_QUESTION_CHARACTERS = 100

function entryOf(page: DocPage, current: string): string {
  const mark = page.url === current ? ' aria-current="page"' : ''
  return `<li><a href="${page.url}"${mark}>${escapeHtml(page.title)}</a></li>`
}

/** The guides are always open; another section is when the page is of it. */
function sectionOf({ title, pages }: DocSection, current: string, index: number): string {
  const list = `<ul>${pages.map((page) => entryOf(page, current)).join('')}</ul>`
  if (title === '') return list
  const isOpen = index === 1 || pages.some(({ url }) => url === current)
  return `<details${isOpen ? ' open' : ''}><summary>${escapeHtml(title)}</summary>${list}</details>`
}

type Content = { readonly title: string; readonly url: string; readonly body: string; readonly question?: string }

/** A whole page: the navigation, with the reference first, and the content, which is HTML. */
export function layout({ title, url, body, question = '' }: Content, sections: readonly DocSection[]): string {
  const heading = url === HOME_URL ? 'Strowger documentation' : `${title} · Strowger`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(heading)}</title>
<link rel="stylesheet" href="${STYLE_URL}">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<div class="frame">
<nav aria-label="Documentation">
<a class="name" href="${HOME_URL}">Strowger</a>
<a class="reference" href="/docs/reference">API reference</a>
<form action="${SEARCH_URL}" role="search">
<input type="search" name="q" aria-label="Search the documentation" placeholder="Search" maxlength="${MAX_QUESTION_CHARACTERS}" value="${escapeHtml(question)}">
<button>Find</button>
</form>
${sections.map((section, index) => sectionOf(section, url, index)).join('\n')}
<ul><li><a href="/docs/errors">Errors</a></li><li><a href="/openapi.json">OpenAPI document</a></li></ul>
</nav>
<main id="content">
${body}
</main>
</div>
</body>
</html>
`
}
