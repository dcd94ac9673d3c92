import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'

import { waitingLine } from '#domain/accounts/waiting-line.ts'

/** Joins the line for each in order; gives for whom the turns were, and how many were sent away. */
async function served(max: number, joining: readonly string[]) {
  const line = waitingLine(max)
  const turns: string[] = []
  const waits = joining.map(async (from, index) => {
    const hasTurn = await line.join(from)
    if (hasTurn) turns.push(`${from}${index}`)
    return hasTurn
  })
  do await setImmediate()
  while (line.next())
  const answers = await Promise.all(waits)
  return { turns, refused: joining.filter((_, index) => answers[index] === false) }
}

test('a line is served in the order of coming, and has an end', async () => {
  assert.deepEqual(await served(3, ['a', 'b', 'c']), { turns: ['a0', 'b1', 'c2'], refused: [] })
  assert.deepEqual(await served(2, ['a', 'a', 'a']), { turns: ['a0', 'a1'], refused: ['a'] })
})

test('nobody has two turns running while somebody else waits', async () => {
  const { turns } = await served(6, ['a', 'a', 'a', 'b', 'a', 'c'])
  assert.deepEqual(turns, ['a0', 'b3', 'a1', 'c5', 'a2', 'a4'])
})

test('who comes for somebody else takes the place of the last of a crowd, until they are as many', async () => {
  const { turns, refused } = await served(4, ['a', 'a', 'a', 'a', 'b', 'a', 'b', 'b'])
  assert.deepEqual(turns, ['a0', 'b4', 'a1', 'b6'])
  assert.deepEqual(refused, ['a', 'a', 'a', 'b'])
})

test('many that come for one each keep no place for a crowd, and crowd out nobody of their kind', async () => {
  const { turns, refused } = await served(3, ['a', 'a', 'a', 'b', 'c', 'd', 'a'])
  assert.deepEqual(turns, ['a0', 'b3', 'c4'])
  assert.deepEqual(refused, ['a', 'a', 'd', 'a'])
})
