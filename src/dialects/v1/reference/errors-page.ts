import { ERROR_CODES, type ErrorCode } from '#domain/errors.ts'

import { CURES } from '../error-guide.ts'
import { STATUS } from '../status.ts'

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: .4rem .8rem; }
tr { border-bottom: 1px solid #8886; } tr:target { background: #fe08; } code { font-size: .9em; }
@media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } a { color: #9cf; } }`

const isCode = (code: string): code is ErrorCode => code in ERROR_CODES

/** Markdown's code marks as HTML; nothing here comes from outside. */
const html = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/`([^`]*)`/g, '<code>$1</code>')

/** A page with every code, what it means and what to do; each has an anchor, which the `type` of a problem names. */
export function errorsPage(): string {
  const rows = Object.keys(ERROR_CODES)
    .filter(isCode)
    .map((code) => {
      const { title, retryable } = ERROR_CODES[code]
      const cells = [`<code>${code}</code>`, STATUS[code], html(title), retryable ? 'yes' : 'no', html(CURES[code])]
      return `<tr id="${code}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    })
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Errors of the Strowger API</title><style>${STYLE}</style></head>
<body>
<h1>Errors</h1>
<p>Every refusal of the <a href="/docs/">API</a>. When several are true, the earliest of this list is told.</p>
<table>
<thead><tr><th>Code</th><th>Status</th><th>Meaning</th><th>Retry as it is</th><th>What to do</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`
}
