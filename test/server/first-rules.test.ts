import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import { STARTER_REQUIREMENTS } from '#domain/documents/starter-requirements.ts'

import { run } from '../cli/strowger.ts'
import { readConfig } from '../../src/config.ts'
import { serve } from '../../src/server/serve.ts'

/** Serves until the exchange is ready, and gives what was said to people. */
async function serveOnce(dataFolder: string): Promise<string[]> {
  const lines: string[] = []
  await serve(readConfig({ STROWGER_DATA: dataFolder, STROWGER_PORT: '0' }, {}), {
    write: (line) => {
      lines.push(line)
      if (line.startsWith('Ready')) process.kill(process.pid, 'SIGTERM')
    },
  })
  return lines
}

test('a new exchange begins with the starter set of rules, says so once, and keeps what its operator makes of it', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'strowger-first-'))
  try {
    const count = Object.keys(STARTER_REQUIREMENTS).length
    assert.match((await serveOnce(dataFolder))[1] ?? '', new RegExp(`^${count} rules .* not legal advice`))
    const ended = await run(['requirement', 'end', 'rqm_starter_gb_local_identity', '--data', dataFolder])
    assert.equal(ended.code, 0, ended.stderr)
    assert.ok(!(await serveOnce(dataFolder)).some((line) => line.includes('legal advice')))
    const listed = await run(['requirement', 'list', '--data', dataFolder])
    assert.equal(listed.stdout.trim().split('\n').length, count)
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
})
