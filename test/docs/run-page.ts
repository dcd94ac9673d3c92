import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import type { Snippet } from './read-snippets.ts'
import { openShell } from './shell.ts'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
/** Where the documents say that the demo listens. */
const WRITTEN_URL = 'http://127.0.0.1:8470'
const PROGRAM_MS_MAX = 60_000

/** Puts the ids that were answered last in the place of `rsv_…` and its like. */
function withIds(text: string, seen: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\b([a-z]{2,4})_…/g, (written, prefix: string) => seen.get(prefix) ?? written)
}

function remember(output: string, seen: Map<string, string>): void {
  for (const [id, prefix = ''] of output.matchAll(/\b([a-z]{2,4})_[0-9a-z]{20,}\b/g)) seen.set(prefix, id)
}

const markOf = (index: number) => `--block-${index}--`

/** All blocks of TypeScript of a page as one program, as its reader would write it, with a mark before each. */
export function programOf(snippets: readonly Snippet[]): string {
  const blocks = snippets.filter(({ language }) => language === 'ts')
  return blocks.map(({ text }, index) => `console.log('${markOf(index)}')\n${text}`).join('\n')
}

async function runProgram(name: string, folder: string, url: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, name)], {
    cwd: folder,
    env: { PATH: process.env['PATH'], STROWGER_TEST_URL: url },
    timeout: PROGRAM_MS_MAX,
  })
  return stdout.split(/--block-\d+--\n/).slice(1)
}

async function ask(text: string, url: string): Promise<string> {
  const [head = '', ...body] = text.trimEnd().split('\n\n')
  const [first = '', ...lines] = head.split('\n')
  const [method = 'GET', path = '/'] = first.split(' ')
  const headers = lines.map((line) => line.split(/: (.*)/s, 2) as [string, string])
  const response = await fetch(new URL(path, url), {
    method,
    headers,
    ...(body.length === 0 ? {} : { body: body.join('\n\n') }),
  })
  return response.text()
}

/** Runs the snippets of one page in their order against a demo and gives what each of them wrote. */
export async function runPage(
  { name, snippets }: { readonly name: string; readonly snippets: readonly Snippet[] },
  { folder, url }: { readonly folder: string; readonly url: string },
): Promise<string[]> {
  const seen = new Map<string, string>()
  const local = (text: string) => withIds(text, seen).replaceAll(WRITTEN_URL, url)
  const shell = openShell(PROJECT, { HOME: folder, STROWGER_URL: url })
  const outputs: string[] = []
  let programs: string[] | undefined
  try {
    for (const { language, text } of snippets) {
      let output: string
      if (language === 'sh') output = await shell.run(local(text))
      else if (language === 'http') output = await ask(local(text), url)
      else {
        if (programs === undefined) {
          await mkdir(folder, { recursive: true })
          await writeFile(join(folder, `${name}.ts`), local(programOf(snippets)))
          programs = await runProgram(`${name}.ts`, folder, url)
        }
        output = programs.shift() ?? ''
      }
      remember(output, seen)
      outputs.push(output.replaceAll(url, WRITTEN_URL))
    }
  } finally {
    await shell.close()
  }
  return outputs
}
