import assert from 'node:assert/strict'
import { test } from 'node:test'

import fastify from 'fastify'

import { answerTogether } from '../../src/dialects/answer-together.ts'

test('answers that become ready in one turn are sent one after another at its end, as they are', async () => {
  const told: string[] = []
  const server = fastify()
  answerTogether(server)
  server.addHook('onSend', async (request) => void told.push(`sends ${request.url}`))
  server.get('/:name', (request, reply) => {
    told.push(`works on ${request.url}`)
    void reply.header('x-name', request.url).send({ is: request.url })
  })
  await server.ready()
  const answers = await Promise.all(['/a', '/b', '/c'].map((url) => server.inject({ url })))
  assert.deepEqual(told, ['works on /a', 'works on /b', 'works on /c', 'sends /a', 'sends /b', 'sends /c'])
  assert.deepEqual(
    answers.map((answer) => [answer.statusCode, answer.headers['x-name'], answer.payload]),
    ['/a', '/b', '/c'].map((url) => [200, url, JSON.stringify({ is: url })]),
  )
  await server.close()
})
