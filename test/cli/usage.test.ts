import assert from 'node:assert/strict'
import { test } from 'node:test'

import packageJson from '../../package.json' with { type: 'json' }
import { commandsOf } from './commands.ts'
import { run, strowger, strowgerUnread } from './strowger.ts'

/** The one line of an error in the usage, and nothing else. */
async function misuse(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(args)
  assert.deepEqual([code, stdout], [2, ''])
  assert.equal(stderr.indexOf('\n'), stderr.length - 1, 'one line')
  return stderr.trimEnd()
}

test('a mistake in the command line is told in one line, with a suggestion, and ends with 2', async () => {
  const process = await strowger(['serch'])
  assert.deepEqual(
    [process.code, process.stdout, process.stderr],
    [2, '', "strowger: unknown command 'serch' (Did you mean search?)\n"],
  )
  assert.equal(await misuse('search', '--stat', 'NJ'), "strowger: unknown option '--stat' (Did you mean --state?)")
  assert.equal(await misuse('import', 'napna', 'x'), "strowger: unknown command 'napna' (Did you mean nanpa?)")
  assert.equal(
    await misuse('search', '--limit', 'abc'),
    "strowger: option '--limit <count>' argument 'abc' is invalid. Give a whole number from 1 to 10000.",
  )
  assert.equal(
    await misuse('rate', 'set', '--setup', '1'),
    "strowger: required option '--monthly <amount>' not specified",
  )
  assert.equal(await misuse('import', 'nanpa'), "strowger: missing required argument 'file'")
  assert.match(await misuse('import', 'nanpa', 'a', 'b'), /too many arguments/)
  assert.equal(
    await misuse('serve', '--port', '99999'),
    'strowger: STROWGER_PORT must be a whole number from 0 to 65535, not "99999"',
  )
})

test('a setting that cannot be used is told without its secrets', async () => {
  const { code, stderr } = await run(['account', 'list'], { STROWGER_DATABASE_URL: 'mysql://someone:secret@there/db' })
  assert.equal(code, 2)
  assert.match(stderr, /^strowger: STROWGER_DATABASE_URL must be a PostgreSQL address/)
  assert.doesNotMatch(stderr, /secret/)
})

test('a store that cannot be reached is told without its secrets, and ends with 3', async () => {
  const { code, stdout, stderr } = await run(['account', 'list'], {
    STROWGER_DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/numbers',
  })
  assert.deepEqual([code, stdout], [3, ''])
  assert.match(stderr, /^strowger: the store PostgreSQL 127\.0\.0\.1:1\/numbers cannot be opened: connect ECONNREFUSED/)
  assert.doesNotMatch(stderr, /secret/)
})

test('where an error was thrown is told only to those who ask', async () => {
  const args = ['backup', '/nowhere/copy.db', '--data', '/nowhere']
  assert.doesNotMatch((await run(args)).stderr, /\n +at /)
  assert.match((await run(args, { STROWGER_DEBUG: '1' })).stderr, /^strowger: .*\n.*\n +at /)
})

test('a reader that has seen enough, such as head, is no failure of the command', async () => {
  const { code, signal, stderr } = await strowgerUnread(['--help'])
  assert.deepEqual([code, signal, stderr], [0, null, ''])
})

test('the version is that of the package', async () => {
  const { code, stdout, stderr } = await strowger(['--version'])
  assert.deepEqual([code, stdout, stderr], [0, `${packageJson.version}\n`, ''])
})

test('without a command the help is shown, on standard error, and nothing is done', async () => {
  for (const args of [[], ['account'], ['import']]) {
    const { code, stdout, stderr } = await run(args)
    assert.deepEqual([code, stdout], [2, ''])
    assert.match(stderr, /^Usage: strowger /)
  }
})

test('the help of every command tells its options and has examples that it understands', async () => {
  for (const { words, options } of commandsOf()) {
    const { code, stdout, stderr } = await run([...words, '--help'])
    assert.deepEqual([code, stderr], [0, ''], words.join(' '))
    for (const option of options) assert.ok(stdout.includes(option), `${words.join(' ')} ${option}`)
    const examples = [...stdout.matchAll(/^ {2}\$ .*?strowger (.*)$/gm)].map(([, example]) => example ?? '')
    assert.ok(examples.length > 0, `${words.join(' ')} has an example`)
    for (const example of examples) {
      assert.ok(example.startsWith(words.join(' ')), `${example} is an example of ${words.join(' ')}`)
      for (const [option] of example.matchAll(/--[a-z-]+/g))
        assert.ok(options.includes(option), `${example}: ${option}`)
    }
  }
})
