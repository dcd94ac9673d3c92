import { posix } from 'node:path'

import { type Finding, lineAt, type Rule } from './finding.ts'

const DOCUMENT = /^(?:docs\/.*|[^/]+)\.md$/
const CODE = /^(```|~~~)[\s\S]*?^\1|`[^`\n]*`/gm
const LINK = /\]\(\s*<?([^)>\s]+)>?(?:\s+"[^"]*")?\s*\)|^\[[^\]]+\]:\s*(\S+)/gm
const HEADING = /^#{1,6}\s+(.+?)\s*#*$/gm
const FOREIGN = /^[a-z][a-z0-9+.-]*:/

function proseOf(text: string): string {
  return text.replaceAll(CODE, (code) => code.replaceAll(/[^\n]/g, ' '))
}

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>()
  const withoutFences = text.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '')
  for (const match of withoutFences.matchAll(HEADING)) {
    const slug = (match[1] ?? '')
      .toLowerCase()
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-')
    let anchor = slug
    for (let again = 1; anchors.has(anchor); again++) anchor = `${slug}-${again}`
    anchors.add(anchor)
  }
  return anchors
}

/** Every link between our documents leads somewhere. */
export const docLinks: Rule = (files) => {
  const texts = new Map(files.map(({ path, text }) => [path, text ?? '']))
  const folders = new Set(files.map(({ path }) => posix.dirname(path)))
  const findings: Finding[] = []
  for (const [path, text] of texts) {
    if (!DOCUMENT.test(path)) continue
    const prose = proseOf(text)
    for (const match of prose.matchAll(LINK)) {
      const link = match[1] ?? match[2] ?? ''
      if (FOREIGN.test(link)) continue
      const [file = '', anchor] = decodeURI(link).split('#')
      const target = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file)).replace(/\/$/, '')
      const line = lineAt(prose, match.index + match[0].length)
      const isFolder = [...folders].some((folder) => folder === target || folder.startsWith(`${target}/`))
      if (!texts.has(target) && !isFolder)
        findings.push({ path, line, message: `${link} leads nowhere: there is no ${target}` })
      else if (anchor !== undefined && target.endsWith('.md') && !anchorsOf(texts.get(target) ?? '').has(anchor))
        findings.push({ path, line, message: `${link} leads nowhere: ${target} has no heading for #${anchor}` })
    }
  }
  return findings
}
