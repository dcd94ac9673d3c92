import assert from 'node:assert/strict'

/** Languages whose blocks are executed. */
const EXECUTED = new Set(['sh', 'ts', 'http'])
/** Languages of blocks that show what the block before gave. */
const SHOWN = new Set(['json', 'text', 'xml'])
/** What a block is marked with that is executed somewhere else, such as the command that starts the demo. */
const ELSEWHERE = 'elsewhere'

/** A fenced block that is executed. */
export type Snippet = {
  /** `docs/guides/orders.md:12`, the line of the fence. */
  readonly place: string
  readonly language: string
  readonly text: string
  /** What the document shows of its output; undefined when it shows none. */
  readonly shown: string | undefined
}

type Block = { readonly line: number; readonly info: string; readonly text: string; readonly before: string }

function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  let end = 0
  for (const match of markdown.matchAll(/^```([^\n`]*)\n([\s\S]*?)^```$/gm)) {
    const line = markdown.slice(0, match.index).split('\n').length
    blocks.push({ line, info: match[1] ?? '', text: match[2] ?? '', before: markdown.slice(end, match.index) })
    end = match.index + match[0].length
  }
  return blocks
}

/**
 * The snippets of a document, in its order. Every block is executed, shows the output of the one before it, or is marked
 * `elsewhere`; anything else would be a snippet that nobody tries, and is refused. Gives those that are marked besides.
 */
export function readSnippets(path: string, markdown: string): { snippets: Snippet[]; elsewhere: string[] } {
  const snippets: Snippet[] = []
  const elsewhere: string[] = []
  for (const { line, info, text, before } of blocksOf(markdown)) {
    const place = `${path}:${line}`
    const [language = '', mark] = info.split(' ')
    const last = snippets.at(-1)
    if (mark === ELSEWHERE) elsewhere.push(text.trim())
    else if (EXECUTED.has(language) && mark === undefined) snippets.push({ place, language, text, shown: undefined })
    else {
      assert.ok(SHOWN.has(language) && mark === undefined, `${place}: nothing tries a block of "${info}"`)
      assert.ok(last !== undefined && before.trim() === '', `${place}: what shows an output stands under its snippet`)
      snippets[snippets.length - 1] = { ...last, shown: text }
    }
  }
  return { snippets, elsewhere }
}
