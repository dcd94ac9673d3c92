import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'

import { startDemo } from '../../support/demo.ts'

const PAGE = new URL('../../../docs/dialects/tcl.md', import.meta.url)
/** Where the page says that the demo listens. */
const WRITTEN_URL = 'http://127.0.0.1:8470'
const WALK_MS_MAX = 60_000

const hasJq = spawnSync('jq', ['--version']).status === 0

test(
  'the walk of the page leads from a vanity search to a restored number',
  { skip: !hasJq && 'needs jq' },
  async () => {
    const page = await readFile(PAGE, 'utf8')
    const walk = /\n## A walk\n[\s\S]*?\n```sh\n([\s\S]*?)\n```\n/.exec(page)?.[1]
    assert.ok(walk !== undefined && walk.includes(WRITTEN_URL))
    const folder = await mkdtemp(join(tmpdir(), 'strowger-walk-'))
    const demo = await startDemo()
    try {
      const { stdout } = await promisify(execFile)(
        'bash',
        ['--noprofile', '--norc', '-euo', 'pipefail', '-c', walk.replaceAll(WRITTEN_URL, demo.url)],
        { cwd: folder, timeout: WALK_MS_MAX },
      )
      const told = stdout.trim().split('\n')
      assert.equal(told[0], '"Completed"', 'the digits are changed')
      assert.match(told[1] ?? '', /^"(?:Completed|DocumentsRequired)"$/, 'it is moved, or its move waits for documents')
      assert.match(told.at(-2) ?? '', /^"20[0-9]{2}-[0-9-]+T[0-9:.]+\+00:00"$/, 'it rests, and until when')
      assert.equal(told.at(-1), '"Completed"', 'it is restored')
    } finally {
      await demo.stop()
      await rm(folder, { recursive: true })
    }
  },
)
