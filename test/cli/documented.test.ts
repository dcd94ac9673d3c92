import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import { EXIT } from '../../src/cli/exit-codes.ts'
import { commandsOf } from './commands.ts'

const GUIDE = readFileSync(new URL('../../docs/operating/command-line.md', import.meta.url), 'utf8')

/** The sections of commands, by the command's words. */
const sections = new Map(
  GUIDE.split(/^### /m)
    .slice(1)
    .flatMap((section) => {
      const words = /^`strowger ([a-z -]+)`\n/.exec(section)?.[1]
      // A section ends where the next chapter begins.
      return words === undefined ? [] : [[words, section.split(/^## /m)[0] ?? ''] as const]
    }),
)
/** What is said once for several commands. */
const SHARED = GUIDE.slice(GUIDE.indexOf('### Where the store is'), GUIDE.indexOf('## To run it'))
const IMPORTS = sections.get('import nanpa') ?? ''

const optionsIn = (text: string) => new Set(text.match(/(?<![\w-])--[a-z][a-z-]*/g))
const examplesIn = (text: string) =>
  [...text.matchAll(/^\$ strowger ([^\n]*)\n([\s\S]*?)^(?:```|\$)/gm)].map(([, line = '', output = '']) => ({
    line,
    output,
  }))

test('the guide has a section for every command of the program, and for no other', () => {
  const known = commandsOf().map(({ words }) => words.join(' '))
  assert.deepEqual([...sections.keys()].toSorted(), known.toSorted())
})

test('every section of the guide has an example of its command with its output', () => {
  for (const [words, section] of sections) {
    const own = examplesIn(section).filter(({ line }) => line === words || line.startsWith(`${words} `))
    assert.ok(
      own.some(({ output }) => output.trim() !== ''),
      words,
    )
  }
})

test('every option of every command is told in its section or where several commands share it', () => {
  for (const { words, options } of commandsOf()) {
    const section = sections.get(words.join(' ')) ?? ''
    const told = optionsIn(section + SHARED + (words[0] === 'import' ? IMPORTS : ''))
    for (const option of options) assert.ok(told.has(option), `${words.join(' ')} ${option}`)
  }
})

test('the guide tells no option that its command does not know', () => {
  for (const { words, options } of commandsOf()) {
    const name = words.join(' ')
    const known = new Set([...options, '--help'])
    // The sections of imports speak of options that only one of them has.
    const others = words[0] === 'import' ? ['--service-countries'] : []
    const allowed = new Set([...known, ...others, ...(name === 'key create' ? ['--key-file'] : [])])
    for (const option of optionsIn(sections.get(name) ?? '')) assert.ok(allowed.has(option), `${name} ${option}`)
    for (const { line } of examplesIn(sections.get(name) ?? ''))
      for (const option of optionsIn(line)) assert.ok(known.has(option), `${line}: ${option}`)
  }
})

test('the guide tells every code that the program ends with', () => {
  const told = [...GUIDE.matchAll(/^\| ([0-9]+) \|/gm)].map(([, code]) => Number(code))
  assert.deepEqual(
    told.toSorted((a, b) => a - b),
    Object.values(EXIT),
  )
})
