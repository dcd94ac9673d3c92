import { posix } from 'node:path'

import { Marked, type Token, type Tokens } from 'marked'

import { escapeHtml } from './html.ts'
import { type DocPage, urlOf } from './page-list.ts'

/** Where a link may lead beyond the site; anything else, such as a script, is no link. */
const FOREIGN = /^(?:https?|mailto):/i

/** Where the documents say that the exchange is; on the site that is wherever it is served. */
const WRITTEN_ORIGIN = 'http://127.0.0.1:8470'

/** A heading as an anchor, as GitHub makes it, so that links hold there and here. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')
}

/** Where a link of a document leads on the site; undefined for what the site does not have. */
function targetOf(href: string, page: DocPage, known: ReadonlySet<string>): string | undefined {
  if (href.startsWith(`${WRITTEN_ORIGIN}/`)) return href.slice(WRITTEN_ORIGIN.length)
  if (FOREIGN.test(href) || href.startsWith('#') || href.startsWith('/')) return href
  const [file = '', anchor] = href.split('#')
  const path = posix.join(posix.dirname(page.path), file)
  if (path === 'docs/openapi.json') return '/openapi.json'
  if (!known.has(path)) return undefined
  return `${urlOf(path)}${anchor === undefined ? '' : `#${anchor}`}`
}

/**
 * A document as HTML. Links between documents lead to their pages; a link to what is not on the site becomes plain text.
 * HTML in a document is left out, and what a browser would run has no way in.
 */
export function renderMarkdown(page: DocPage, known: ReadonlySet<string>): string {
  const anchors = new Map<string, number>()
  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading) {
        const slug = anchorOf(text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1'))
        const again = anchors.get(slug) ?? 0
        anchors.set(slug, again + 1)
        const id = escapeHtml(again === 0 ? slug : `${slug}-${again}`)
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      link({ href, tokens }: Tokens.Link) {
        const text = this.parser.parseInline(tokens)
        const target = targetOf(href, page, known)
        return target === undefined ? text : `<a href="${escapeHtml(target)}">${text}</a>`
      },
      code({ text, lang = '' }: Tokens.Code) {
        const [language = ''] = lang.split(' ')
        return `<pre tabindex="0" data-language="${escapeHtml(language)}"><code>${escapeHtml(text)}</code></pre>\n`
      },
      table(token: Tokens.Table) {
        const row = (cells: readonly Tokens.TableCell[], mark: 'th' | 'td') =>
          `<tr>${cells.map(({ tokens }) => `<${mark}>${this.parser.parseInline(tokens)}</${mark}>`).join('')}</tr>\n`
        const body = token.rows.map((cells) => row(cells, 'td')).join('')
        return `<div class="table" tabindex="0"><table><thead>${row(token.header, 'th')}</thead><tbody>${body}</tbody></table></div>\n`
      },
      image: ({ text }: Tokens.Image) => escapeHtml(text),
      html: (_token: Tokens.HTML | Tokens.Tag) => '',
    },
  })
  const tokens: Token[] = marked.lexer(page.text)
  return marked.parser(tokens)
}
