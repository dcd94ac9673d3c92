import { Type } from 'typebox'

import { PageOf, PageQuery, writePage } from '../modelled/page.ts'
import {
  askedSchema,
  readResource,
  RESOURCES,
  shownSchema,
  type WireResource,
  writeResource,
} from '../modelled/resource.ts'
import { Fields, Id } from '../modelled/values.ts'
import { NOTHING, type Operation, operation, success } from '../operation.ts'

const capital = (name: string) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`

/** The calls of one sort of thing that an account keeps: list, make, show, change, and delete where that is offered. */
function callsOf(resource: WireResource): readonly Operation[] {
  const { verbs, path, idField, tag, called, deletable } = resource
  const [one, several] = called
  const name = capital(idField.replace(/Id$/, ''))
  const shown = shownSchema(resource)
  const params = Type.Object({ [idField]: Id(`Id of the ${one}.`) }, { additionalProperties: false })
  const calls: Operation[] = [
    operation({
      name: `list${capital(path.slice(1))}`,
      method: 'GET',
      path,
      tag,
      summary: capital(`${several}, in the order of their making`),
      params: NOTHING,
      query: Fields(PageQuery),
      body: NOTHING,
      answers: { 200: PageOf(shown) },
      answer: async (session, { query }) => {
        const { total, items } = await verbs.page(session, query)
        const written = items.map((item) => writeResource(resource, item))
        return success(writePage(total, written))
      },
    }),
    operation({
      name: `create${name}`,
      method: 'POST',
      path,
      tag,
      summary: `Make a ${one}`,
      params: NOTHING,
      query: NOTHING,
      body: askedSchema(resource, 'created'),
      answers: { 201: shown },
      answer: async (session, { body }) => {
        const { answer } = await verbs.create(session, readResource(resource, { ...resource.initial, ...body }))
        return { status: 201, body: writeResource(resource, answer) }
      },
    }),
    operation({
      name: `get${name}`,
      method: 'GET',
      path: `${path}/:${idField}`,
      tag,
      summary: `One ${one}`,
      params,
      query: NOTHING,
      body: NOTHING,
      answers: { 200: shown },
      answer: async (session, { params: which }) => success(writeResource(resource, await verbs.get(session, which))),
    }),
    operation({
      name: `change${name}`,
      method: 'PATCH',
      path: `${path}/:${idField}`,
      tag,
      summary: `Change a ${one}`,
      description: 'What is given changes; null clears a field that may be unknown.',
      params,
      query: NOTHING,
      body: askedSchema(resource, 'changed'),
      answers: { 200: shown },
      answer: async (session, { params: which, body }) => {
        const { answer } = await verbs.change(session, { ...readResource(resource, body), ...which })
        return success(writeResource(resource, answer))
      },
    }),
  ]
  if (!deletable) return calls
  return [
    ...calls,
    operation({
      name: `delete${name}`,
      method: 'DELETE',
      path: `${path}/:${idField}`,
      tag,
      summary: `Delete a ${one}`,
      description: 'Refused while numbers are routed there.',
      params,
      query: NOTHING,
      body: NOTHING,
      answers: { 200: Fields({ [idField]: Id(`Id of the ${one} that was deleted.`) }) },
      answer: async (session, { params: which }) => {
        const { answer } = await verbs.delete(session, which)
        return success({ [idField]: answer.id })
      },
    }),
  ]
}

/** The calls of customers, contacts, locations, payment methods and connections. */
export const resourceCalls: readonly Operation[] = RESOURCES.flatMap(callsOf)
